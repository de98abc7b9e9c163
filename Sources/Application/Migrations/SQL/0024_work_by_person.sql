-- A save changes when a work was touched last. With that moment in an index each save had to write the index too, and on
-- PostgreSQL stood against every other save on the same page of it. A person has few works, which are sorted when read.
DROP INDEX submission_person;
CREATE INDEX submission_person ON submission (person);
DROP INDEX enrollment_person;
CREATE INDEX enrollment_person ON enrollment (person);
