import Testing

@testable import Web

struct SquareCodeTests {
    /// The example of the standard for the codewords that correct errors (version 1, level M).
    @Test func `the codewords that correct errors are those of the standard`() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        let expected: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        #expect(SquareData.remainder(of: data, by: SquareData.divisor(degree: 10)) == expected)
    }

    /// Table 7 of the standard, level M.
    @Test(arguments: [(1, 16), (2, 28), (5, 86), (7, 124), (9, 182), (10, 216), (15, 415)])
    func `each version holds what the standard says`(version: Int, codewords: Int) {
        #expect(SquareLayout(version: version).capacity == codewords)
    }

    @Test func `the small squares stand where the standard says`() {
        #expect(SquareLayout(version: 1).centers == [])
        #expect(SquareLayout(version: 2).centers == [6, 18])
        #expect(SquareLayout(version: 7).centers == [6, 22, 38])
        #expect(SquareLayout(version: 14).centers == [6, 26, 46, 66])
    }

    @Test(arguments: [1, 14, 20, 100, 150, 190, 300, 412])
    func `what is drawn reads back`(length: Int) throws {
        let text = String((0..<length).map { Character(UnicodeScalar(UInt8(33 + $0 * 7 % 90))) })
        let code = try #require(SquareCode(text))
        #expect(try #require(SquareReading(code)).text == text)
    }

    @Test func `a text that is too long has no code`() {
        #expect(SquareCode(String(repeating: "x", count: 413)) == nil)
    }

    @Test func `the path holds each dark module once`() throws {
        let code = try #require(SquareCode("otpauth://totp/x"))
        let dark = (0..<code.size).reduce(0) { sum, row in sum + (0..<code.size).count { code.isDark($0, row) } }
        let runs = code.path.matches(of: #/h(\d+)v/#).compactMap { Int($0.output.1) }
        #expect(runs.reduce(0, +) == dark)
    }
}

/// Reads a square code as a camera would, without mending errors: format, mask, codewords, blocks, text.
private struct SquareReading {
    let text: String

    init?(_ code: SquareCode) {
        let layout = SquareLayout(version: (code.size - 17) / 4)
        // Bits 14 to 10 of the format stand at row 8, from the left.
        let places = [(0, 8), (1, 8), (2, 8), (3, 8), (4, 8)]
        let format = places.reduce(0) { $0 << 1 | (code.isDark($1.0, $1.1) ? 1 : 0) } ^ (0x5412 >> 10)
        guard format >> 3 == 0 else { return nil }
        let blank = SquareGrid(layout)
        var turned = blank
        turned.place(Array(repeating: 0, count: layout.total))
        turned.apply(mask: format & 7)
        let bits = blank.path.map { place in
            code.isDark(place % code.size, place / code.size) != turned.modules[place]
        }
        let codewords = (0..<layout.total).map { word in
            bits[word * 8..<word * 8 + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        let short = layout.total / layout.blocks - layout.correction
        let long = layout.total % layout.blocks
        var blocks = [[UInt8]](repeating: [], count: layout.blocks)
        var next = 0
        for place in 0...short {
            for block in blocks.indices where place < short || block >= layout.blocks - long {
                blocks[block].append(codewords[next])
                next += 1
            }
        }
        let data = blocks.flatMap(\.self)
        guard data.first.map({ $0 >> 4 }) == 0b0100 else { return nil }
        let all = data.flatMap { byte in (0..<8).reversed().map { byte >> UInt8($0) & 1 } }
        func number(_ from: Int, _ count: Int) -> Int { all[from..<from + count].reduce(0) { $0 << 1 | Int($1) } }
        let length = number(4, layout.lengthBits)
        let start = 4 + layout.lengthBits
        let bytes = (0..<length).map { UInt8(number(start + $0 * 8, 8)) }
        text = String(decoding: bytes, as: UTF8.self)
    }
}
