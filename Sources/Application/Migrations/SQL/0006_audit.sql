-- Rows hold ids and salted digests; personal values stand in audit_value and can be erased without breaking the chain.
CREATE TABLE audit_event (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT,
    event TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    organization TEXT,
    facts TEXT NOT NULL
);
CREATE INDEX audit_event_subject ON audit_event (subject, at);
CREATE INDEX audit_event_at ON audit_event (at);

CREATE TABLE audit_value (
    event TEXT NOT NULL REFERENCES audit_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (event, name)
);

-- Rows wait here until the sealer has linked them into the chain.
CREATE TABLE audit_unsealed (
    event TEXT PRIMARY KEY REFERENCES audit_event (id)
);

CREATE TABLE audit_seal (
    sequence BIGINT PRIMARY KEY,
    event TEXT NOT NULL UNIQUE REFERENCES audit_event (id),
    hash TEXT NOT NULL
);

-- Everything that leaves the database waits here, written in the transaction that causes it.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    job TEXT NOT NULL,
    payload TEXT NOT NULL,
    once_key TEXT UNIQUE,
    created BIGINT NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    claimed_until BIGINT,
    claimed_by TEXT,
    last_error TEXT,
    failed BIGINT
);
CREATE INDEX outbox_due ON outbox (failed, due);

-- Jobs done: kept for a while, so that a job with the same once_key does not run again.
CREATE TABLE outbox_done (
    id TEXT PRIMARY KEY,
    job TEXT NOT NULL,
    once_key TEXT UNIQUE,
    done BIGINT NOT NULL
);
CREATE INDEX outbox_done_at ON outbox_done (done);

CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    person TEXT REFERENCES person (id),
    -- Where an invitation leads. Mail to others who are no members is in no administrator's list.
    organization TEXT REFERENCES organization (id),
    address TEXT NOT NULL,
    template TEXT NOT NULL,
    subject TEXT NOT NULL,
    delivered_to TEXT NOT NULL,
    sent BIGINT NOT NULL
);
CREATE INDEX mail_sent ON mail (sent, id);
