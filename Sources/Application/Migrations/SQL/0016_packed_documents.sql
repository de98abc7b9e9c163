-- What all credentials of a version by one issuer say alike. Their documents are packed on it, so a row is never changed or
-- deleted.
CREATE TABLE document_base (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL
);

-- NULL is for a document that stands in its column as it was signed.
ALTER TABLE credential ADD COLUMN base TEXT REFERENCES document_base (id);
