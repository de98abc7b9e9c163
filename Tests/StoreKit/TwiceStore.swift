package import Storage

/// A store that runs each writing body twice: once for nothing, and once for good. A body that does anything but through
/// its transaction shows it, as it would after a conflict.
package final class TwiceStore: Store {
    private let store: any Store
    private let end: @Sendable () -> Void

    /// - Parameter end: What is done when nobody needs the store any more.
    package init(_ store: any Store, end: @escaping @Sendable () -> Void = {}) {
        self.store = store
        self.end = end
    }

    deinit {
        end()
    }

    package var dialect: Dialect { store.dialect }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        do {
            try await store.write { transaction in
                _ = try body(transaction)
                throw ForNothing()
            }
        } catch is ForNothing {}
        return try await store.write(body)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    package func close() async throws {
        try await store.close()
    }

    package func figures() async -> StoreFigures { await store.figures() }

    private struct ForNothing: Error {}
}
