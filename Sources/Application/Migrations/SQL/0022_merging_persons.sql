-- Two persons who are one: the row of the one that ended says which one stays. It is closed like any other closed
-- account, and is what acts that are over were done under; it never opens again.
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id);
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

-- What two administrators decide together. The one who asked never answers.
CREATE TABLE person_merge (
    id TEXT PRIMARY KEY,
    leaving TEXT NOT NULL REFERENCES person (id),
    staying TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES person (id),
    asked BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('merged', 'refused', 'withdrawn')),
    answered_by TEXT REFERENCES person (id),
    answered BIGINT,
    CHECK (leaving <> staying)
);
CREATE INDEX person_merge_open ON person_merge (asked) WHERE outcome IS NULL;
CREATE INDEX person_merge_asker ON person_merge (asked_by) WHERE outcome IS NULL;
CREATE INDEX person_merge_leaving ON person_merge (leaving);
CREATE INDEX person_merge_staying ON person_merge (staying);

-- Somebody signed in who says that another account is theirs as well, for the minutes in which they sign in to it in
-- the same browser. `other` is the account that was signed in to; from then on the token is good for these two only.
CREATE TABLE merge_turn (
    id TEXT PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    session TEXT NOT NULL,
    had_second_factor INTEGER NOT NULL,
    other TEXT REFERENCES person (id),
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX merge_turn_person ON merge_turn (person);
CREATE INDEX merge_turn_expires ON merge_turn (expires);

-- Where the acts of one person are found that no list shows by person.
CREATE INDEX assessment_draft_assessor ON assessment_draft (assessor);
CREATE INDEX observation_request_filled_by ON observation_request (filled_by) WHERE filled_by IS NOT NULL;
CREATE INDEX lead_note_author ON lead_note (author);
CREATE INDEX criterion_question_asked_by ON criterion_question (asked_by);
CREATE INDEX draft_created_by ON draft (created_by);
CREATE INDEX draft_part_changed_by ON draft_part (changed_by);
CREATE INDEX draft_part_version_changed_by ON draft_part_version (changed_by);
CREATE INDEX draft_comment_author ON draft_comment (author);
CREATE INDEX sign_on_question_person ON sign_on_question (person) WHERE person IS NOT NULL;
