-- When the membership of an invitation begins and ends; NULL as soon as it is accepted, and without an end.
ALTER TABLE invitation ADD COLUMN begins BIGINT;
ALTER TABLE invitation ADD COLUMN ends BIGINT;

-- How many belong to an organization, counted in the index alone.
CREATE INDEX membership_place ON membership (organization, person, begins, ends, id);

-- Closed accounts in the order of names; there are few among many.
CREATE INDEX person_closed ON person (name_key, id) WHERE deactivated IS NOT NULL;

-- A file of people as an administrator handed it in, until it is applied or a day is over. Nobody else reads it.
CREATE TABLE roster_file (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    notes TEXT NOT NULL,
    digest TEXT NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX roster_file_person ON roster_file (person, created);
CREATE INDEX roster_file_created ON roster_file (created);
