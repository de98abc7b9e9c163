-- Each row that is written writes each index of its table, and a state has millions of them. What was asked by these is
-- asked by others now: the places of an organization by membership_place, and pools by what names them.
DROP INDEX membership_organization;
DROP INDEX allocation_pool;
CREATE INDEX offering_pool ON offering (pool);
-- Few credentials are ever revoked.
DROP INDEX status_entry_set;
CREATE INDEX status_entry_set ON status_entry (list, position) WHERE is_set = 1;
