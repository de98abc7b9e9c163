-- What was promised stays when an offering changes. How many readers decide is settled when work is submitted; NULL is
-- for what the offering says now.
ALTER TABLE submission ADD COLUMN readers TEXT CHECK (readers IN ('one', 'confirmed'));

-- The attempts with which work was begun, noted when the offering allows fewer from then on; 0 is for as many as one
-- likes, NULL for what the offering says now.
ALTER TABLE enrollment ADD COLUMN kept_attempts BIGINT;

-- The offerings of an organization, the newest first.
CREATE INDEX offering_place ON offering (organization, created);

-- Why a title is retired, for its page.
ALTER TABLE achievement ADD COLUMN retired_note TEXT NOT NULL DEFAULT '';
