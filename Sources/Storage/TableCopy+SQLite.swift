/// What copying tables asks of SQLite alone.
enum SQLiteCopy {
    /// A reading sees one state anyhow, and holds nobody up.
    static let beginning: [SQL] = []

    /// References are looked at when the transaction ends.
    static let loading: [SQL] = ["PRAGMA defer_foreign_keys = ON"]

    /// Every column of every table of records, with its place in the key.
    static let columns: SQL = """
        SELECT t.name AS tab, c.name AS col, CASE WHEN c.pk > 0 THEN c.pk END AS place
        FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_migration'
        ORDER BY t.name, c.cid
        """
}
