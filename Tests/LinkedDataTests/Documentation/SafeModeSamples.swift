import LinkedData
import Testing

/// The code of the article *Linked data in safe mode*.
struct SafeModeSamples {
    @Test func `the article's document becomes a statement, and the article's typing error is refused`() throws {
        var refusal: JSONLDError?
        var dropped = 0

        let document = try JSONParser().parse(
            """
            {
              "@context": {"name": "https://schema.org/name"},
              "@id": "https://school.example/people/1",
              "name": "Jordan Rivera",
              "nmae": "J. Rivera"
            }
            """
        )
        // By the rules of JSON-LD, the misspelled member is left out without a word: one statement remains.
        dropped = try JSONLD.toRDF(document).count
        do throws(JSONLDError) {
            _ = try JSONLD.toRDF(document, options: .init(isSafe: true))
        } catch {
            refusal = error  // error.code is .undefinedProperty, error.path is ["nmae"]
        }

        #expect(dropped == 1)
        #expect(refusal?.code == .undefinedProperty)
        #expect(refusal?.path == ["nmae"])
    }

    @Test func `the article's own context is found, and nothing bundled is replaced`() throws {
        let terms = #"{"@context": {"lesson": "https://school.example/terms#lesson"}}"#
        let document = try JSONParser().parse(
            #"{"@context": "https://school.example/context.json", "@id": "urn:x:1", "lesson": "Fractions"}"#
        )

        let url = "https://school.example/context.json"
        let library = ContextLibrary.bundled.adding(try JSONParser().parse(terms), at: url)
        let replaced = library.overridden  // [], because no bundled context has this URL
        let options = JSONLD.Options(library: library, isSafe: true)
        let statements = try JSONLD.toRDF(document, options: options)

        #expect(replaced.isEmpty)
        #expect(NQuads.text(of: statements) == "<urn:x:1> <https://school.example/terms#lesson> \"Fractions\" .\n")
    }
}
