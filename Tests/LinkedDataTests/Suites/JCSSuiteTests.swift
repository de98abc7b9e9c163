import LinkedData
import TestKit
import Testing

/// The test files of RFC 8785.
@Suite struct JCSSuiteTests {
    @Test func `every file of the suite has the canonical form that the suite gives`() throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("jcs")
        for input in standards.files(under: "jcs/input", endings: [".json"]) {
            let name = String(input.dropFirst("jcs/input/".count))
            tally.run(name) {
                let actual = try JCS.canonicalize(try standards.json(input))
                let hex = try standards.text("jcs/outhex/" + name.replacing(".json", with: ".txt"))
                let expected = hex.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) }
                return try actual == standards.bytes("jcs/output/" + name) && actual == expected
            }
        }
        tally.finish()
    }
}
