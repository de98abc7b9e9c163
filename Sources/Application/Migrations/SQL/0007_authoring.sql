-- A title that is being written. Its parts are rows of their own, so that several people can write at the same time.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    -- The published title that this is to become a version of; NULL for a new one.
    achievement TEXT REFERENCES achievement (id),
    -- The version that it began with, here or in another organization; NULL when it began empty or with a file.
    base TEXT REFERENCES achievement_version (id),
    -- As its part "title" says, for lists.
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('writing', 'inReview', 'ready', 'published', 'dropped')),
    -- Goes up whenever it is handed in for review.
    round BIGINT NOT NULL DEFAULT 0,
    -- The stage it waits at while it is in review, from 1.
    stage BIGINT,
    created BIGINT NOT NULL,
    created_by TEXT NOT NULL REFERENCES person (id),
    changed BIGINT NOT NULL,
    published TEXT REFERENCES achievement_version (id)
);
CREATE INDEX draft_organization ON draft (organization);
CREATE INDEX draft_changed ON draft (changed, id);
CREATE INDEX draft_achievement ON draft (achievement);

-- The parts as they stand. `place` names the part (about, item-7, criterion-2); "outline" says what stands where.
CREATE TABLE draft_part (
    draft TEXT NOT NULL REFERENCES draft (id),
    place TEXT NOT NULL,
    revision BIGINT NOT NULL,
    content TEXT NOT NULL,
    changed BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (draft, place)
);

-- Every part as it was, the current one included.
CREATE TABLE draft_part_version (
    draft TEXT NOT NULL REFERENCES draft (id),
    place TEXT NOT NULL,
    revision BIGINT NOT NULL,
    content TEXT NOT NULL,
    changed BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (draft, place, revision)
);
CREATE INDEX draft_part_version_changed ON draft_part_version (draft, changed, place, revision);

CREATE TABLE draft_comment (
    id TEXT PRIMARY KEY,
    draft TEXT NOT NULL REFERENCES draft (id),
    place TEXT NOT NULL,
    round BIGINT NOT NULL,
    author TEXT NOT NULL REFERENCES person (id),
    text TEXT NOT NULL,
    created BIGINT NOT NULL,
    settled BIGINT,
    settled_by TEXT REFERENCES person (id)
);
CREATE INDEX draft_comment_draft ON draft_comment (draft, created, id);

-- Who has to say yes before a title of an organization is published, one named person for each stage.
CREATE TABLE review_stage (
    organization TEXT NOT NULL REFERENCES organization (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (organization, position)
);
CREATE INDEX review_stage_person ON review_stage (person);

-- What became of a draft at each stage. The stages are those that held when it was handed in.
CREATE TABLE review_step (
    draft TEXT NOT NULL REFERENCES draft (id),
    round BIGINT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    outcome TEXT CHECK (outcome IN ('passed', 'returned')),
    note TEXT,
    decided BIGINT,
    PRIMARY KEY (draft, round, position)
);
CREATE INDEX review_step_person ON review_step (person, outcome);

-- Where a title came from, kept for good: a fork of a title here, or a file from elsewhere.
CREATE TABLE lineage (
    achievement TEXT PRIMARY KEY REFERENCES achievement (id),
    kind TEXT NOT NULL CHECK (kind IN ('fork', 'file')),
    source_version TEXT REFERENCES achievement_version (id),
    source_title TEXT NOT NULL,
    source_organization TEXT,
    source_hash TEXT NOT NULL,
    license TEXT NOT NULL,
    noted BIGINT NOT NULL
);

-- What somebody would change in a published title.
CREATE TABLE revision_proposal (
    id TEXT PRIMARY KEY,
    achievement TEXT NOT NULL REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    author TEXT NOT NULL REFERENCES person (id),
    text TEXT NOT NULL,
    created BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'declined')),
    answer TEXT,
    answered BIGINT,
    answered_by TEXT REFERENCES person (id)
);
CREATE INDEX revision_proposal_achievement ON revision_proposal (achievement, created);
CREATE INDEX revision_proposal_author ON revision_proposal (author, created);
