#if Postgres
    internal import Storage

    /// Statements within one transaction. Lives on the queue of its connection, for the time of the body.
    final class PostgresTransaction: Transaction {
        private let connection: PostgresConnection
        /// The first statement that did not work, after which the server does nothing more in this transaction.
        private(set) var failure: (reason: PostgresFailure, problem: StoreProblem)?
        private var isOver = false

        init(_ connection: PostgresConnection) {
            self.connection = connection
        }

        var dialect: Dialect { .postgres }

        func run(_ sql: SQL) throws -> Int {
            try execute(sql).changes
        }

        func rows(_ sql: SQL) throws -> [Row] {
            try execute(sql).rows()
        }

        /// Many rows go in one statement: each would cost a way to the server and back.
        func run(_ repeated: RepeatedStatement) throws {
            var rows = repeated.rows[...]
            while !rows.isEmpty {
                let taken = rows.prefix(5000)
                if let many = try ManyRows(repeated, rows: taken) {
                    try watching(many.text) { _ = try connection.execute(many) }
                } else {
                    let text = repeated.text(placeholder: "$")
                    for row in taken { _ = try execute(text, row) }
                }
                rows = rows.dropFirst(taken.count)
            }
        }

        /// From now on nothing runs any more, even if the body kept the transaction.
        func end() {
            isOver = true
        }

        private func execute(_ sql: SQL) throws -> PostgresResult {
            let (text, values) = sql.rendered(placeholder: "$")
            return try execute(text, values)
        }

        private func execute(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
            try watching(text) { try connection.execute(text, values) }
        }

        private func watching<Result>(_ text: String, _ body: () throws -> Result) throws -> Result {
            guard !isOver else { throw StoreProblem.other("a statement came after its transaction") }
            do {
                return try body()
            } catch let error as PostgresFailure {
                let problem = error.problem(in: text)
                if failure == nil { failure = (error, problem) }
                throw problem
            }
        }
    }
#endif
