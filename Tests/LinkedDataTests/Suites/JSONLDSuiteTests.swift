import LinkedData
import TestKit
import Testing

/// The W3C suites for JSON-LD 1.1: every entry of the two manifests that is not for 1.0 alone.
@Suite struct JSONLDSuiteTests {
    @Test func `every expansion of the suite comes out as the suite says`() throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("jsonld-expand")
        for entry in try JSONLDEntry.all(standards, manifest: "expand-manifest.jsonld") {
            tally.run(entry.id) { try entry.checkExpansion(standards) }
        }
        tally.finish()
    }

    @Test func `every conversion to RDF of the suite comes out as the suite says`() throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("jsonld-toRdf")
        for entry in try JSONLDEntry.all(standards, manifest: "toRdf-manifest.jsonld") {
            tally.run(entry.id) { try entry.checkRDF(standards) }
        }
        tally.finish()
    }
}
