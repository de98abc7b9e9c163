internal import Foundation
package import Storage
internal import StorageSQLite

/// The store that tests run on, chosen by `TEST_STORES`: `sqlite` (unless said) or `postgres`.
package enum ChosenStore: String, Sendable {
    case sqlite, postgres

    /// The one that is chosen for this run.
    package static let current = ProcessInfo.processInfo.environment["TEST_STORES"].flatMap(Self.init) ?? .sqlite

    /// A store of its own for one test, migrated.
    ///
    /// - Parameter onDisk: With several connections also on SQLite, as a server has.
    package static func migrated(by migrator: Migrator, onDisk: Bool = false) async throws -> any Store {
        switch current {
        case .postgres: return try await TestSchemas.shared.store(migratedBy: migrator)
        case .sqlite:
            let store: SQLiteStore = onDisk ? try SQLiteStore(path: temporaryPath()) : try .inMemory()
            try await migrator.migrate(store)
            return store
        }
    }

    /// Two stores on one database of their own, as two processes have; writing bodies run once.
    package static func pair(migratedBy migrator: Migrator) async throws -> (any Store, any Store) {
        switch current {
        case .postgres:
            let schema = try await TestPostgres.freshSchema()
            let first = try TestPostgres.store(in: schema)
            try await migrator.migrate(first)
            return (first, try TestPostgres.store(in: schema))
        case .sqlite:
            let path = temporaryPath()
            let first = try SQLiteStore(path: path)
            try await migrator.migrate(first)
            return (first, try SQLiteStore(path: path))
        }
    }

    /// Where a database file can be made.
    package static func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "proven-store-\(UUID().uuidString).sqlite").path()
    }
}
