CREATE TABLE enrollment (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    offering TEXT NOT NULL REFERENCES offering (id),
    achievement TEXT NOT NULL REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    approach TEXT NOT NULL CHECK (approach IN ('show', 'learn')),
    state TEXT NOT NULL CHECK (state IN ('chosen', 'working', 'paused', 'submitted', 'awarded', 'left')),
    own_due TEXT,
    left_reason TEXT,
    chosen BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX enrollment_person ON enrollment (person, changed);
CREATE INDEX enrollment_offering ON enrollment (offering);
CREATE INDEX enrollment_achievement ON enrollment (achievement, state);
CREATE UNIQUE INDEX enrollment_open ON enrollment (person, achievement) WHERE state <> 'left';

-- What a title needs of whoever chooses it, and how each is known: the person said so, someone confirmed it, or the
-- program looked it up. `value` is what was said, or the id of the award that was found.
CREATE TABLE need_statement (
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    need TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('stated', 'confirmed', 'checked')),
    value TEXT NOT NULL DEFAULT '',
    said_by TEXT REFERENCES person (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (enrollment, need, basis)
);

-- Learn and practice pieces that the learner ticked off. Show pieces have their state in piece_done of a submission.
CREATE TABLE piece_tick (
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    piece TEXT NOT NULL,
    ticked BIGINT NOT NULL,
    PRIMARY KEY (enrollment, piece)
);

-- One attempt. Its rows below may change while it is a draft; from submission on they are frozen, and `digest` is the
-- SHA-256 of their canonical form.
CREATE TABLE submission (
    id TEXT PRIMARY KEY,
    enrollment TEXT NOT NULL REFERENCES enrollment (id),
    offering TEXT NOT NULL REFERENCES offering (id),
    achievement TEXT NOT NULL REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    person TEXT NOT NULL REFERENCES person (id),
    attempt BIGINT NOT NULL,
    edition BIGINT NOT NULL DEFAULT 0,
    number TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'inReview', 'awarded', 'notYet')),
    organization TEXT REFERENCES organization (id),
    organization_path TEXT,
    language TEXT NOT NULL,
    digest TEXT,
    answer_by TEXT,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    submitted BIGINT,
    opened BIGINT,
    decided BIGINT,
    badge_shows_name INTEGER NOT NULL DEFAULT 1,
    badge_email TEXT REFERENCES email (id),
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (enrollment, attempt)
);
CREATE INDEX submission_person ON submission (person, changed);
CREATE INDEX submission_offering ON submission (offering);
CREATE INDEX submission_achievement ON submission (achievement, state);
CREATE UNIQUE INDEX submission_open ON submission (enrollment) WHERE state IN ('draft', 'submitted', 'inReview');

-- A response is addressed by item, set, slot and position; a prompt has set 1, slot '' and position 1.
CREATE TABLE response (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    set_number BIGINT NOT NULL,
    slot TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'file', 'log', 'link', 'observation')),
    language TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    file TEXT,
    link TEXT,
    log_date TEXT,
    fields TEXT,
    students TEXT CHECK (students IN ('none', 'notRecognizable', 'consent')),
    permission_note TEXT NOT NULL DEFAULT '',
    earlier TEXT,
    carried_from TEXT,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (submission, item, set_number, slot, position)
);
CREATE INDEX response_file ON response (file);

-- Earlier wordings of a text answer, so that nothing a person typed is lost.
CREATE TABLE response_history (
    id TEXT PRIMARY KEY,
    response TEXT NOT NULL,
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    revision BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    saved BIGINT NOT NULL
);
CREATE INDEX response_history_item ON response_history (submission, item, saved);

-- A form that arrived after its session had run out, for that person alone until it is sent again or signed out.
CREATE TABLE unsent_form (
    person TEXT NOT NULL REFERENCES person (id),
    path TEXT NOT NULL,
    fields TEXT NOT NULL,
    kept BIGINT NOT NULL,
    PRIMARY KEY (person, path)
);

-- A witness who was asked to fill in the form at a place. The name of the witness stands here and nowhere else: what
-- was answered is a response, which readers see.
CREATE TABLE observation_request (
    id TEXT PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    set_number BIGINT NOT NULL,
    slot TEXT NOT NULL,
    position BIGINT NOT NULL,
    address TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    filled BIGINT,
    filled_by TEXT REFERENCES person (id),
    withdrawn BIGINT
);
CREATE INDEX observation_request_submission ON observation_request (submission, created);

CREATE TABLE submission_choice (
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    option_key TEXT NOT NULL,
    PRIMARY KEY (submission, item, option_key)
);

CREATE TABLE declared_choice (
    submission TEXT NOT NULL REFERENCES submission (id),
    declare_key TEXT NOT NULL,
    option_key TEXT NOT NULL,
    PRIMARY KEY (submission, declare_key, option_key)
);

CREATE TABLE piece_done (
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    done BIGINT NOT NULL,
    PRIMARY KEY (submission, item)
);

CREATE TABLE self_evaluation (
    submission TEXT NOT NULL REFERENCES submission (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (submission, criterion)
);

-- Evidence map: where a reader finds what shows a criterion or an indicator, and why.
CREATE TABLE evidence_pointer (
    submission TEXT NOT NULL REFERENCES submission (id),
    criterion TEXT NOT NULL,
    indicator TEXT NOT NULL DEFAULT '',
    item TEXT NOT NULL,
    set_number BIGINT NOT NULL,
    slot TEXT NOT NULL,
    position BIGINT NOT NULL,
    language TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (submission, criterion, indicator, item, set_number, slot, position)
);

-- What the learner answers to the feedback on a criterion that was not met.
CREATE TABLE feedback_answer (
    submission TEXT NOT NULL REFERENCES submission (id),
    criterion TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (submission, criterion)
);

CREATE TABLE declaration_agreed (
    submission TEXT NOT NULL REFERENCES submission (id),
    declaration TEXT NOT NULL,
    agreed BIGINT NOT NULL,
    PRIMARY KEY (submission, declaration)
);

-- Bytes lie encrypted in the file store under a random name; destroying `sealed_key` destroys the file.
CREATE TABLE stored_file (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES person (id),
    enrollment TEXT REFERENCES enrollment (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    showing TEXT NOT NULL CHECK (showing IN ('inline', 'download')),
    size BIGINT NOT NULL,
    digest TEXT NOT NULL,
    storage_name TEXT NOT NULL UNIQUE,
    sealed_key TEXT NOT NULL,
    created BIGINT NOT NULL,
    destroyed BIGINT
);
CREATE INDEX stored_file_owner ON stored_file (owner, created);
CREATE INDEX stored_file_enrollment ON stored_file (enrollment);

-- Each opening of evidence by someone other than its owner.
CREATE TABLE evidence_view (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    owner TEXT NOT NULL REFERENCES person (id),
    viewer TEXT NOT NULL REFERENCES person (id),
    capacity TEXT NOT NULL,
    item TEXT NOT NULL,
    file TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX evidence_view_owner ON evidence_view (owner, at);
CREATE INDEX evidence_view_submission ON evidence_view (submission, at);
