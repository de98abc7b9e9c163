/// Base64 (RFC 4648, section 4), in lines that people can scroll past.
package enum Base64 {
    private static let width = 100
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8: UInt32] = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, UInt32($0.offset)) }
    )

    /// The bytes of a text, whatever white space it holds; `nil` when it is no base64.
    package static func bytes(of text: String) -> [UInt8]? {
        let digits = text.utf8.filter { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        guard digits.count % 4 == 0 else { return nil }
        let end = digits.lastIndex { $0 != UInt8(ascii: "=") }.map { $0 + 1 } ?? 0
        guard digits.count - end <= 2 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var (bits, held): (UInt32, Int) = (0, 0)
        for digit in digits[..<end] {
            guard let value = values[digit] else { return nil }
            bits = bits << 6 | value
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            bits &= (1 << UInt32(held)) - 1
        }
        // What is left over of the last digit must be nothing, so that each value has one spelling.
        return bits == 0 ? bytes : nil
    }

    /// The bytes as text, in lines of 100 digits.
    package static func lines(of bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let isPadding = place > group.count
                digits.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return stride(from: 0, to: digits.count, by: width)
            .map { String(decoding: digits[$0..<min($0 + width, digits.count)], as: UTF8.self) }
            .joined(separator: "\n")
    }
}
