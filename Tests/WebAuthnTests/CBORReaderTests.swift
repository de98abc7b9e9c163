import PasskeyKit
import Testing
import WebAuthn

/// Reading what authenticators write, strictly.
struct CBORReaderTests {
    @Test func `what CTAP allows is read`() throws {
        let object = CBORText.map([
            (CBORText.text("a"), CBORText.array([CBORText.number(-7), CBORText.number(256), [0xF5], [0xF4], [0xF6]])),
            (CBORText.number(-3), CBORText.bytes([UInt8](repeating: 9, count: 300))),
        ])
        let read = try CBORReader.value(of: object)
        #expect(read["a"] == .array([.integer(-7), .integer(256), .bool(true), .bool(false), .null]))
        #expect(read[-3]?.bytes?.count == 300)
        for number in [0, 23, 24, 255, 256, 65_535, 65_536, 1 << 32, -1, -24, -25, -65_537] {
            #expect(try CBORReader.value(of: CBORText.number(number)) == .integer(Int64(number)))
        }
    }

    @Test(
        arguments: [
            ([], "nothing"),
            ([0x18], "a number cut off"), ([0x19, 0x01], "a longer number cut off"),
            ([0x18, 0x17], "23 in two bytes"), ([0x19, 0x00, 0xFF], "255 in three bytes"),
            ([0x1A, 0x00, 0x00, 0xFF, 0xFF], "65,535 in five"),
            ([0x1B, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], "in nine"),
            ([0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "more than 2⁶³"),
            ([0x3B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "less than -2⁶³"),
            ([0x1C], "a length that is reserved"), ([0x5F, 0x41, 0x01, 0xFF], "bytes without a length"),
            ([0x9F, 0x01, 0xFF], "a list without a length"), ([0xBF, 0x01, 0x02, 0xFF], "a map without a length"),
            ([0x42, 0x01], "bytes cut off"),
            ([0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "no such length"),
            ([0x62, 0xC3, 0x28], "a text that is not UTF-8"), ([0x63, 0xED, 0xA0, 0x80], "half a pair in UTF-8"),
            ([0x82, 0x01], "a list cut off"), ([0x9B, 0, 0, 0, 1, 0, 0, 0, 0], "a list of four billion"),
            ([0xA1, 0x01], "a map cut off"), ([0xA2, 0x01, 0x02, 0x01, 0x03], "a key twice"),
            ([0xA1, 0x41, 0x01, 0x02], "bytes as a key"), ([0xC0, 0x60], "a tag"),
            ([0xF9, 0x3C, 0x00], "floating point"),
            ([0xF7], "undefined"), ([0xE0], "another simple value"), ([0xFF], "an end of nothing"),
            ([0x01, 0x02], "two values"),
        ] as [([UInt8], String)]
    )
    func `anything else is refused`(bytes: [UInt8], what: String) {
        #expect(throws: WebAuthnFault.self, "\(what)") { try CBORReader.value(of: bytes) }
    }

    @Test func `depth and number are bounded`() throws {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth) + [0x01] }
        #expect(throws: Never.self) { try CBORReader.value(of: nested(7)) }
        #expect(throws: WebAuthnFault.encoding("it is too deep or too full")) {
            try CBORReader.value(of: nested(8))
        }
        let full = CBORText.array([[UInt8]](repeating: [0x01], count: 600))
        #expect(throws: WebAuthnFault.encoding("it is too deep or too full")) { try CBORReader.value(of: full) }
    }

    @Test func `no bytes make it fail otherwise`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0..<40)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            _ = try? CBORReader.value(of: bytes)
        }
    }
}
