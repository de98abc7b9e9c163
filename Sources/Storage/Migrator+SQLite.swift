/// What the migrator asks of SQLite alone.
enum SQLiteMigration {
    /// Whether there is a list of the steps taken.
    static let listExists: SQL =
        "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"

    /// One transaction writes at a time anyhow.
    static let lock: [SQL] = []
}
