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
            let width = max(1, repeated.stretches.count - 1)
            let most = max(1, min(500, 30_000 / width))
            var rows = repeated.rows[...]
            while !rows.isEmpty {
                let taken = rows.prefix(most)
                if let text = repeated.text(rows: taken.count, placeholder: "$") {
                    _ = try execute(text, Array(taken.joined()))
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
            guard !isOver else { throw StoreProblem.other("a statement came after its transaction") }
            do {
                return try connection.execute(text, values)
            } catch let error as PostgresFailure {
                let problem = error.problem(in: text)
                if failure == nil { failure = (error, problem) }
                throw problem
            }
        }
    }
#endif
