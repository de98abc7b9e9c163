internal import Credentialing
internal import Storage

/// Search on SQLite's FTS5, which takes words apart, folds them and cuts endings off by itself. The number of a title is
/// that of its row in the index, so that neither asking nor changing touches the texts that stand beside it.
enum SQLiteSearch {
    static func insert(_ form: PublishedForm, achievement: ID<Achievement>, number: Int64) -> [SQL] {
        [
            "DELETE FROM catalog_search WHERE rowid = \(number)",
            """
            INSERT INTO catalog_search (rowid, achievement, title, summary, body)
            VALUES (\(number), \(achievement), \(form.title.title), \(form.leadText), \(form.searchText))
            """,
        ]
    }

    static func query(_ question: SearchQuestion, limit: Int) -> SQL {
        "SELECT rowid AS number FROM catalog_search WHERE catalog_search MATCH \(match(question)) LIMIT \(limit)"
    }

    static func weighingQuery(_ question: SearchQuestion, limit: Int) -> SQL {
        """
        SELECT rowid AS number FROM catalog_search WHERE catalog_search MATCH \(match(question))
        ORDER BY bm25(catalog_search, 0, 10, 4, 1) LIMIT \(limit)
        """
    }

    /// In quotes each phrase is only text to FTS5, whatever it holds; quotes themselves are not letters or digits.
    private static func match(_ question: SearchQuestion) -> String {
        question.terms.map { "(" + words(of: $0).joined(separator: " OR ") + ")" }.joined(separator: " AND ")
    }

    private static func words(of term: SearchQuestion.Term) -> [String] {
        term.phrases.map { phrase in
            let text = "\"" + phrase.joined(separator: " ") + "\""
            return term.isOpen && phrase == term.asked ? text + " *" : text
        }
    }
}
