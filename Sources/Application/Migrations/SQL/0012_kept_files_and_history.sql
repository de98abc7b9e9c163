-- Which versions bring a file along. Such a file is kept for good.
CREATE TABLE version_file (
    version TEXT NOT NULL REFERENCES achievement_version (id),
    digest TEXT NOT NULL REFERENCES template_file (digest),
    PRIMARY KEY (version, digest)
);
CREATE INDEX version_file_digest ON version_file (digest);

-- Which states of a draft's part "files" speak of a file; the history brings a file back as long as it is here.
CREATE TABLE draft_file (
    draft TEXT NOT NULL REFERENCES draft (id),
    revision BIGINT NOT NULL,
    digest TEXT NOT NULL REFERENCES template_file (digest),
    PRIMARY KEY (draft, revision, digest)
);
CREATE INDEX draft_file_digest ON draft_file (digest);

-- Versions and drafts from before. A digest is never part of another.
INSERT INTO version_file (version, digest)
SELECT v.id, t.digest FROM template_file t JOIN achievement_version v ON REPLACE(v.content, t.digest, '') <> v.content;
INSERT INTO draft_file (draft, revision, digest)
SELECT x.draft, x.revision, t.digest FROM template_file t
JOIN draft_part_version x ON x.place = 'files' AND REPLACE(x.content, t.digest, '') <> x.content;

-- When the history of a draft is looked through next for what is old; NULL when nothing in it will ever go.
ALTER TABLE draft ADD COLUMN tidied BIGINT DEFAULT 0;
CREATE INDEX draft_tidied ON draft (tidied, id) WHERE tidied IS NOT NULL;
