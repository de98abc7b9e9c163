/// The shape of a language tag (BCP 47 §2.1, as far as N-Quads and JSON-LD look at it).
enum LanguageTag {
    /// Letters, then parts of one to eight letters and digits behind hyphens.
    static func isWellFormed(_ tag: String) -> Bool {
        var isFirst = true
        for part in tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
            guard (1...8).contains(part.count), part.allSatisfy({ isLetter($0) || (!isFirst && isDigit($0)) }) else {
                return false
            }
            isFirst = false
        }
        return true
    }

    /// Whether the byte may stand anywhere in a tag.
    static func isByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
