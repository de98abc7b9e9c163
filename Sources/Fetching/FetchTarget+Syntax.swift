/// The characters and paths of RFC 3986.
extension FetchTarget {
    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// Whether all bytes are unreserved, reserved or a whole percent escape (RFC 3986 §2).
    static func isWritten(asURI bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                guard bytes.count - position > 2, isHexadecimal(bytes[position + 1]), isHexadecimal(bytes[position + 2])
                else { return false }
                position += 3
            } else {
                guard isDigit(byte) || isLetter(byte) || punctuation.contains(byte) else { return false }
                position += 1
            }
        }
        return true
    }

    private static let punctuation = Set("-._~:/?#[]@!$&'()*+,;=".utf8)

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercased(byte))
    }

    /// An absolute path with `.` and `..` worked out (RFC 3986 §5.2.4); `/` for the empty path.
    static func withoutDotSegments(_ path: ArraySlice<UInt8>) -> [UInt8] {
        let dot = UInt8(ascii: "."), slash = UInt8(ascii: "/")
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let up = segment.elementsEqual([dot, dot])
            if up { _ = kept.popLast() }
            if up || segment.elementsEqual([dot]) {
                // "/a/." names the folder "/a/", so the last segment stays as an empty one.
                if index == segments.count - 1 { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return [slash] + Array(kept.joined(separator: [slash]))
    }
}
