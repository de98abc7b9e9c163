CREATE VIRTUAL TABLE catalog_search USING fts5 (
    achievement UNINDEXED, title, summary, body, tokenize = 'porter unicode61 remove_diacritics 2'
);
