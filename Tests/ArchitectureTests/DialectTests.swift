import Foundation
import Testing

struct DialectTests {
    private static var files: [String] {
        let swift = ["Sources/Application", "Sources/Demo", "Sources/PageBench", "Sources/Server", "Sources/Storage"]
            .flatMap { SourceTree.swiftFiles(under: $0) }
        return swift + migrations
    }

    private static var migrations: [String] {
        let folder = "Sources/Application/Migrations/SQL"
        let names = try? FileManager.default.contentsOfDirectory(atPath: SourceTree.root.appending(path: folder).path())
        return (names ?? []).map { folder + "/" + $0 }.sorted()
    }

    @Test func `words that only one database knows stand in its own files`() throws {
        #expect(Self.migrations.count > 5)
        let faults = try Self.files.flatMap { path in
            DialectRule.faults(text: try SourceTree.text(of: path), path: path)
        }
        #expect(faults == [])
    }

    @Test func `each pair is whole, and is listed with its reason`() throws {
        let (whole, half) = DialectRule.pairs(Self.files)
        #expect(half == [])
        let record = try SourceTree.text(of: "docs/decisions/0012-one-text-of-sql.md")
        let listed = record.matches(of: #/`([A-Za-z0-9_\/]+\.(?:swift|sql))` \+ pair/#).map { String($0.output.1) }
        #expect(listed.sorted() == whole.map { String($0.dropFirst("Sources/".count)) }.sorted())
    }

    @Test(arguments: [
        #""SELECT id FROM outbox FOR UPDATE SKIP LOCKED""#, #""SELECT id FROM a WHERE b LIKE 'x%'""#,
        #""SELECT id::text FROM a""#, #""INSERT OR IGNORE INTO a VALUES (1)""#, #"if dialect == .sqlite { }"#,
    ])
    func `a word of one database is seen`(text: String) {
        #expect(!DialectRule.faults(text: text, path: "Sources/Application/A/ARecords.swift").isEmpty)
        #expect(DialectRule.faults(text: text, path: "Sources/Application/A/ARecords+Postgres.swift").isEmpty)
    }

    @Test(arguments: [
        #"// for those who like it"#, #"let text = "what people like""#,
        #""SELECT total_minutes, COUNT(*) AS n FROM a ORDER BY id LIMIT 1""#,
    ])
    func `plain words and portable statements pass`(text: String) {
        #expect(DialectRule.faults(text: text, path: "Sources/Application/A/ARecords.swift").isEmpty)
    }
}
