internal import Credentialing
internal import Storage

/// Search on PostgreSQL's text search, with the configuration of `0002_catalog+Postgres.sql`. The texts are folded and
/// taken apart here, so that the same words are found as on SQLite.
enum PostgresSearch {
    static func insert(_ form: PublishedForm, achievement: ID<Achievement>) -> SQL {
        """
        INSERT INTO catalog_search (achievement, words)
        VALUES (\(achievement), setweight(to_tsvector('catalog', \(plain(form.title.title))), 'A')
            || setweight(to_tsvector('catalog', \(plain(form.leadText))), 'B')
            || to_tsvector('catalog', \(plain(form.searchText))))
        """
    }

    static func query(_ question: SearchQuestion, limit: Int) -> SQL {
        // Each word is letters and digits only, so nothing in it is a sign of the query language.
        let query = question.terms.map { "(" + words(of: $0).joined(separator: " | ") + ")" }.joined(separator: " & ")
        return """
            SELECT s.achievement FROM catalog_search s, to_tsquery('catalog', \(query)) AS q
            WHERE s.words @@ q ORDER BY ts_rank('{0.1, 0.1, 0.4, 1.0}', s.words, q) DESC, s.achievement LIMIT \(limit)
            """
    }

    private static func words(of term: SearchQuestion.Term) -> [String] {
        term.phrases.map { phrase in
            let text = phrase.joined(separator: " <-> ")
            return term.isOpen && phrase == term.asked ? text + ":*" : text
        }
    }

    /// Words in lower case without marks on letters, with spaces between.
    private static func plain(_ text: String) -> String {
        SearchTokens.words(of: text).joined(separator: " ")
    }
}
