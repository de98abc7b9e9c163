-- Questions to providers of sign-in (OpenID Connect), each good once, for minutes, in the browser that asked.
-- `person` is set when somebody who is signed in connects an account; then `issuer` to `label` hold the account that the
-- provider named, until that person says it is theirs.
CREATE TABLE sign_on_question (
    id TEXT PRIMARY KEY,
    connection TEXT NOT NULL,
    state_digest TEXT NOT NULL UNIQUE,
    browser_digest TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    return_to TEXT,
    person TEXT REFERENCES person (id),
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT,
    issuer TEXT,
    subject TEXT,
    beyond_client TEXT,
    label TEXT
);
CREATE INDEX sign_on_question_expires ON sign_on_question (expires);

-- The connection that an account came by, what names it beyond our client id, what its owner knows it by, and when it
-- last signed in.
ALTER TABLE identity ADD COLUMN connection TEXT;
ALTER TABLE identity ADD COLUMN beyond_client TEXT;
ALTER TABLE identity ADD COLUMN label TEXT;
ALTER TABLE identity ADD COLUMN used BIGINT;
CREATE INDEX identity_beyond ON identity (issuer, beyond_client);

-- Roles that a provider's claim gave, so that they go when the claim no longer says so. Roles given by hand stay.
CREATE TABLE mapped_role (
    person TEXT NOT NULL REFERENCES person (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL,
    connection TEXT NOT NULL,
    PRIMARY KEY (person, organization, role, connection)
);
