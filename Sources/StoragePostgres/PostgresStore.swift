#if Postgres
    package import Storage

    /// A store on PostgreSQL: pooled connections, serializable transactions, and bodies that run again when others came
    /// in between.
    package struct PostgresStore: Store {
        private let pool: ConnectionPool
        private let settings: PostgresSettings

        /// A store at an address as libpq reads it. Nothing is opened yet.
        ///
        /// - Throws: ``StoreProblem`` when the address cannot be read.
        package init(address: String, settings: PostgresSettings = PostgresSettings()) throws(StoreProblem) {
            pool = ConnectionPool(try PostgresAddress(address, settings: settings), settings: settings)
            self.settings = settings
        }

        package var dialect: Dialect { .postgres }

        package func write<Value: Sendable>(
            _ body: @escaping @Sendable (any Transaction) throws -> Value
        ) async throws -> Value {
            try await run(.write, body)
        }

        package func read<Value: Sendable>(
            _ body: @escaping @Sendable (any Transaction) throws -> Value
        ) async throws -> Value {
            try await run(.read, body)
        }

        package func figures() async -> StoreFigures {
            var figures = await pool.figures
            figures.bytes = try? await read {
                try $0.first("SELECT pg_database_size(current_database()) AS bytes")?.int64("bytes")
            }
            return figures
        }

        /// Closes what is idle, and the rest when it is given back.
        package func close() async {
            await pool.close()
        }

        private func run<Value: Sendable>(
            _ mode: PostgresMode,
            _ body: @escaping @Sendable (any Transaction) throws -> Value
        ) async throws -> Value {
            var left = Tries(settings.tries)
            while true {
                try Task.checkCancellation()
                let connection = try await pool.take()
                let (outcome, isGood) = await connection.attempt(mode, body)
                await pool.give(connection, isUsable: isGood)
                switch outcome {
                case .done(let value): return value
                case .thrown(let error): throw error
                case .again(let problem): try await left.pauseAfterConflict(problem)
                case .taken(let problem): try left.afterTaken(problem)
                case .renew(let problem): try left.afterRenewal(problem)
                }
            }
        }
    }

    /// How often a transaction may still be tried, by what stood against it.
    private struct Tries {
        private var conflicts: Int
        private let all: Int
        private var taken = 1
        private var renewals = 3

        init(_ conflicts: Int) {
            self.conflicts = conflicts
            all = conflicts
        }

        /// Waits a random while that grows with each conflict, so that those who collided do not collide again.
        mutating func pauseAfterConflict(_ problem: StoreProblem) async throws {
            conflicts -= 1
            guard conflicts > 0 else { throw problem }
            let longest = min(100_000, 4000 * (all - conflicts))
            try await Task.sleep(for: .microseconds(Int.random(in: 500...longest)))
        }

        mutating func afterTaken(_ problem: StoreProblem) throws {
            taken -= 1
            guard taken >= 0 else { throw problem }
        }

        mutating func afterRenewal(_ problem: StoreProblem) throws {
            renewals -= 1
            guard renewals > 0 else { throw problem }
        }
    }
#endif
