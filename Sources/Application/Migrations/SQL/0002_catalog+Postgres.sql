-- English endings are cut off and no word is left out, as FTS5 does it on the other database.
CREATE TEXT SEARCH DICTIONARY catalog_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION catalog (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION catalog ADD MAPPING FOR
    asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart,
    email, url, url_path, host, file, sfloat, float, int, uint, version
    WITH catalog_stem;

CREATE TABLE catalog_search (
    achievement TEXT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX catalog_search_words ON catalog_search USING GIN (words);
