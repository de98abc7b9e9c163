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
            var position = 0
            while position < bytes.count {
                if position + 8 <= bytes.count, QuietWord(bytes, at: position).isQuiet {
                    position += 8
                    continue
                }
                if special.contains(bytes[position]) {
                    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
                    escape(bytes[position], &self)
                    start = position + 1
                }
                position += 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}

/// Eight bytes looked at in one go.
private struct QuietWord {
    private let word: UInt64

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }

    /// Whether none of them is a control character, a quote, a backslash or DEL: nothing that JSON or N-Quads escape.
    /// May say no of others.
    @inline(__always)
    var isQuiet: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        // A byte is zero where it borrows from its high bit; what is marked too often is only looked at more closely.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & high }
        let controls = (word &- ones &* 0x20) & ~word & high
        let quotes = zeros(word ^ ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = zeros(word ^ ones &* UInt64(UInt8(ascii: "\\")))
        let deletes = zeros(word ^ ones &* 0x7F)
        return controls | quotes | backslashes | deletes == 0
    }
}
