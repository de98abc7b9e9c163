-- Rows of these tables are short and are read by their whole key or its beginning, so they lie in the order of it: kept
-- beside an index of its own, each key stood on the disk twice. The columns stay as they are.

CREATE TABLE piece_done_narrow (
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    done BIGINT NOT NULL,
    PRIMARY KEY (submission, item)
) WITHOUT ROWID;
INSERT INTO piece_done_narrow SELECT * FROM piece_done;
DROP TABLE piece_done;
ALTER TABLE piece_done_narrow RENAME TO piece_done;

CREATE TABLE self_evaluation_narrow (
    submission TEXT NOT NULL REFERENCES submission (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (submission, criterion)
) WITHOUT ROWID;
INSERT INTO self_evaluation_narrow SELECT * FROM self_evaluation;
DROP TABLE self_evaluation;
ALTER TABLE self_evaluation_narrow RENAME TO self_evaluation;

CREATE TABLE feedback_answer_narrow (
    submission TEXT NOT NULL REFERENCES submission (id),
    criterion TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (submission, criterion)
) WITHOUT ROWID;
INSERT INTO feedback_answer_narrow SELECT * FROM feedback_answer;
DROP TABLE feedback_answer;
ALTER TABLE feedback_answer_narrow RENAME TO feedback_answer;

CREATE TABLE declaration_agreed_narrow (
    submission TEXT NOT NULL REFERENCES submission (id),
    declaration TEXT NOT NULL,
    agreed BIGINT NOT NULL,
    PRIMARY KEY (submission, declaration)
) WITHOUT ROWID;
INSERT INTO declaration_agreed_narrow SELECT * FROM declaration_agreed;
DROP TABLE declaration_agreed;
ALTER TABLE declaration_agreed_narrow RENAME TO declaration_agreed;

CREATE TABLE decision_criterion_narrow (
    decision TEXT NOT NULL REFERENCES decision (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    assessment TEXT REFERENCES assessment (id),
    carried_from TEXT REFERENCES decision (id),
    PRIMARY KEY (decision, criterion)
) WITHOUT ROWID;
INSERT INTO decision_criterion_narrow SELECT * FROM decision_criterion;
DROP TABLE decision_criterion;
ALTER TABLE decision_criterion_narrow RENAME TO decision_criterion;

-- One of these refers to the other, so both are there before either goes.
CREATE TABLE criterion_judgment_narrow (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    criterion TEXT NOT NULL,
    level TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    feedback TEXT NOT NULL,
    PRIMARY KEY (assessment, criterion)
) WITHOUT ROWID;
INSERT INTO criterion_judgment_narrow SELECT * FROM criterion_judgment;
CREATE TABLE indicator_judgment_narrow (
    assessment TEXT NOT NULL,
    criterion TEXT NOT NULL,
    indicator TEXT NOT NULL,
    position BIGINT NOT NULL,
    is_seen INTEGER NOT NULL,
    feedback TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (assessment, criterion, indicator),
    FOREIGN KEY (assessment, criterion) REFERENCES criterion_judgment_narrow (assessment, criterion)
) WITHOUT ROWID;
INSERT INTO indicator_judgment_narrow SELECT * FROM indicator_judgment;
DROP TABLE indicator_judgment;
DROP TABLE criterion_judgment;
ALTER TABLE criterion_judgment_narrow RENAME TO criterion_judgment;
ALTER TABLE indicator_judgment_narrow RENAME TO indicator_judgment;
