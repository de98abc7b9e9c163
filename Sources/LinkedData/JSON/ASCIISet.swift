/// A set of ASCII characters as one bit each, for the loops that look at every byte of a text.
struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The characters given; bytes beyond ASCII are left out.
    init(_ bytes: [UInt8]) {
        for byte in bytes {
            switch byte {
            case 0..<64: low |= 1 << byte
            case 64..<128: high |= 1 << (byte - 64)
            default: break
            }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        guard byte < 128 else { return false }
        return (byte < 64 ? low : high) >> (byte & 63) & 1 != 0
    }
}

extension [UInt8] {
    /// Appends a text; `escape` writes what stands for the characters of the set, all others go in as they are.
    @inline(__always)
    mutating func append(
        _ text: String,
        escaping special: ASCIISet,
        _ escape: (UInt8, inout [UInt8]) -> Void
    ) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for position in bytes.indices where special.contains(bytes[position]) {
                append(contentsOf: bytes[start..<position])
                escape(bytes[position], &self)
                start = position + 1
            }
            append(contentsOf: bytes[start...])
        }
    }
}
