-- How far people came with a title, counted over all organizations that offer it, for each structure of its versions.
-- Worked out again right after each change, so that pages read one row.
CREATE TABLE title_figures (
    achievement TEXT NOT NULL REFERENCES achievement (id),
    structure TEXT NOT NULL,
    started BIGINT NOT NULL,
    submitted BIGINT NOT NULL,
    awarded_first BIGINT NOT NULL,
    awarded_second BIGINT NOT NULL,
    awarded_later BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    median_days BIGINT,
    counted BIGINT NOT NULL,
    PRIMARY KEY (achievement, structure)
);

-- Titles whose figures changed: a row for each change, so that nobody waits for anybody.
CREATE TABLE figures_due (
    id TEXT PRIMARY KEY,
    achievement TEXT NOT NULL REFERENCES achievement (id)
);
INSERT INTO figures_due (id, achievement) SELECT id, id FROM achievement;

-- The latest answers of a title.
CREATE INDEX submission_answered ON submission (achievement, decided) WHERE decided IS NOT NULL;
