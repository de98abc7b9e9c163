-- Templates and examples that titles bring along, each once, by its SHA-256. Versions name them by that digest. They are
-- public, and a published version never loses one. The bytes are base64, because no column holds bytes.
CREATE TABLE template_file (
    digest TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    content TEXT NOT NULL,
    added BIGINT NOT NULL
);
