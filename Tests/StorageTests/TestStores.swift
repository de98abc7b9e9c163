import Foundation
import Storage
import StorageSQLite
import Testing

/// The stores that the contract is tried on.
enum TestStores: String, CaseIterable, CustomTestStringConvertible {
    case sqliteInMemory, sqliteFile

    static var all: [TestStores] { allCases }

    var testDescription: String { rawValue }

    /// An empty store with two tables.
    func store() async throws -> any Store {
        let store: SQLiteStore =
            switch self {
            case .sqliteInMemory: try .inMemory()
            case .sqliteFile: try SQLiteStore(path: Self.temporaryPath())
            }
        try await Migrator([Self.schema].compactMap(\.self)).migrate(store)
        return store
    }

    static func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "proven-store-\(UUID().uuidString).sqlite").path()
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
