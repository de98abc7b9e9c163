/// Indexes that speed up readings and hold no rule. While a great many rows are written they are laid aside: made once
/// from sorted rows they cost a fraction of the time, and their pages are full. On PostgreSQL, which asks for each row
/// whether those are there that it refers to, so are these rules: made again, they are held against all rows.
extension Transaction {
    /// Drops them all. Indexes that keep something from being there twice stay.
    ///
    /// - Returns: what makes them again.
    package func layIndexesAside() throws -> [SQL] {
        var again: [SQL] = []
        for index in try rows(sideIndexes) {
            try run(SQL(migration: "DROP INDEX \(try index.text("name"))"))
            again.append(SQL(migration: try index.text("definition")))
        }
        return try again + layReferencesAside()
    }

    /// Makes again what was laid aside.
    package func makeIndexes(_ statements: [SQL]) throws {
        switch dialect {
        case .sqlite: break
        case .postgres: for statement in PostgresIndexes.patience { _ = try rows(statement) }
        }
        for statement in statements { try run(statement) }
        try learnSizes()
    }

    /// Tells the planner how much there is now, where it would guess until somebody looks some minutes later.
    func learnSizes() throws {
        switch dialect {
        case .sqlite: break
        case .postgres:
            for table in try rows(PostgresIndexes.tables) {
                try run(SQL(migration: "ANALYZE \(try table.text("name"))"))
            }
        }
    }

    private var sideIndexes: SQL {
        switch dialect {
        case .sqlite: SQLiteIndexes.besideRules
        case .postgres: PostgresIndexes.besideRules
        }
    }
}
