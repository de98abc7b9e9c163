/// What a store can say of itself for whoever watches the server.
package struct StoreFigures: Hashable, Sendable {
    /// Bytes of the database.
    package var bytes: Int64?
    /// Connections that are open and not in use.
    package var idleConnections: Int?
    /// Connections in use now.
    package var busyConnections: Int?
    /// Transactions that wait for a connection.
    package var waiting: Int?

    /// Nothing is known yet.
    package init() {}
}

extension Store {
    /// Nothing, unless a store can say more.
    package func figures() async -> StoreFigures { StoreFigures() }
}
