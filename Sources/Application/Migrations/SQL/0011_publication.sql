-- What was promised stays when an offering changes. How many readers decide is settled when work is submitted; NULL is
-- for what the offering says now.
ALTER TABLE submission ADD COLUMN readers TEXT CHECK (readers IN ('one', 'confirmed'));

-- The attempts with which work was begun, noted when the offering allows fewer from then on; 0 is for as many as one
-- likes, NULL for what the offering says now.
ALTER TABLE enrollment ADD COLUMN kept_attempts BIGINT;

-- The offerings of an organization, the newest first.
CREATE INDEX offering_place ON offering (organization, created);

-- Partners, who may be asked to judge for anyone.
CREATE INDEX organization_partner ON organization (name, id) WHERE kind = 'partner';

-- Why a title is retired, for its page.
ALTER TABLE achievement ADD COLUMN retired_note TEXT NOT NULL DEFAULT '';
-- The same moment as in the achievement, for the catalog in memory.
ALTER TABLE catalog_entry ADD COLUMN retired BIGINT;

-- What a draft was made from, until that is noted with the title for good (lineage).
CREATE TABLE draft_source (
    draft TEXT PRIMARY KEY REFERENCES draft (id),
    kind TEXT NOT NULL CHECK (kind IN ('fork', 'file')),
    source_version TEXT REFERENCES achievement_version (id),
    source_title TEXT NOT NULL,
    source_organization TEXT,
    source_hash TEXT NOT NULL,
    license TEXT NOT NULL
);

-- Proposals that wait for an answer, the oldest first.
CREATE INDEX revision_proposal_open ON revision_proposal (created) WHERE state = 'open';

-- Who wrote in a draft.
CREATE INDEX draft_part_version_writer ON draft_part_version (draft, changed_by);
