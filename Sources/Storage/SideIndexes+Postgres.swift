/// What laying indexes aside asks of PostgreSQL alone.
enum PostgresIndexes {
    /// Reading a large table to its end takes longer than a statement may, and sorting it needs room.
    static let patience: [SQL] = ["SET LOCAL statement_timeout = 0", "SET LOCAL maintenance_work_mem = '256MB'"]

    /// Every table of ours; others may lie beside them in the same database.
    static let tables: SQL = """
        SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()
        ORDER BY tablename COLLATE "C"
        """

    /// Every index that holds no rule, with a statement that makes it.
    static let besideRules: SQL = """
        SELECT quote_ident(c.relname) AS name, pg_get_indexdef(c.oid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND NOT i.indisunique ORDER BY c.relname COLLATE "C"
        """
}
