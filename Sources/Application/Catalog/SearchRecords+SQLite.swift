internal import Credentialing
internal import Storage

/// Search on SQLite's FTS5, which takes words apart, folds them and cuts endings off by itself.
enum SQLiteSearch {
    static func insert(_ form: PublishedForm, achievement: ID<Achievement>) -> SQL {
        """
        INSERT INTO catalog_search (achievement, title, summary, body)
        VALUES (\(achievement), \(form.title.title), \(form.leadText), \(form.searchText))
        """
    }

    static func query(_ question: SearchQuestion, limit: Int) -> SQL {
        // In quotes each phrase is only text to FTS5, whatever it holds; quotes themselves are not letters or digits.
        let terms = question.terms.map { "(" + words(of: $0).joined(separator: " OR ") + ")" }
        let query = terms.joined(separator: " AND ")
        return """
            SELECT achievement FROM catalog_search WHERE catalog_search MATCH \(query)
            ORDER BY bm25(catalog_search, 0, 10, 4, 1) LIMIT \(limit)
            """
    }

    private static func words(of term: SearchQuestion.Term) -> [String] {
        term.phrases.map { phrase in
            let text = "\"" + phrase.joined(separator: " ") + "\""
            return term.isOpen && phrase == term.asked ? text + " *" : text
        }
    }
}
