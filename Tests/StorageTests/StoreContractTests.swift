import Storage
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
    func `what cannot be kept is refused, not cut short`(make: TestStores) async throws {
        let store = try await make.store()
        await #expect(throws: StoreProblem.badText) {
            try await store.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, \("a\u{0}b"), 1)") }
        }
        await #expect(throws: StoreProblem.badText) {
            try await store.read { _ = try $0.rows("SELECT id FROM thing WHERE name = \("a\u{0}b")") }
        }
    }

    @Test(arguments: TestStores.all)
    func `texts are compared and sorted by their bytes`(make: TestStores) async throws {
        let store = try await make.store()
        let names = ["b", "B", "a/", "a", "é", "Z", "a0", "_", "/"]
        try await store.write { transaction in
            for (index, name) in names.enumerated() {
                try transaction.run("INSERT INTO thing (id, name, size) VALUES (\(index), \(name), 1)")
            }
        }
        let sorted = try await store.read {
            try $0.rows("SELECT name FROM thing ORDER BY name").map { try $0.text("name") }
        }
        #expect(sorted == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        let range = try await store.read {
            try $0.count("SELECT COUNT(*) AS n FROM thing WHERE name >= 'a/' AND name < 'a0'")
        }
        #expect(range == 1)
    }

    @Test(arguments: TestStores.all)
    func `sums, and yes and no, are whole numbers`(make: TestStores) async throws {
        let store = try await make.store()
        try await store.write { transaction in
            try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 4000000000), (2, 'b', 4000000000)")
            let row = try #require(
                try transaction.first(
                    """
                    SELECT SUM(size) AS total, MAX(size) AS most, COUNT(*) AS n, SUM(CASE WHEN id = 1 THEN 1 ELSE 0 END) AS one,
                        EXISTS (SELECT 1 FROM thing WHERE id = 2) AS has FROM thing
                    """
                )
            )
            #expect(try row.int64("total") == 8_000_000_000)
            #expect(try row.int64("most") == 4_000_000_000)
            #expect(try row.integer("n") == 2 && row.integer("one") == 1)
            #expect(try row.bool("has"))
        }
    }

    @Test(arguments: TestStores.shared)
    func `a read sees one state from beginning to end`(make: TestStores) async throws {
        let store = try await make.store()
        let (before, after) = try await store.read { transaction in
            let before = try transaction.count("SELECT COUNT(*) AS n FROM thing")
            Meanwhile.wait {
                try await store.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)") }
            }
            return (before, try transaction.count("SELECT COUNT(*) AS n FROM thing"))
        }
        #expect(before == 0 && after == 0)
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 1)
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
