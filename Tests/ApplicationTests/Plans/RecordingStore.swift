import Storage
import Synchronization

/// A store that notes every statement that runs through it, and lets it run.
final class RecordingStore: Store {
    private let store: any Store
    private let recorded: Mutex<[SQL]> = Mutex([])

    init(_ store: any Store) {
        self.store = store
    }

    var dialect: Dialect { store.dialect }

    /// What ran since the last time, each statement once, in order.
    func take() -> [SQL] {
        recorded.withLock { statements in
            defer { statements = [] }
            var known: Set<String> = []
            return statements.filter { known.insert($0.rendered(placeholder: "?").text).inserted }
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await store.write { try body(RecordingTransaction(transaction: $0, note: self.note)) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(RecordingTransaction(transaction: $0, note: self.note)) }
    }

    func close() async throws {
        try await store.close()
    }

    private func note(_ sql: SQL) {
        recorded.withLock { $0.append(sql) }
    }
}

private struct RecordingTransaction: Transaction {
    let transaction: any Transaction
    let note: (SQL) -> Void

    var dialect: Dialect { transaction.dialect }

    func run(_ sql: SQL) throws -> Int {
        note(sql)
        return try transaction.run(sql)
    }

    func rows(_ sql: SQL) throws -> [Row] {
        note(sql)
        return try transaction.rows(sql)
    }

    func run(_ repeated: RepeatedStatement) throws {
        try transaction.run(repeated)
    }
}
