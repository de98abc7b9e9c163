import Storage
import Testing

/// Statements that are run for many rows at once, on every store that is at hand.
struct RepeatedStatementTests {
    @Test(arguments: TestStores.all)
    func `six thousand rows come back as they were noted`(make: TestStores) async throws {
        let store = try await make.store()
        let texts = ["plain", #"O'Brien "x" \ {a,b}"#, "é 学校 🏫", "", "NULL", "$1"]
        let sheet = NotedStatements(store.dialect)
        for number in 0..<6000 {
            let note: String? = number % 3 == 0 ? nil : "n\(number)"
            let name = texts[number % texts.count]
            try sheet.run(
                "INSERT INTO thing (id, name, note, size) VALUES (\(number), \(name), \(note), \(number * 7)) "
            )
        }
        #expect(sheet.statements.count == 1)
        try await write(sheet, to: store)
        let rows = try await store.read { try $0.rows("SELECT name, note, size FROM thing ORDER BY id") }
        #expect(rows.count == 6000)
        for (number, row) in rows.enumerated() {
            let isAsNoted =
                try row.text("name") == texts[number % texts.count] && row.int64("size") == Int64(number * 7)
                && row.textIfAny("note") == (number % 3 == 0 ? nil : "n\(number)")
            if !isAsNoted { Issue.record("row \(number)") }
        }
    }

    @Test(arguments: TestStores.all)
    func `what stands in the text, what is nowhere there and what is there already`(make: TestStores) async throws {
        let store = try await make.store()
        let sheet = NotedStatements(store.dialect)
        let nothing: String? = nil
        for number in [1, 2, 3] {
            try sheet.run(
                """
                INSERT INTO thing (id, name, note, size) VALUES (\(number), 'it''s (fixed)', \(nothing), \(number) + 1)
                ON CONFLICT (id) DO NOTHING
                """
            )
        }
        try sheet.run("UPDATE thing SET size = size + \(10) WHERE id = \(2)")
        try await write(sheet, to: store)
        let again = NotedStatements(store.dialect)
        try again.run("INSERT INTO thing (id, name, size) VALUES (\(1), \("other"), 9) ON CONFLICT (id) DO NOTHING")
        try await write(again, to: store)
        let rows = try await store.read { try $0.rows("SELECT name, note, size FROM thing ORDER BY id") }
        #expect(try rows.map { try $0.integer("size") } == [2, 13, 4])
        #expect(try rows.allSatisfy { try $0.text("name") == "it's (fixed)" && $0.textIfAny("note") == nil })
    }

    @Test(arguments: TestStores.all)
    func `one row that cannot be kept refuses them all`(make: TestStores) async throws {
        let store = try await make.store()
        for (name, id) in [("a\u{0}b", 2), ("b", 1)] {
            let sheet = NotedStatements(store.dialect)
            try sheet.run("INSERT INTO thing (id, name, size) VALUES (\(1), \("a"), \(1))")
            try sheet.run("INSERT INTO thing (id, name, size) VALUES (\(id), \(name), \(1))")
            await #expect(throws: StoreProblem.self) { try await write(sheet, to: store) }
        }
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 0)
    }

    private func write(_ sheet: NotedStatements, to store: any Store) async throws {
        let statements = sheet.statements
        try await store.write { transaction in for statement in statements { try transaction.run(statement) } }
    }
}
