import Storage
import Testing

struct MigratorTests {
    private let first = Migration(file: "0001_a.sql", text: "CREATE TABLE a (id BIGINT PRIMARY KEY);")
    private let second = Migration(file: "0002_b.sql", text: "CREATE TABLE b (id BIGINT PRIMARY KEY);")

    @Test(arguments: TestStores.all)
    func `steps are taken once and in order`(make: TestStores) async throws {
        let store = try await make.emptyStore()
        #expect(try await Migrator([first].compactMap(\.self)).migrate(store) == ["0001_a"])
        #expect(try await Migrator([first, second].compactMap(\.self)).migrate(store) == ["0002_b"])
        #expect(try await Migrator([first, second].compactMap(\.self)).migrate(store) == [])
    }

    @Test(arguments: TestStores.all)
    func `a step whose text was changed afterwards is refused`(make: TestStores) async throws {
        let store = try await make.emptyStore()
        try await Migrator([first].compactMap(\.self)).migrate(store)
        let changed = Migration(file: "0001_a.sql", text: "CREATE TABLE a (id TEXT PRIMARY KEY);")
        await #expect(throws: Migrator.Problem.changed("0001_a")) {
            try await Migrator([changed].compactMap(\.self)).migrate(store)
        }
    }

    @Test(arguments: TestStores.all)
    func `a database made by a newer version is refused`(make: TestStores) async throws {
        let store = try await make.emptyStore()
        try await Migrator([first, second].compactMap(\.self)).migrate(store)
        await #expect(throws: Migrator.Problem.newer("0002_b")) {
            try await Migrator([first].compactMap(\.self)).migrate(store)
        }
    }

    @Test(arguments: TestStores.all)
    func `a broken step leaves nothing behind`(make: TestStores) async throws {
        let store = try await make.emptyStore()
        let broken = Migration(file: "0002_b.sql", text: "CREATE TABLE b (id BIGINT PRIMARY KEY); CREATE NONSENSE;")
        await #expect(throws: StoreProblem.self) {
            try await Migrator([first, broken].compactMap(\.self)).migrate(store)
        }
        #expect(try await Migrator([first].compactMap(\.self)).migrate(store) == ["0001_a"])
    }

    @Test(arguments: TestStores.all)
    func `a step for the other database is passed over`(make: TestStores) async throws {
        let store = try await make.emptyStore()
        let suffix = store.dialect == .sqlite ? "Postgres" : "SQLite"
        let other = Migration(file: "0002_b+\(suffix).sql", text: "CREATE NONSENSE;")
        #expect(other?.dialect != store.dialect)
        #expect(try await Migrator([first, other].compactMap(\.self)).migrate(store) == ["0001_a"])
    }

    @Test(arguments: TestStores.shared)
    func `several processes that begin at once take each step once`(make: TestStores) async throws {
        let stores = try await make.emptyStores(4)
        let migrator = Migrator([first, second].compactMap(\.self))
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for store in stores { group.addTask { try await migrator.migrate(store) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken == ["0001_a", "0002_b"])
    }

    @Test func `a column added later is of the same type as one that was there from the beginning`() throws {
        let step = try #require(Migration(file: "0002_b.sql", text: "ALTER TABLE a ADD COLUMN seen BIGINT;"))
        #expect(step.statements(for: .sqlite) == ["ALTER TABLE a ADD COLUMN seen INTEGER"])
        let text = try #require(Migration(file: "0003_c.sql", text: "ALTER TABLE a ADD COLUMN note TEXT;"))
        #expect(text.statements(for: .postgres) == ["ALTER TABLE a ADD COLUMN note TEXT COLLATE \"C\""])
    }
}
