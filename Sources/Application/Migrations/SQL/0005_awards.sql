CREATE TABLE award (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    achievement TEXT NOT NULL REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    issuer TEXT NOT NULL REFERENCES issuer (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    basis TEXT NOT NULL CHECK (basis IN ('decision', 'pathway', 'recognition')),
    enrollment TEXT UNIQUE REFERENCES enrollment (id),
    decision TEXT UNIQUE REFERENCES decision (id),
    number TEXT NOT NULL UNIQUE,
    shows_name INTEGER NOT NULL,
    email TEXT REFERENCES email (id),
    awarded BIGINT NOT NULL,
    seen BIGINT,
    revoked BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    CHECK (basis <> 'decision' OR decision IS NOT NULL)
);
CREATE INDEX award_person ON award (person, awarded);
CREATE INDEX award_achievement ON award (achievement, awarded);
CREATE INDEX award_organization ON award (organization, awarded);

-- Each look at an award, with its holder's name, by those who may ask that it be taken back.
CREATE TABLE award_view (
    id TEXT PRIMARY KEY,
    award TEXT NOT NULL REFERENCES award (id),
    viewer TEXT NOT NULL REFERENCES person (id),
    capacity TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX award_view_award ON award_view (award, at);

-- Two people revoke an award: one asks, with a reason, and another confirms.
CREATE TABLE revocation (
    id TEXT PRIMARY KEY,
    award TEXT NOT NULL REFERENCES award (id),
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES person (id),
    asked BIGINT NOT NULL,
    confirmed_by TEXT REFERENCES person (id),
    confirmed BIGINT,
    withdrawn BIGINT
);
CREATE UNIQUE INDEX revocation_open ON revocation (award) WHERE withdrawn IS NULL;
CREATE INDEX revocation_waiting ON revocation (asked) WHERE withdrawn IS NULL AND confirmed IS NULL;

CREATE TABLE status_list (
    id TEXT PRIMARY KEY,
    issuer TEXT NOT NULL REFERENCES issuer (id),
    purpose TEXT NOT NULL,
    length BIGINT NOT NULL,
    document TEXT NOT NULL,
    signed BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    taken BIGINT NOT NULL DEFAULT 0,
    revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX status_list_issuer ON status_list (issuer, purpose);

CREATE TABLE status_entry (
    list TEXT NOT NULL REFERENCES status_list (id),
    position BIGINT NOT NULL,
    is_set INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (list, position)
);
CREATE INDEX status_entry_set ON status_entry (list, is_set);

-- The id is 128 random bits. One award may have several credentials; the newest is the one shown first.
CREATE TABLE credential (
    id TEXT PRIMARY KEY,
    award TEXT NOT NULL REFERENCES award (id),
    issuer_key TEXT NOT NULL REFERENCES issuer_key (id),
    status_list TEXT NOT NULL,
    status_position BIGINT NOT NULL,
    document TEXT NOT NULL,
    is_public INTEGER NOT NULL DEFAULT 0,
    issued BIGINT NOT NULL,
    superseded_by TEXT,
    FOREIGN KEY (status_list, status_position) REFERENCES status_entry (list, position),
    UNIQUE (status_list, status_position)
);
CREATE INDEX credential_award ON credential (award, issued);
