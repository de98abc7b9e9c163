internal import Credentialing
internal import Storage

/// Full-text search on SQLite's FTS5. PostgreSQL has other functions for it, so these statements have a file of their
/// own.
extension Transaction {
    /// Makes a version the one that search finds for its achievement.
    func index(_ form: PublishedForm, achievement: ID<Achievement>) throws {
        try run("DELETE FROM catalog_search WHERE achievement = \(achievement)")
        try run(
            """
            INSERT INTO catalog_search (achievement, title, summary, body)
            VALUES (\(achievement), \(form.title.title), \(form.title.about.summary), \(form.searchText))
            """
        )
    }

    /// Achievements that hold all the words, or words beginning with them; those with the words in the title first.
    func search(_ words: [String], limit: Int) throws -> [ID<Achievement>] {
        guard !words.isEmpty else { return [] }
        // In quotes each word is only text to FTS5, whatever it holds; quotes themselves are not letters or digits.
        let query = words.map { "\"\($0)\" *" }.joined(separator: " ")
        return try rows(
            """
            SELECT achievement FROM catalog_search WHERE catalog_search MATCH \(query)
            ORDER BY bm25(catalog_search, 0, 10, 4, 1) LIMIT \(limit)
            """
        ).map { try $0.id("achievement") }
    }
}
