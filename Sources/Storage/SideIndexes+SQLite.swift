/// What laying indexes aside asks of SQLite alone.
enum SQLiteIndexes {
    /// Every index that holds no rule, with the statement that made it.
    static let besideRules: SQL = """
        SELECT name, sql AS definition FROM sqlite_schema
        WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' ORDER BY name
        """
}
