import LinkedData
import Testing

/// Other names for `@type` and `@value`, which are found in another way when there are many.
struct KeywordAliasTests {
    @Test(arguments: [0, 3, 40])
    func `types and values are found under any of their names`(others: Int) throws {
        let aliases = (0..<others).map { #""kind\#($0)": "@type", "text\#($0)": "@value","# }.joined()
        let document = #"""
            {"@context": {\#(aliases) "a": "@type", "v": "@value",
            "T": {"@id": "urn:T", "@context": {"q": "urn:q"}}},
            "@id": "urn:s", "a": "T", "q": {"v": "x"}}
            """#
        let dataset = try JSONLD.toRDF(try JSONParser().parse(document), options: .init(isSafe: true))
        let lines = try RDFC10().canonicalize(dataset).text
        #expect(
            lines == #"""
                <urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:T> .
                <urn:s> <urn:q> "x" .

                """#
        )
    }

    @Test func `tens of thousands of names for @type do not make every object slow`() throws {
        let aliases = (0..<70_000).map { #""kind\#($0)": "@type""# }.joined(separator: ",")
        let objects = Array(repeating: #"{"p": "x"}"#, count: 10_000).joined(separator: ",")
        let document = #"{"@context": {"p": "urn:p", \#(aliases)}, "@id": "urn:s", "p": [\#(objects)]}"#
        let value = try JSONParser().parse(document)
        let start = ContinuousClock.now
        _ = try JSONLD.expand(value)
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
