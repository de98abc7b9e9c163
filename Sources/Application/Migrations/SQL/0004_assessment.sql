-- Who should read which edition of a submission, in which round, until when.
CREATE TABLE allocation (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    edition BIGINT NOT NULL,
    round BIGINT NOT NULL,
    reading TEXT NOT NULL CHECK (reading IN ('first', 'confirmation', 'third', 'appeal')),
    pool TEXT NOT NULL REFERENCES organization (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'done', 'withdrawn')),
    assessor TEXT REFERENCES person (id),
    lease_until BIGINT,
    due TEXT NOT NULL,
    created BIGINT NOT NULL,
    claimed BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (submission, edition, round)
);
-- The queue of a pool, in its order.
CREATE INDEX allocation_queue ON allocation (pool, due, id) WHERE state IN ('open', 'claimed');
CREATE INDEX allocation_pool ON allocation (pool);
CREATE INDEX allocation_assessor ON allocation (assessor, state);

-- The working text of a reading: one JSON document for each reader, saved as they write. Whoever takes over a reading
-- begins with an empty bench; what the one before wrote stays theirs.
CREATE TABLE assessment_draft (
    allocation TEXT NOT NULL REFERENCES allocation (id),
    assessor TEXT NOT NULL REFERENCES person (id),
    document TEXT NOT NULL,
    levels_committed BIGINT,
    changed BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (allocation, assessor)
);

CREATE TABLE assessment (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    edition BIGINT NOT NULL,
    round BIGINT NOT NULL,
    reading TEXT NOT NULL,
    allocation TEXT NOT NULL UNIQUE REFERENCES allocation (id),
    assessor TEXT NOT NULL REFERENCES person (id),
    overall TEXT NOT NULL,
    note_to_lead TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    submitted BIGINT NOT NULL,
    UNIQUE (submission, edition, assessor)
);
CREATE INDEX assessment_assessor ON assessment (assessor, submitted, id);

-- What a reader tells the lead assessors of the pool about a submission. The learner never sees it.
CREATE TABLE lead_note (
    id TEXT PRIMARY KEY,
    pool TEXT NOT NULL REFERENCES organization (id),
    submission TEXT NOT NULL REFERENCES submission (id),
    allocation TEXT NOT NULL REFERENCES allocation (id),
    author TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('note', 'willNotOpen')),
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    written BIGINT NOT NULL,
    settled BIGINT,
    settled_by TEXT REFERENCES person (id)
);
CREATE INDEX lead_note_submission ON lead_note (submission);
CREATE INDEX lead_note_pool ON lead_note (pool, settled, written, id);

CREATE TABLE criterion_judgment (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    feedback TEXT NOT NULL,
    PRIMARY KEY (assessment, criterion)
);

-- The yes/no points of a criterion: seen or not, each with feedback of its own or none.
CREATE TABLE indicator_judgment (
    assessment TEXT NOT NULL,
    criterion TEXT NOT NULL,
    indicator TEXT NOT NULL,
    position BIGINT NOT NULL,
    is_seen INTEGER NOT NULL,
    feedback TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (assessment, criterion, indicator),
    FOREIGN KEY (assessment, criterion) REFERENCES criterion_judgment (assessment, criterion)
);

CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    edition BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('awarded', 'notYet')),
    rule TEXT NOT NULL,
    decided BIGINT NOT NULL,
    UNIQUE (submission, edition)
);

CREATE TABLE decision_criterion (
    decision TEXT NOT NULL REFERENCES decision (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    assessment TEXT REFERENCES assessment (id),
    carried_from TEXT REFERENCES decision (id),
    PRIMARY KEY (decision, criterion)
);

-- A reader's question whether a change undoes a criterion that was met before, and what the lead assessor answered. The
-- learner reads the reason when it is opened again; nobody else reads the words.
CREATE TABLE criterion_question (
    id TEXT PRIMARY KEY,
    pool TEXT NOT NULL REFERENCES organization (id),
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    submission TEXT NOT NULL REFERENCES submission (id),
    edition BIGINT NOT NULL,
    allocation TEXT NOT NULL REFERENCES allocation (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    decision TEXT NOT NULL REFERENCES decision (id),
    words TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES person (id),
    asked BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('reopened', 'stays')),
    reason TEXT NOT NULL DEFAULT '',
    settled BIGINT,
    settled_by TEXT REFERENCES person (id),
    UNIQUE (submission, edition, criterion)
);
CREATE INDEX criterion_question_pool ON criterion_question (pool, settled, asked, id);
CREATE INDEX criterion_question_enrollment ON criterion_question (enrollment);

-- One more attempt than the offering allows, by a lead assessor, after the attempt that was to be the last.
CREATE TABLE extra_attempt (
    id TEXT PRIMARY KEY,
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    submission TEXT NOT NULL UNIQUE REFERENCES submission (id),
    reason TEXT NOT NULL,
    allowed_by TEXT NOT NULL REFERENCES person (id),
    allowed BIGINT NOT NULL
);
CREATE INDEX extra_attempt_enrollment ON extra_attempt (enrollment);

-- A criterion once met stays met, tied to the edition that was judged. Opened again, it is not here any more.
CREATE TABLE criterion_met (
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    submission TEXT NOT NULL REFERENCES submission (id),
    edition BIGINT NOT NULL,
    decision TEXT NOT NULL REFERENCES decision (id),
    PRIMARY KEY (enrollment, criterion)
);
CREATE INDEX criterion_met_submission ON criterion_met (submission);
