ALTER TABLE catalog_search ADD COLUMN number BIGINT;
UPDATE catalog_entry SET number = revision;
UPDATE catalog_search SET number = e.number FROM catalog_entry e WHERE e.achievement = catalog_search.achievement;
