/// A database. One of the two seams of persistence; the other is ``Transaction``.
package protocol Store: Sendable {
    /// Runs one transaction that may change things. The body may run again after a conflict, so it must do nothing but
    /// through the transaction. When it throws, nothing is changed.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Runs one transaction that sees one state from beginning to end and changes nothing.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Which of the few statements that differ is meant.
    var dialect: Dialect { get }

    /// How big the database is and how its connections stand, as far as the store knows.
    func figures() async -> StoreFigures

    /// Closes the database after what runs. Nothing can be asked any more.
    func close() async throws
}

/// The databases whose statements may differ, in files named after them.
package enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}

/// Statements within one transaction. Synchronous, so that nothing waits between its beginning and its end.
package protocol Transaction {
    /// Which database runs the statements.
    var dialect: Dialect { get }

    /// Runs a statement and says how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// All rows of a query, or of a statement with `RETURNING`.
    func rows(_ sql: SQL) throws -> [Row]

    /// Runs a statement for each of its rows.
    func run(_ repeated: RepeatedStatement) throws
}

extension Transaction {
    /// The first row, when there is one.
    package func first(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// How many, of a query whose only column is `n`.
    package func count(_ sql: SQL) throws -> Int {
        try first(sql)?.integer("n") ?? 0
    }
}
