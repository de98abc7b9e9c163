-- Counts the changes of the catalog. Each server keeps the entries in memory and asks only for those with a higher
-- number than it has.
CREATE TABLE catalog_revision (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    revision BIGINT NOT NULL
);
INSERT INTO catalog_revision (one, revision) VALUES (1, 0);

-- The current version of a title, as the catalog lists it. A retired title keeps its row, so that servers hear of it.
CREATE TABLE catalog_entry (
    achievement TEXT PRIMARY KEY REFERENCES achievement (id),
    version TEXT NOT NULL REFERENCES achievement_version (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    summary TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    published BIGINT NOT NULL,
    is_listed BIGINT NOT NULL,
    revision BIGINT NOT NULL UNIQUE
);

-- What an entry is narrowed by: one row for each role, grade, standard, kind of evidence and so on.
CREATE TABLE catalog_facet (
    achievement TEXT NOT NULL REFERENCES achievement (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (achievement, kind, value)
);
CREATE INDEX catalog_facet_value ON catalog_facet (kind, value, achievement);

-- Words of published titles, in lower case without marks on letters; `weight` is 2 for words that stood in a title or a
-- summary. A word stays when its title goes: a correction is only taken when it finds something.
CREATE TABLE catalog_word (
    word TEXT PRIMARY KEY,
    weight BIGINT NOT NULL
);

-- Each word, and each way to leave out one of its letters: two words that differ by a slip share one of these.
CREATE TABLE catalog_spelling (
    spelling TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (spelling, word)
);

-- Titles that an organization puts together for people who do not know where to begin.
CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    revision BIGINT NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    published BIGINT
);
CREATE INDEX collection_organization ON collection (organization, created);
-- The newest stand on the page of the catalog.
CREATE INDEX collection_published ON collection (published, id) WHERE published IS NOT NULL;

CREATE TABLE collection_title (
    collection TEXT NOT NULL REFERENCES collection (id),
    position BIGINT NOT NULL,
    achievement TEXT NOT NULL REFERENCES achievement (id),
    note TEXT NOT NULL,
    PRIMARY KEY (collection, position),
    UNIQUE (collection, achievement)
);

-- A question to the catalog that someone wants to ask again; nobody else sees it.
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX saved_search_person ON saved_search (person, created);
