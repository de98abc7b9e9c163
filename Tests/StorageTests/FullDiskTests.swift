import Storage
import StorageSQLite
import StoreKit
import Testing

/// What SQLite says when it can keep nothing more.
struct FullDiskTests {
    private func store() async throws -> SQLiteStore {
        let store = try SQLiteStore(path: ChosenStore.temporaryPath())
        try await Migrator([TestStores.schema].compactMap(\.self)).migrate(store)
        _ = try await store.write { try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'kept', 0)") }
        return store
    }

    private func count(_ store: SQLiteStore) async throws -> Int {
        try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") }
    }

    @Test func `without room a change is refused whole, reading goes on, and writing too once there is room`()
        async throws
    {
        let store = try await store()
        _ = try await store.write { try $0.rows("PRAGMA max_page_count = 1") }
        let long = String(repeating: "x", count: 1 << 20)
        await #expect(throws: StoreProblem.full) {
            try await store.write { transaction in
                try transaction.run("INSERT INTO thing (id, name, size) VALUES (2, 'short', 0)")
                try transaction.run("INSERT INTO thing (id, name, size) VALUES (3, \(long), 0)")
            }
        }
        #expect(try await count(store) == 1)
        _ = try await store.write { try $0.rows("PRAGMA max_page_count = 1000000") }
        _ = try await store.write { try $0.run("INSERT INTO thing (id, name, size) VALUES (3, \(long), 0)") }
        #expect(try await count(store) == 2)
    }

    @Test func `a database that may only be read is read`() async throws {
        let store = try await store()
        _ = try await store.write { try $0.rows("PRAGMA query_only = 1") }
        await #expect(throws: StoreProblem.cannotWrite) {
            try await store.write { try $0.run("INSERT INTO thing (id, name, size) VALUES (2, 'x', 0)") }
        }
        #expect(try await count(store) == 1)
    }
}
