import LinkedData
import Testing

/// A byte of JSON can take thirty of memory, and a byte of N-Quads ten: the number of parts is bounded too.
struct JSONBoundsTests {
    @Test func `as many values as allowed are read, and no more`() throws {
        let parser = JSONParser(maximumValues: 4)
        #expect(throws: Never.self) { try parser.parse("[0, {\"a\": []}]") }
        let error = #expect(throws: JSONError.self) { try parser.parse("[0, {\"a\": [1]}]") }
        #expect(error?.reason == .tooManyValues(limit: 4))
        #expect(error?.column == 12)
    }

    @Test func `very many small values are refused by default`() {
        let text = "[" + String(repeating: "[],", count: 100_000) + "[]]"
        #expect(throws: JSONError.self) { try JSONParser().parse(text) }
    }

    @Test func `as many statements as allowed are read, and no more`() {
        let text = Array("# two\n_:a <a:b> _:c .\n_:a <a:b> _:c .\n".utf8)
        #expect(throws: Never.self) { try NQuads.parse(text, maximumStatements: 2) }
        #expect(throws: NQuadsError.self) { try NQuads.parse(text, maximumStatements: 1) }
        #expect(throws: NQuadsError.self) { try NQuads.parse(text, maximumSize: text.count - 1) }
    }
}
