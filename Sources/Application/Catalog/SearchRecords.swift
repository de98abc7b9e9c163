internal import Credentialing
internal import Storage

/// Full-text search. Each database has functions of its own for it, so the statements stand in a pair of files. What is
/// found are the numbers of titles.
extension Transaction {
    /// Makes a version the one that search finds for its achievement.
    func index(_ form: PublishedForm, achievement: ID<Achievement>, number: Int64) throws {
        let statements =
            switch dialect {
            case .sqlite: SQLiteSearch.insert(form, achievement: achievement, number: number)
            case .postgres: PostgresSearch.insert(form, achievement: achievement, number: number)
            }
        for statement in statements { try run(statement) }
    }

    /// Titles that have every term of a question, in no order.
    func search(_ question: SearchQuestion, limit: Int) throws -> [Int64] {
        guard !question.terms.isEmpty else { return [] }
        switch dialect {
        case .sqlite: return try numbers(SQLiteSearch.query(question, limit: limit))
        case .postgres:
            _ = try rows(PostgresSearch.byIndex)
            return try numbers(PostgresSearch.query(question, limit: limit))
        }
    }

    /// The same, those first whose texts have the words most often and in the best places. The text of each has to be
    /// looked at for it.
    func weighedSearch(_ question: SearchQuestion, limit: Int) throws -> [Int64] {
        guard !question.terms.isEmpty else { return [] }
        return switch dialect {
        case .sqlite: try numbers(SQLiteSearch.weighingQuery(question, limit: limit))
        case .postgres: try numbers(PostgresSearch.weighingQuery(question, limit: limit))
        }
    }

    private func numbers(_ query: SQL) throws -> [Int64] {
        try rows(query).map { try $0.int64("number") }
    }

    /// The achievements with these numbers, in no order.
    func achievements(numbered numbers: some Sequence<Int64>) throws -> [ID<Achievement>] {
        let numbers = Array(numbers)
        guard !numbers.isEmpty else { return [] }
        return try rows("SELECT achievement FROM catalog_entry WHERE number IN (\(list: numbers))").map {
            try $0.id("achievement")
        }
    }
}
