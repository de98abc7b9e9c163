import LinkedData
import TestKit
import Testing

@Suite struct JCSTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: try JCS.canonicalize(try JSONParser().parse(text)), as: UTF8.self)
    }

    @Test func `names are sorted by UTF-16, not by UTF-8`() throws {
        // U+1F600 is D83D DE00 in UTF-16 and so comes before U+FB33, which it follows in UTF-8.
        #expect(try canonical("{\"\u{FB33}\":1,\"\u{1F600}\":2,\"a\":3}") == "{\"a\":3,\"\u{1F600}\":2,\"\u{FB33}\":1}")
    }

    @Test(arguments: [
        ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"), ("0.000001", "0.000001"), ("1e-7", "1e-7"), ("-0", "0"),
        ("123456789012345680000", "123456789012345680000"), ("1e21", "1e+21"),
        ("333333333.33333329", "333333333.3333333"),
        ("9007199254740991", "9007199254740991"), ("5e-324", "5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
    ])
    func `numbers are written as ECMAScript writes them`(written: String, expected: String) throws {
        #expect(try canonical(written) == expected)
        #expect(try canonical(expected) == expected)
    }

    @Test(arguments: ["9007199254740993", "-9007199254740993", "12345678901234567890", "1e400"])
    func `a number that would become another one is refused`(written: String) {
        #expect(throws: JCS.PrecisionLoss.self) { try canonical(written) }
    }

    @Test func `doubles by their bits come out as the list of vectors says`() throws {
        guard let standards = Standards.folder, standards.has("own-vectors/jcs-numbers.json") else { return }
        let numbers = try standards.json("own-vectors/jcs-numbers.json")["numbers"]?.list ?? []
        #expect(!numbers.isEmpty)
        for pair in numbers.compactMap(\.array) {
            let bits = try #require(pair.first?.string.flatMap { UInt64($0, radix: 16) })
            #expect(JSONNumber(Double(bitPattern: bits))?.text == pair.last?.string)
        }
    }
}
