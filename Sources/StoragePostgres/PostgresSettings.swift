/// Limits of a store on PostgreSQL.
package struct PostgresSettings: Hashable, Sendable {
    /// Connections that one process opens at most.
    package var connections = 10
    /// How long a transaction waits for a free connection.
    package var wait: Duration = .seconds(5)
    /// How long making a connection may take.
    package var connecting: Duration = .seconds(5)
    /// After this age a connection is closed and another made, so that servers behind a balancer get their share.
    package var longestAge: Duration = .seconds(1800)
    /// How long one statement may run.
    package var statement: Duration = .seconds(30)
    /// How long a statement waits for what another transaction holds.
    package var lock: Duration = .seconds(10)
    /// How long the server bears a transaction in which nothing happens.
    package var idleInTransaction: Duration = .seconds(60)
    /// How often a transaction is tried when others stand against it.
    package var tries = 24

    /// What a server needs.
    package init() {}
}
