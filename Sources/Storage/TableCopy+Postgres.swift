/// What copying tables asks of PostgreSQL alone.
enum PostgresCopy {
    /// One state from beginning to end. A serializable reading of everything would make the server watch every row for
    /// as long as it takes.
    static let beginning: [SQL] = [
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "SET LOCAL statement_timeout = 0",
    ]

    /// Adding the references again reads whole tables.
    static let loading: [SQL] = ["SET LOCAL statement_timeout = 0"]

    /// Every column of every table of records, with its place in the key.
    static let columns: SQL = """
        SELECT c.relname AS tab, a.attname AS col, array_position(i.indkey::int2[], a.attnum) AS place
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
        WHERE n.nspname = current_schema() AND c.relkind = 'r'
            AND c.relname NOT IN ('schema_migration', 'catalog_search')
        ORDER BY c.relname COLLATE "C", a.attnum
        """

    /// Every reference between tables, as it can be made again.
    static let references: SQL = """
        SELECT c.conrelid::regclass::text AS tab, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS rule
        FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.contype = 'f' AND n.nspname = current_schema()
        ORDER BY c.conrelid::regclass::text, c.conname
        """
}
