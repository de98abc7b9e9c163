import Foundation
import LinkedData
import Testing

struct LinkedDocumentTests {
    private let place: Workplace
    private let document: JSONValue = [
        "@context": ["https://school.example/terms/v1.json"], "@id": "urn:a", "name": "Ada", "lost": 1,
    ]

    init() throws {
        place = try Workplace()
        try place.write(document, to: "a.json")
        try place.write(["@context": ["name": "http://schema.org/name"]], to: "terms.json")
    }

    private let line = "<urn:a> <http://schema.org/name> \"Ada\" .\n"

    @Test(arguments: ["canonize", "to-rdf"])
    func `statements come out as N-Quads, and what is dropped is told`(command: String) throws {
        let outcome = try place.run(command, "a.json", "--context", "terms.json")
        #expect(outcome.code == 0)
        #expect(outcome.text == line)
        #expect(outcome.complaints.contains("lost"))
        let safe = try place.run(command, "a.json", "--context", "terms.json", "--safe")
        #expect(safe.code == 1)
        #expect(safe.output.isEmpty)
        #expect(safe.complaints.hasPrefix("proven: ") && safe.complaints.contains("lost"))
    }

    @Test func `a document is expanded from standard input`() throws {
        let outcome = try place.run("expand", "-", "--context", "terms.json", input: try place.read("a.json"))
        #expect(outcome.code == 0)
        #expect(try outcome.json() == [["@id": "urn:a", "http://schema.org/name": [["@value": "Ada"]]]])
    }

    @Test func `a context can be named by URL, by an index, and by its file name`() throws {
        try place.write(["https://school.example/terms/v1.json": "terms.json"], to: "index.json")
        try place.write(try place.read("terms.json"), to: "v1.json")
        for context in ["https://school.example/terms/v1.json=terms.json", "index.json", "v1.json"] {
            #expect(try place.run("to-rdf", "a.json", "--context", context).text == line, "\(context)")
        }
    }

    @Test func `a context file that could stand for several contexts must be named by URL`() throws {
        try place.write(["@context": ["https://a.example/1", "https://a.example/2"], "@id": "urn:a"], to: "two.json")
        let outcome = try place.run("expand", "two.json", "--context", "terms.json")
        #expect(outcome.code == 64)
        #expect(outcome.complaints.contains("--context URL=terms.json"))
    }

    @Test func `a context that is not known ends with 1 and is not fetched`() throws {
        let outcome = try place.run("expand", "a.json")
        #expect(outcome.code == 1)
        #expect(outcome.complaints.contains("https://school.example/terms/v1.json is not known here"))
    }

    @Test func `N-Quads are told apart by content and canonized`() throws {
        let quads = "_:b <urn:p> _:a .\n_:a <urn:p> \"x\" .\n"
        let outcome = try place.run("canonize", "-", input: Array(quads.utf8))
        #expect(
            outcome.text == "_:c14n0 <urn:p> \"x\" .\n_:c14n1 <urn:p> _:c14n0 .\n"
                || outcome.text == "_:c14n0 <urn:p> _:c14n1 .\n_:c14n1 <urn:p> \"x\" .\n"
        )
        #expect(try place.run("canonize", "-", input: Array("nonsense".utf8)).code == 1)
    }

    @Test func `canonical JSON sorts names and writes numbers anew`() throws {
        let outcome = try place.run("canonize", "-", "--jcs", input: Array("{\"b\": 1.0, \"a\": [1e2]}".utf8))
        #expect(outcome.text == "{\"a\":[100],\"b\":1}")
        #expect(try place.run("canonize", "-", "--jcs", input: Array("{\"a\":1,\"a\":2}".utf8)).code == 1)
        #expect(try place.run("canonize", "a.json", "--jcs", "--safe").code == 64)
    }

    @Test func `relative references resolve against the base`() throws {
        try place.write(["@id": "x", "http://schema.org/name": "y"], to: "relative.json")
        let outcome = try place.run("to-rdf", "relative.json", "--base", "https://school.example/a/")
        #expect(outcome.text == "<https://school.example/a/x> <http://schema.org/name> \"y\" .\n")
        #expect(try place.run("to-rdf", "relative.json", "--base", "a/").code == 64)
    }

    @Test func `a reader that goes away early gets no complaint`() throws {
        let many = (0..<60_000).map { "<urn:s:\($0)> <urn:p> \"x\" .\n" }.joined()
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let outcome = try place.run(["canonize", "-"], input: Array(many.utf8), output: pipe.fileHandleForWriting)
        #expect(outcome.code == 0)
        #expect(outcome.complaints.isEmpty)
    }
}
