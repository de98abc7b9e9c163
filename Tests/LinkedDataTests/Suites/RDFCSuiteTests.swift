import LinkedData
import TestKit
import Testing

/// The W3C suite for RDF Dataset Canonicalization 1.0.
@Suite struct RDFCSuiteTests {
    @Test func `every canonical form and label map of the suite comes out byte for byte`() throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("rdfc")
        let manifest = try standards.json("rdf-canon/manifest.jsonld")
        for entry in manifest["entries"]?.list ?? [] {
            tally.run(entry["id"]?.string ?? "") { try check(entry, in: standards) }
        }
        tally.finish()
    }

    private func check(_ entry: JSONValue, in standards: Standards) throws -> Bool {
        let input = try NQuads.parse(try standards.bytes(path(entry, "action")))
        let usesSHA384 = entry["hashAlgorithm"]?.string == "SHA384"
        let canonicalizer = RDFC10(hashAlgorithm: usesSHA384 ? .sha384 : .sha256)
        switch entry["type"]?.string {
        case "rdfc:RDFC10EvalTest":
            return try canonicalizer.canonicalize(input).bytes == standards.bytes(path(entry, "result"))
        case "rdfc:RDFC10MapTest":
            let expected = try standards.json(path(entry, "result"))
            let labels = try canonicalizer.canonicalize(input).labels
            return JSONValue.object(JSONObject(labels.map { ($0.key, .string($0.value)) })) == expected
        case "rdfc:RDFC10NegativeEvalTest":
            do {
                _ = try canonicalizer.canonicalize(input)
                return false
            } catch {
                return true
            }
        default:
            return false
        }
    }

    private func path(_ entry: JSONValue, _ member: String) -> String {
        "rdf-canon/" + (entry[member]?.string ?? "")
    }
}
