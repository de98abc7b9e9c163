import Storage
import StorageSQLite
import Testing

struct MigratorTests {
    private let first = Migration(file: "0001_a.sql", text: "CREATE TABLE a (id BIGINT PRIMARY KEY);")
    private let second = Migration(file: "0002_b.sql", text: "CREATE TABLE b (id BIGINT PRIMARY KEY);")

    @Test func `steps are taken once and in order`() async throws {
        let store = try SQLiteStore.inMemory()
        #expect(try await Migrator([first].compactMap(\.self)).migrate(store) == ["0001_a"])
        #expect(try await Migrator([first, second].compactMap(\.self)).migrate(store) == ["0002_b"])
        #expect(try await Migrator([first, second].compactMap(\.self)).migrate(store) == [])
    }

    @Test func `a step whose text was changed afterwards is refused`() async throws {
        let store = try SQLiteStore.inMemory()
        try await Migrator([first].compactMap(\.self)).migrate(store)
        let changed = Migration(file: "0001_a.sql", text: "CREATE TABLE a (id TEXT PRIMARY KEY);")
        await #expect(throws: Migrator.Problem.changed("0001_a")) {
            try await Migrator([changed].compactMap(\.self)).migrate(store)
        }
    }

    @Test func `a database made by a newer version is refused`() async throws {
        let store = try SQLiteStore.inMemory()
        try await Migrator([first, second].compactMap(\.self)).migrate(store)
        await #expect(throws: Migrator.Problem.newer("0002_b")) {
            try await Migrator([first].compactMap(\.self)).migrate(store)
        }
    }

    @Test func `a broken step leaves nothing behind`() async throws {
        let store = try SQLiteStore.inMemory()
        let broken = Migration(file: "0002_b.sql", text: "CREATE TABLE b (id BIGINT PRIMARY KEY); CREATE NONSENSE;")
        await #expect(throws: StoreProblem.self) {
            try await Migrator([first, broken].compactMap(\.self)).migrate(store)
        }
        #expect(try await Migrator([first].compactMap(\.self)).migrate(store) == ["0001_a"])
    }

    @Test func `a step for the other database is passed over`() async throws {
        let store = try SQLiteStore.inMemory()
        let other = Migration(file: "0002_b+Postgres.sql", text: "CREATE NONSENSE;")
        #expect(other?.dialect == .postgres)
        #expect(try await Migrator([first, other].compactMap(\.self)).migrate(store) == ["0001_a"])
    }
}
