#if Postgres
    internal import Dispatch
    internal import Storage

    /// The connections of one process. Whoever asks gets one that was used last, or a new one while there are fewer than
    /// allowed, or waits for a turn.
    actor ConnectionPool {
        private let settings: PostgresSettings
        private let address: PostgresAddress
        private var idle: [PostgresConnection] = []
        /// How many more may be in use.
        private var free: Int
        private var waiting: [(number: Int, turn: CheckedContinuation<Void, any Error>)] = []
        private var count = 0
        /// After a connection could not be made, nobody tries again for a moment.
        private var failure: (problem: StoreProblem, until: ContinuousClock.Instant)?
        private var isClosed = false

        init(_ address: PostgresAddress, settings: PostgresSettings) {
            self.address = address
            self.settings = settings
            free = settings.connections
        }

        /// A connection for one transaction. It has to be given back.
        func take() async throws -> PostgresConnection {
            guard !isClosed else { throw StoreProblem.other("the store is closed") }
            try await turn()
            do {
                while let connection = idle.popLast() {
                    if !isOld(connection) { return connection }
                }
                return try await made()
            } catch {
                passTurn()
                throw error
            }
        }

        /// Takes a connection back, and closes it when it is of no more use.
        func give(_ connection: PostgresConnection, isUsable: Bool) async {
            if isUsable, !isClosed, !isOld(connection) {
                idle.append(connection)
            } else if !isUsable {
                // What broke one may have broken the others.
                let others = idle
                idle = []
                for other in others where await other.onQueue({ other.isAlive() }) { idle.append(other) }
            }
            passTurn()
        }

        /// How the connections stand.
        var figures: StoreFigures {
            var figures = StoreFigures()
            figures.idleConnections = idle.count
            figures.busyConnections = settings.connections - free
            figures.waiting = waiting.count
            return figures
        }

        /// Closes what is idle now, and the rest when it is given back.
        func close() {
            isClosed = true
            idle = []
        }

        private func isOld(_ connection: PostgresConnection) -> Bool {
            connection.born + settings.longestAge < .now
        }

        private func made() async throws -> PostgresConnection {
            if let failure, failure.until > .now { throw failure.problem }
            let address = address
            let queue = DispatchQueue(label: "proven.postgres")
            do {
                let connection = try await queue.running { try address.connect(on: queue) }
                failure = nil
                return connection
            } catch let problem as StoreProblem {
                failure = (problem, .now + .milliseconds(200))
                throw problem
            }
        }

        // MARK: Turns

        private func turn() async throws {
            guard free == 0 else {
                free -= 1
                return
            }
            count += 1
            let number = count
            // Begins now, and is ended and waited for when this function ends.
            async let _ = end(number)
            try await withCheckedThrowingContinuation { waiting.append((number, $0)) }
        }

        private nonisolated func end(_ number: Int) async {
            try? await Task.sleep(for: settings.wait)
            await giveUp(number, isCanceled: Task.isCancelled)
        }

        private func giveUp(_ number: Int, isCanceled: Bool) {
            guard let place = waiting.firstIndex(where: { $0.number == number }) else { return }
            let problem: any Error =
                isCanceled
                ? CancellationError()
                : StoreProblem.busy(
                    "Every connection to the database (\(settings.connections)) was in use for \(settings.wait.words)."
                )
            waiting.remove(at: place).turn.resume(throwing: problem)
        }

        private func passTurn() {
            if waiting.isEmpty { free += 1 } else { waiting.removeFirst().turn.resume() }
        }
    }

    extension PostgresConnection {
        /// Runs something on the connection's own queue.
        func onQueue<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
            await withCheckedContinuation { done in queue.async { done.resume(returning: body()) } }
        }
    }

    extension DispatchQueue {
        /// Runs something that blocks, and waits without holding a thread.
        fileprivate func running<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
        {
            try await withCheckedThrowingContinuation { done in
                async { done.resume(with: Result(catching: body)) }
            }
        }
    }

    extension Duration {
        /// As in “for 5 seconds”.
        fileprivate var words: String {
            let seconds = self / .seconds(1)
            return seconds == 1 ? "a second" : seconds < 1 ? "\(Int(seconds * 1000)) ms" : "\(Int(seconds)) seconds"
        }
    }
#endif
