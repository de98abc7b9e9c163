CREATE TABLE issuer (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL UNIQUE REFERENCES organization (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    did TEXT NOT NULL,
    former_dids TEXT NOT NULL DEFAULT '[]',
    enamel TEXT NOT NULL,
    metal TEXT NOT NULL,
    created BIGINT NOT NULL
);

-- Addresses are never reused: a former slug leads to its issuer for good.
CREATE TABLE issuer_slug (
    slug TEXT PRIMARY KEY,
    issuer TEXT NOT NULL REFERENCES issuer (id)
);

-- Private keys are wrapped by the master key, which is not in this database.
CREATE TABLE issuer_key (
    id TEXT PRIMARY KEY,
    issuer TEXT NOT NULL REFERENCES issuer (id),
    public_multikey TEXT NOT NULL,
    sealed TEXT NOT NULL,
    created BIGINT NOT NULL,
    retired BIGINT
);
CREATE INDEX issuer_key_issuer ON issuer_key (issuer, created);

CREATE TABLE achievement (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    content_key TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    retired BIGINT,
    UNIQUE (organization, content_key)
);

-- Addresses are never reused: a former slug leads to its achievement for good.
CREATE TABLE achievement_slug (
    slug TEXT PRIMARY KEY,
    achievement TEXT NOT NULL REFERENCES achievement (id)
);

-- A published version is one canonical document, frozen, beside the columns that lists and filters need.
CREATE TABLE achievement_version (
    id TEXT PRIMARY KEY,
    achievement TEXT NOT NULL REFERENCES achievement (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    subject TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    evidence_words TEXT NOT NULL,
    language TEXT NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    structure_hash TEXT NOT NULL,
    published BIGINT NOT NULL,
    published_by TEXT REFERENCES person (id),
    superseded BIGINT,
    UNIQUE (achievement, number)
);
-- The catalog lists exactly these, in this order.
CREATE INDEX achievement_version_current ON achievement_version (title, id, achievement) WHERE superseded IS NULL;
CREATE INDEX achievement_version_structure ON achievement_version (structure_hash);

-- A translation of a version into one language. `content_hash` is the SHA-256 of its canonical form (RFC 8785): an
-- object of all its texts by their keys. Once published, it is frozen with that hash.
CREATE TABLE translation (
    version TEXT NOT NULL REFERENCES achievement_version (id),
    language TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    published BIGINT NOT NULL,
    published_by TEXT REFERENCES person (id),
    PRIMARY KEY (version, language)
);

CREATE TABLE translation_text (
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    text_key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version, language, text_key),
    FOREIGN KEY (version, language) REFERENCES translation (version, language)
);

-- A picture drawn once for each version; base64, because no column holds bytes.
CREATE TABLE version_picture (
    version TEXT NOT NULL REFERENCES achievement_version (id),
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (version, kind)
);

-- An organization opens a title to the people below it.
CREATE TABLE offering (
    id TEXT PRIMARY KEY,
    achievement TEXT NOT NULL REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    issuer TEXT NOT NULL REFERENCES issuer (id),
    pool TEXT NOT NULL REFERENCES organization (id),
    readers TEXT NOT NULL CHECK (readers IN ('one', 'confirmed')),
    answer_days BIGINT NOT NULL,
    lease_hours BIGINT NOT NULL,
    attempts BIGINT,
    created BIGINT NOT NULL,
    closed BIGINT,
    UNIQUE (achievement, organization)
);
CREATE INDEX offering_organization ON offering (organization);
