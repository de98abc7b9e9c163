-- An index of open merges alone is read from end to end on PostgreSQL, whatever is asked; one by outcome is searched.
DROP INDEX person_merge_open;
CREATE INDEX person_merge_outcome ON person_merge (outcome, asked);
DROP INDEX person_merge_asker;
CREATE INDEX person_merge_asker ON person_merge (asked_by, outcome);
