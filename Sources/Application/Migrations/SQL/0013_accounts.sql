-- A password beside the link in a mail. `verifier` holds the function, its cost, the salt and what it made of the
-- password, so that the cost can be raised for one person after another.
CREATE TABLE password (
    person TEXT PRIMARY KEY REFERENCES person (id),
    verifier TEXT NOT NULL,
    changed BIGINT NOT NULL
);

-- The secret of an authenticator app (RFC 6238), sealed with the master key. `last_step` is the last half minute of
-- which a code was used: none of it or before it is taken again.
CREATE TABLE second_factor (
    person TEXT PRIMARY KEY REFERENCES person (id),
    secret TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    confirmed BIGINT NOT NULL
);

-- Codes for who has lost the app, known by digests of 120 random bits each.
CREATE TABLE recovery_code (
    person TEXT NOT NULL REFERENCES person (id),
    digest TEXT NOT NULL,
    created BIGINT NOT NULL,
    used BIGINT,
    PRIMARY KEY (person, digest)
);

-- Someone gave a password or used a link, and still has to give the code of the app. Never a session.
CREATE TABLE half_sign_in (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    token_digest TEXT NOT NULL UNIQUE,
    means TEXT NOT NULL,
    return_to TEXT,
    tries BIGINT NOT NULL DEFAULT 0,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX half_sign_in_person ON half_sign_in (person);
CREATE INDEX half_sign_in_expires ON half_sign_in (expires);

-- A code sent by mail to someone who is signed in, to see that it is still they. Sealed with the master key; good in
-- the session that asked for it. The newest stands.
CREATE TABLE mailed_code (
    person TEXT PRIMARY KEY REFERENCES person (id),
    session TEXT NOT NULL,
    code TEXT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

-- An address that a person says is theirs, until the link sent to it shows it.
CREATE TABLE email_claim (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    token_digest TEXT NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX email_claim_person ON email_claim (person, created);
CREATE INDEX email_claim_expires ON email_claim (expires);

-- Browsers from which a person has signed in: tries from there are not held up by what strangers try.
CREATE TABLE known_device (
    token_digest TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (token_digest, person)
);
CREATE INDEX known_device_person ON known_device (person);
CREATE INDEX known_device_seen ON known_device (seen);

-- When its person took an address off the account. The row stays for the badges that were made out to it; its key is
-- free for whoever has the address next.
ALTER TABLE email ADD COLUMN removed BIGINT;

-- When its person last showed who they are; NULL in a session from before this column, which began with it.
ALTER TABLE session ADD COLUMN proved BIGINT;
-- When a second factor was given in it.
ALTER TABLE session ADD COLUMN second_factor BIGINT;
-- The address of the network it was last used from.
ALTER TABLE session ADD COLUMN place TEXT;
