import Foundation
import Storage
import StorageSQLite
import StoreKit
import Testing

/// The stores that the contract is tried on, by what was chosen for the run.
enum TestStores: String, CaseIterable, CustomTestStringConvertible {
    case sqliteInMemory, sqliteFile, postgres

    static var all: [TestStores] {
        switch ChosenStore.current {
        case .sqlite: [.sqliteInMemory, .sqliteFile]
        case .postgres: [.postgres]
        }
    }

    /// Those that several can use at the same time.
    static var shared: [TestStores] { all.filter { $0 != .sqliteInMemory } }

    var testDescription: String { rawValue }

    /// A store with two empty tables.
    func store() async throws -> any Store {
        let store = try await emptyStore()
        try await Migrator([Self.schema].compactMap(\.self)).migrate(store)
        return store
    }

    /// A store without tables.
    func emptyStore() async throws -> any Store {
        switch self {
        case .sqliteInMemory: try SQLiteStore.inMemory()
        case .sqliteFile: try SQLiteStore(path: ChosenStore.temporaryPath())
        case .postgres: try await TestPostgres.freshStore()
        }
    }

    /// Several stores on one database, as several processes would have.
    func emptyStores(_ count: Int) async throws -> [any Store] {
        switch self {
        case .sqliteInMemory: return []
        case .sqliteFile:
            let path = ChosenStore.temporaryPath()
            return try (0..<count).map { _ in try SQLiteStore(path: path) }
        case .postgres:
            let schema = try await TestPostgres.freshSchema()
            return try (0..<count).map { _ in try TestPostgres.store(in: schema) }
        }
    }

    static let schema = Migration(
        file: "0001_test.sql",
        text: """
            -- Two tables; a semicolon in a comment; ends nothing.
            CREATE TABLE thing (
                id BIGINT PRIMARY KEY, name TEXT NOT NULL, note TEXT, size BIGINT NOT NULL CHECK (size >= 0)
            );
            CREATE TABLE part (id BIGINT PRIMARY KEY, thing BIGINT NOT NULL REFERENCES thing (id));
            """
    )
}

/// Something that happens while the body of a transaction runs. The body's thread waits for it, which is only right
/// because stores run bodies on threads of their own.
enum Meanwhile {
    static func wait(_ other: @escaping @Sendable () async throws -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do { try await other() } catch { Issue.record(error) }
            done.signal()
        }
        done.wait()
    }
}
