-- Keys that sign a person in instead of link and password (WebAuthn). `handle` is what authenticators know the person by,
-- the same for all of one person's; `credential` names the key, and with `public_key` stands in base64url. `counter` is
-- how often the key said that it was used. `stands_for_app` is 1 for one that was added in a session in which the code of
-- an authenticator app was given: it is then asked for no code.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    handle TEXT NOT NULL,
    credential TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL,
    counter BIGINT NOT NULL,
    name TEXT NOT NULL,
    stands_for_app INTEGER NOT NULL,
    created BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX passkey_person ON passkey (person);

-- What authenticators are asked to sign, known by digests, each good once and for minutes. `holder` is the session or the
-- browser that asked; `handle` stands where a key is to be made.
CREATE TABLE passkey_question (
    digest TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('add', 'confirm', 'signIn')),
    holder TEXT NOT NULL,
    handle TEXT,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX passkey_question_expires ON passkey_question (expires);
