/// What the migrator asks of PostgreSQL alone.
enum PostgresMigration {
    /// Whether there is a list of the steps taken.
    static let listExists: SQL =
        "SELECT COUNT(*) AS n FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'"

    /// Waits until no other process migrates. A serializable transaction would go on seeing what was there before it
    /// waited; this one sees each time what is there now, which the lock makes safe. Steps may take long.
    static let lock: [SQL] = [
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "SET LOCAL lock_timeout = 600000",
        "SET LOCAL statement_timeout = 0", "SELECT 1 AS held FROM pg_advisory_xact_lock(5791403160)",
    ]
}
