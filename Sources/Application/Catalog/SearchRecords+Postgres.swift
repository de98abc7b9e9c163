internal import Credentialing
internal import Storage

/// Search on PostgreSQL's text search, with the configuration of `0002_catalog+Postgres.sql`. The texts are folded and
/// taken apart here, so that the same words are found as on SQLite.
enum PostgresSearch {
    static func insert(_ form: PublishedForm, achievement: ID<Achievement>, number: Int64) -> [SQL] {
        [
            "DELETE FROM catalog_search WHERE achievement = \(achievement)",
            """
            INSERT INTO catalog_search (achievement, number, words)
            VALUES (\(achievement), \(number), setweight(to_tsvector('catalog', \(plain(form.title.title))), 'A')
                || setweight(to_tsvector('catalog', \(plain(form.leadText))), 'B')
                || to_tsvector('catalog', \(plain(form.searchText))))
            """,
        ]
    }

    /// Without it a word that most titles have is looked for in every title's text instead of in the index: the planner
    /// takes the table for small, because the texts are stored beside it. It holds to the end of the transaction.
    static let byIndex: SQL = "SELECT set_config('enable_seqscan', 'off', true) AS value"

    static func query(_ question: SearchQuestion, limit: Int) -> SQL {
        """
        SELECT s.number FROM catalog_search s, to_tsquery('catalog', \(match(question))) AS q
        WHERE s.words @@ q LIMIT \(limit)
        """
    }

    static func weighingQuery(_ question: SearchQuestion, limit: Int) -> SQL {
        """
        SELECT s.number FROM catalog_search s, to_tsquery('catalog', \(match(question))) AS q
        WHERE s.words @@ q ORDER BY ts_rank('{0.1, 0.1, 0.4, 1.0}', s.words, q) DESC, s.achievement LIMIT \(limit)
        """
    }

    /// Each word is letters and digits only, so nothing in it is a sign of the query language.
    private static func match(_ question: SearchQuestion) -> String {
        question.terms.map { "(" + words(of: $0).joined(separator: " | ") + ")" }.joined(separator: " & ")
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
