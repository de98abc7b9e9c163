-- Organizations form trees; `path` holds the ids from the root to the organization itself, as '/root/child/'.
CREATE TABLE organization (
    id TEXT PRIMARY KEY,
    parent TEXT REFERENCES organization (id),
    path TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('state', 'district', 'school', 'partner')),
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    calendar TEXT NOT NULL,
    number_prefix TEXT NOT NULL UNIQUE,
    number_counter BIGINT NOT NULL DEFAULT 0,
    same_school_conflict TEXT NOT NULL DEFAULT 'avoid' CHECK (same_school_conflict IN ('hard', 'avoid', 'none')),
    created BIGINT NOT NULL
);
CREATE INDEX organization_parent ON organization (parent, created);

-- `name_key` is the name as lists sort it: in lower case, without marks on letters.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created BIGINT NOT NULL,
    deactivated BIGINT,
    revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX person_name ON person (name_key, id);

-- What a person is found by: the words of the name and the addresses, as `name_key` writes them.
CREATE TABLE person_word (
    word TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (word, person)
);
CREATE INDEX person_word_person ON person_word (person);

CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    created BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_person ON identity (person);

-- `address_key` is the address as it is compared: trimmed and in lower case.
CREATE TABLE email (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('work', 'personal')),
    verified BIGINT,
    created BIGINT NOT NULL
);
CREATE INDEX email_person ON email (person);

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    begins BIGINT NOT NULL,
    ends BIGINT,
    created BIGINT NOT NULL
);
CREATE INDEX membership_person ON membership (person);
CREATE INDEX membership_organization ON membership (organization, person);

CREATE TABLE membership_role (
    membership TEXT NOT NULL REFERENCES membership (id),
    role TEXT NOT NULL,
    PRIMARY KEY (membership, role)
);
CREATE INDEX membership_role_role ON membership_role (role, membership);

-- Ties between two persons that bar judging: family, supervisor and evaluator are hard, team is to be avoided.
-- `person` supervises or evaluates `other`; family and team go both ways. What a reader said of themselves is no
-- business of administrators, so the same tie may stand here from both sources. Nobody declared it: the command line.
CREATE TABLE tie (
    person TEXT NOT NULL REFERENCES person (id),
    other TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('family', 'supervisor', 'evaluator', 'team')),
    source TEXT NOT NULL CHECK (source IN ('reader', 'administrator')),
    declared_by TEXT REFERENCES person (id),
    created BIGINT NOT NULL,
    PRIMARY KEY (person, other, kind, source),
    CHECK (person <> other)
);
CREATE INDEX tie_other ON tie (other);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    token_digest TEXT NOT NULL UNIQUE,
    invited_by TEXT NOT NULL REFERENCES person (id),
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    accepted BIGINT,
    accepted_by TEXT REFERENCES person (id),
    withdrawn BIGINT
);
CREATE INDEX invitation_organization ON invitation (organization, created);
CREATE INDEX invitation_address ON invitation (address_key);
-- Invitations without an answer, as administrators list them.
CREATE INDEX invitation_open ON invitation (created, id) WHERE accepted IS NULL AND withdrawn IS NULL;

CREATE TABLE sign_in_link (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    token_digest TEXT NOT NULL UNIQUE,
    return_to TEXT,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX sign_in_link_person ON sign_in_link (person, created);
CREATE INDEX sign_in_link_expires ON sign_in_link (expires);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    token_digest TEXT NOT NULL UNIQUE,
    agent TEXT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    ended BIGINT
);
CREATE INDEX session_person ON session (person, created);
CREATE INDEX session_expires ON session (expires);

-- What is decided once for the installation, such as its public address.
CREATE TABLE installation (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL
);
