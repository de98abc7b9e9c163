/// Writes CBOR, for tests alone and apart from what reads it.
package enum CBORText {
    /// A whole number.
    package static func number(_ value: Int) -> [UInt8] {
        value < 0 ? head(1, UInt64(-1 - value)) : head(0, UInt64(value))
    }

    /// Bytes.
    package static func bytes(_ value: [UInt8]) -> [UInt8] { head(2, UInt64(value.count)) + value }

    /// A text.
    package static func text(_ value: String) -> [UInt8] { head(3, UInt64(value.utf8.count)) + Array(value.utf8) }

    /// A list of what is written already.
    package static func array(_ values: [[UInt8]]) -> [UInt8] { head(4, UInt64(values.count)) + values.flatMap(\.self) }

    /// A map of what is written already.
    package static func map(_ members: [([UInt8], [UInt8])]) -> [UInt8] {
        head(5, UInt64(members.count)) + members.flatMap { $0.0 + $0.1 }
    }

    private static func head(_ major: UInt8, _ value: UInt64) -> [UInt8] {
        let first = major << 5
        let all = withUnsafeBytes(of: value.bigEndian) { Array($0) }
        switch value {
        case 0..<24: return [first | UInt8(value)]
        case 24..<256: return [first | 24] + all.suffix(1)
        case 256..<65_536: return [first | 25] + all.suffix(2)
        case 65_536..<(1 << 32): return [first | 26] + all.suffix(4)
        default: return [first | 27] + all
        }
    }
}
