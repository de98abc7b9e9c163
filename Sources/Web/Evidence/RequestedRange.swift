/// What a `Range` header asks for (RFC 9110 §14). One range of bytes is served as such; several at once, another unit
/// or a header that cannot be read get the whole file, as the standard allows.
enum RequestedRange: Hashable {
    case whole
    case part(Range<Int64>)
    case unsatisfiable

    /// Reads the header for a file of a size.
    init(_ header: String?, size: Int64) {
        self = header.flatMap { Self.range(Array($0.utf8), size: size) } ?? .whole
    }

    private static func range(_ header: [UInt8], size: Int64) -> RequestedRange? {
        let unit = Array("bytes=".utf8)
        guard header.count < 100, String(decoding: header.prefix(unit.count), as: UTF8.self).lowercased() == "bytes=",
            !header.contains(UInt8(ascii: ","))
        else { return nil }
        let ends = header.dropFirst(unit.count).split(
            separator: UInt8(ascii: "-"),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard ends.count == 2 else { return nil }
        switch (number(ends[0]), number(ends[1])) {
        case (.none, .some(let length)) where ends[0].allSatisfy(isSpace):
            return length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
        case (.some(let first), .none) where ends[1].allSatisfy(isSpace):
            return first < size ? .part(first..<size) : .unsatisfiable
        case (.some(let first), .some(let last)):
            guard first <= last else { return nil }
            return first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        default:
            return nil
        }
    }

    /// Digits as a number; one too large to hold is larger than any file.
    private static func number(_ text: ArraySlice<UInt8>) -> Int64? {
        let digits = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int64(String(decoding: Array(digits), as: UTF8.self)) ?? .max
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
