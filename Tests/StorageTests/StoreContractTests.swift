import Storage
import StorageSQLite
import Testing

/// What any store must do. Each test runs on every store that is at hand.
struct StoreContractTests {
    @Test(arguments: TestStores.all)
    func `what is bound comes back as it was, quotes and NULL included`(make: TestStores) async throws {
        let store = try await make.store()
        let texts = ["plain", "O'Brien \"x\"", "'; DROP TABLE thing; --", "é 学校 🏫", "", "?1 $1"]
        try await store.write { transaction in
            for (index, text) in texts.enumerated() {
                let note: String? = nil
                try transaction.run("INSERT INTO thing (id, name, note, size) VALUES (\(index), \(text), \(note), 7)")
            }
        }
        let rows = try await store.read { try $0.rows("SELECT name, note, size FROM thing ORDER BY id") }
        #expect(try rows.map { try $0.text("name") } == texts)
        #expect(try rows.allSatisfy { try $0.textIfAny("note") == nil && $0.int64("size") == 7 })
    }

    @Test(arguments: TestStores.all)
    func `a body that throws changes nothing`(make: TestStores) async throws {
        struct Stop: Error {}
        let store = try await make.store()
        await #expect(throws: Stop.self) {
            try await store.write { transaction in
                try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)")
                throw Stop()
            }
        }
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 0)
    }

    @Test(arguments: TestStores.all)
    func `a read cannot write`(make: TestStores) async throws {
        let store = try await make.store()
        await #expect(throws: (any Error).self) {
            try await store.read { try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)") }
        }
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 0)
    }

    @Test(arguments: TestStores.all)
    func `sixteen writers at once lose no increment`(make: TestStores) async throws {
        let store = try await make.store()
        try await store.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'count', 0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    for _ in 0..<10 {
                        try await store.write { transaction in
                            let size = try transaction.first("SELECT size FROM thing WHERE id = 1")?.integer("size")
                            try transaction.run("UPDATE thing SET size = \((size ?? 0) + 1) WHERE id = 1")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let size = try await store.read { try $0.first("SELECT size FROM thing WHERE id = 1")?.integer("size") }
        #expect(size == 160)
    }

    @Test(arguments: TestStores.all)
    func `a statement tells how many rows it changed and what it returns`(make: TestStores) async throws {
        let store = try await make.store()
        try await store.write { transaction in
            #expect(try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1), (2, 'b', 1)") == 2)
            #expect(try transaction.run("UPDATE thing SET size = 2 WHERE id = 9") == 0)
            let rows = try transaction.rows(
                """
                INSERT INTO thing (id, name, size) VALUES (1, 'c', 5)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING name, size
                """
            )
            #expect(try rows.first?.text("name") == "c")
            #expect(try rows.first?.integer("size") == 1)
        }
    }

    @Test(arguments: TestStores.all)
    func `rules of the schema are told apart from other trouble`(make: TestStores) async throws {
        let store = try await make.store()
        for statement: SQL in [
            "INSERT INTO thing (id, name, size) VALUES (1, 'a', 1), (1, 'b', 1)",
            "INSERT INTO part (id, thing) VALUES (1, 99)", "INSERT INTO thing (id, name, size) VALUES (3, 'a', -1)",
        ] {
            let problem = await #expect(throws: StoreProblem.self) {
                try await store.write { _ = try $0.run(statement) }
            }
            guard case .constraint? = problem else {
                Issue.record("\(statement) gave \(String(describing: problem))")
                continue
            }
        }
    }

    @Test(arguments: TestStores.all)
    func `lists bind each value, and an empty list is in nothing`(make: TestStores) async throws {
        let store = try await make.store()
        try await store.write { transaction in
            try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1), (2, 'b', 1), (3, 'c', 1)")
            let some = ["a", "c", "x') OR ('1' = '1"]
            let none: [String] = []
            #expect(try transaction.count("SELECT COUNT(*) AS n FROM thing WHERE name IN (\(list: some))") == 2)
            #expect(try transaction.count("SELECT COUNT(*) AS n FROM thing WHERE name IN (\(list: none))") == 0)
            let both = SQL.joined(["name = \("a")", "size = \(1)"], by: " AND ")
            #expect(try transaction.count("SELECT COUNT(*) AS n FROM thing WHERE \(sql: both)") == 1)
        }
    }
}
