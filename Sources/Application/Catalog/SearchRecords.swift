internal import Credentialing
internal import Storage

/// Full-text search. Each database has functions of its own for it, so the statements stand in a pair of files.
extension Transaction {
    /// Makes a version the one that search finds for its achievement.
    func index(_ form: PublishedForm, achievement: ID<Achievement>) throws {
        try run("DELETE FROM catalog_search WHERE achievement = \(achievement)")
        switch dialect {
        case .sqlite: try run(SQLiteSearch.insert(form, achievement: achievement))
        case .postgres: try run(PostgresSearch.insert(form, achievement: achievement))
        }
    }

    /// Achievements that hold all the words, or words beginning with them; those with the words in the title first.
    func search(_ words: [String], limit: Int) throws -> [ID<Achievement>] {
        guard !words.isEmpty else { return [] }
        let query =
            switch dialect {
            case .sqlite: SQLiteSearch.query(words, limit: limit)
            case .postgres: PostgresSearch.query(words, limit: limit)
            }
        return try rows(query).map { try $0.id("achievement") }
    }
}
