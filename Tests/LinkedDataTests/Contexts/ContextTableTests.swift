import TestKit
import Testing

@testable import LinkedData

@Suite struct ContextTableTests {
    @Test func `every bundled table says what its original says, wherever the originals are`() throws {
        guard let standards = Standards.folder, standards.has("contexts") else { return }
        var originals: [String: JSONValue] = [:]
        for file in standards.files(under: "contexts", endings: [".json"]) where !file.hasSuffix("index.json") {
            originals[Standards.sha256(try standards.bytes(file))] = try standards.json(file)
        }
        for table in ContextLibrary.tables {
            guard let original = originals[table.sha256] else { continue }
            #expect(try ContextTableWriter.table(of: original) == table.text, "\(table.url)")
            #expect(try LocalContext(try #require(original["@context"])) == table.context(), "\(table.url)")
            #expect(try written(table.context()) == table.text, "\(table.url)")
        }
    }

    @Test func `credentials come out the same through tables as through the originals`() throws {
        guard let standards = Standards.folder, standards.has("contexts/index.json") else { return }
        let index = try standards.json("contexts/index.json")
        let given = Set(index.object?.names ?? [])
        for file in standards.files(under: "ob30-spec-examples", endings: [".json"])
            + standards.files(under: "own-vectors/credentials", endings: ["rdfc-2022-0.json", "rdfc-2022-3.json"])
        {
            let document = try standards.json(file)
            let viaTables = try JSONLD.toRDF(document)
            var library = ContextLibrary.withoutTables
            for url in given {
                library = library.adding(try standards.json("contexts/" + (index[url]?.string ?? "")), at: url)
            }
            let viaOriginals = try JSONLD.toRDF(document, options: .init(library: library))
            #expect(!viaTables.isEmpty)
            #expect(try RDFC10().canonicalize(viaTables).text == RDFC10().canonicalize(viaOriginals).text, "\(file)")
        }
    }

    @Test func `a given context that repeats a bundled one overrides nothing`() throws {
        let url = "https://www.w3.org/ns/credentials/undefined-terms/v2"
        let same: JSONValue = ["@context": ["@vocab": "https://www.w3.org/ns/credentials/undefined-term#"]]
        #expect(ContextLibrary.bundled.adding(same, at: url).overridden.isEmpty)
        let other: JSONValue = ["@context": ["@vocab": "https://example.org/#"]]
        #expect(ContextLibrary.bundled.adding(other, at: url).overridden == [url])
    }

    @Test func `a damaged table is an error, not a crash`() throws {
        let text = try #require(ContextLibrary.tables.first).text
        let lines = text.split(separator: "\n")
        for count in stride(from: 0, to: lines.count, by: 7) {
            var reader = ContextTableReader(lines.prefix(count).joined(separator: "\n"))
            #expect(throws: JSONLDError.self) { _ = try reader.context() }
        }
    }

    private func written(_ context: LocalContext) throws -> String {
        ContextTableWriter.table(of: context)
    }
}
