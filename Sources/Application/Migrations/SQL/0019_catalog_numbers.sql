-- The number of a title in the full-text search: what is found are numbers, which are read and compared faster than
-- texts. A title keeps its number through all its versions.
ALTER TABLE catalog_entry ADD COLUMN number BIGINT;
CREATE UNIQUE INDEX catalog_entry_number ON catalog_entry (number);
