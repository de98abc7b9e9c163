/// Indexes that speed up readings and hold no rule. While a great many rows are written they are laid aside: made once
/// from sorted rows they cost a fraction of the time, and their pages are full.
extension Transaction {
    /// Drops them all. Indexes that keep something from being there twice stay.
    ///
    /// - Returns: what makes them again.
    package func layIndexesAside() throws -> [SQL] {
        let all = try rows(sideIndexes)
        for index in all { try run(SQL(migration: "DROP INDEX \(try index.text("name"))")) }
        return try all.map { SQL(migration: try $0.text("definition")) }
    }

    /// Makes indexes that were laid aside.
    package func makeIndexes(_ indexes: [SQL]) throws {
        switch dialect {
        case .sqlite: break
        case .postgres: for statement in PostgresIndexes.patience { _ = try rows(statement) }
        }
        for index in indexes { try run(index) }
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
