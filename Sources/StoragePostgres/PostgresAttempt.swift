#if Postgres
    internal import Dispatch
    internal import Storage
    internal import Synchronization

    /// What a transaction is allowed.
    enum PostgresMode {
        case read, write

        /// Both see one state and nothing that could not have been had they run one after another.
        var begin: String {
            switch self {
            case .read: "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"
            case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE"
            }
        }
    }

    /// How one attempt at a transaction ended.
    enum PostgresOutcome<Value: Sendable>: Sendable {
        case done(Value)
        /// For good; nothing was changed.
        case thrown(any Error)
        /// Others came in between; nothing was changed.
        case again(StoreProblem)
        /// A row was made by someone else at the same time; what the body sees when it runs again tells it so.
        case taken(StoreProblem)
        /// The connection broke or was stale before anything was kept.
        case renew(StoreProblem)
    }

    extension PostgresConnection {
        /// Tries a transaction once. When the task is canceled, the server is asked to stop.
        func attempt<Value: Sendable>(
            _ mode: PostgresMode,
            _ body: @escaping @Sendable (any Transaction) throws -> Value
        ) async -> (outcome: PostgresOutcome<Value>, isConnectionGood: Bool) {
            let cancellation = PostgresCancellation(cancelRequest)
            let (outcome, isGood) = await withTaskCancellationHandler {
                await onQueue {
                    let outcome = self.transact(mode, body)
                    cancellation.end()
                    return (outcome, self.isAlive())
                }
            } onCancel: {
                cancellation.ask()
            }
            // A request to stop that was sent may arrive late and hit what runs next.
            guard cancellation.wasSent else { return (outcome, isGood) }
            if case .done = outcome { return (outcome, false) }
            return (.thrown(CancellationError()), false)
        }

        private func transact<Value: Sendable>(
            _ mode: PostgresMode,
            _ body: (any Transaction) throws -> Value
        ) -> PostgresOutcome<Value> {
            guard isAlive() else { return .renew(.away("The connection to the database server broke.")) }
            do { try command(mode.begin) } catch { return outcome(of: error, error.problem(in: mode.begin), mode) }
            let transaction = PostgresTransaction(self)
            let result = Result { try body(transaction) }
            transaction.end()
            if let failure = transaction.failure {
                // Whatever the body made of it: the server keeps nothing of this transaction.
                rollBack()
                return outcome(of: failure.reason, failure.problem, mode)
            }
            switch result {
            case .failure(let error):
                rollBack()
                return .thrown(error)
            case .success(let value):
                return committed(value, mode)
            }
        }

        private func committed<Value: Sendable>(_ value: Value, _ mode: PostgresMode) -> PostgresOutcome<Value> {
            do {
                guard try command("COMMIT").command == "COMMIT" else {
                    return .thrown(StoreProblem.other("the server rolled back what was to be committed"))
                }
                return .done(value)
            } catch {
                if error.isBroken, mode == .write { return .thrown(StoreProblem.unsure) }
                return outcome(of: error, error.problem(in: "COMMIT"), mode)
            }
        }

        /// When even this does not work, the connection is not used again, and the server rolls back by itself.
        private func rollBack() {
            _ = try? command("ROLLBACK")
        }

        private func outcome<Value: Sendable>(
            of failure: PostgresFailure,
            _ problem: StoreProblem,
            _ mode: PostgresMode
        ) -> PostgresOutcome<Value> {
            if failure.isBroken { return .renew(problem) }
            if failure.isConflict { return .again(problem) }
            if failure.isTakenMeanwhile { return .taken(problem) }
            if failure.isStalePreparation {
                forgetStatements()
                return .renew(problem)
            }
            guard failure.isReadOnly else { return .thrown(problem) }
            // A server that lets itself only be read became a copy of another one: ask who it is now.
            return mode == .write ? .renew(problem) : .thrown(StoreProblem.other("a reading tried to change something"))
        }
    }

    /// Carries the wish to stop from the task to the server, for as long as the transaction runs.
    final class PostgresCancellation: Sendable {
        private enum State { case running, sent, over }

        private let state = Mutex(State.running)
        private let request: CancelRequest

        init(_ request: CancelRequest) {
            self.request = request
        }

        /// Whether the server was asked to stop.
        var wasSent: Bool { state.withLock { $0 == .sent } }

        /// Asks the server, unless the transaction is over. Sending blocks, so another thread does it.
        func ask() {
            DispatchQueue.global().async {
                self.state.withLock { state in
                    guard state == .running else { return }
                    self.request.send()
                    state = .sent
                }
            }
        }

        /// From now on the server is not asked any more.
        func end() {
            state.withLock { if $0 == .running { $0 = .over } }
        }
    }
#endif
