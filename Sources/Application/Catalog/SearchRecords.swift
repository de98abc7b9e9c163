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

    /// Achievements that have every term of a question, those with the words in the title first.
    func search(_ question: SearchQuestion, limit: Int) throws -> [ID<Achievement>] {
        guard !question.terms.isEmpty else { return [] }
        let query =
            switch dialect {
            case .sqlite: SQLiteSearch.query(question, limit: limit)
            case .postgres: PostgresSearch.query(question, limit: limit)
            }
        return try rows(query).map { try $0.id("achievement") }
    }
}
