/// A file's name as people see it and as it stands in `Content-Disposition`. It is never part of a path.
package struct CleanFileName: Hashable, Sendable, CustomStringConvertible {
    private static let limit = 120
    /// The name: one line, no path, no controls, no signs that reverse the reading direction; at most 120 characters.
    package let text: String

    /// Cleans a name as a browser sent it, or as it was stored.
    package init(_ raw: String) {
        let last = raw.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? []
        let plain = last.filter(Self.isPlain).map { Self.isSpace($0) ? " " : $0 }
        let (stem, ending) = Self.split(Self.trimmed(plain[...]))
        let room = Self.limit - (ending.isEmpty ? 0 : ending.count + 1)
        let short = Self.trimmed(Self.trimmed(stem[...]).prefix(room))
        let name = short.isEmpty ? Array("File".unicodeScalars) : Array(short)
        text = Self.string(name) + (ending.isEmpty ? "" : "." + Self.string(ending))
    }

    /// The ending in lower case without its dot; empty when there is none.
    package var ending: String {
        Self.string(Self.split(Array(text.unicodeScalars)[...]).ending).lowercased()
    }

    /// The name itself.
    package var description: String { text }

    /// The same name, surely with an ending of the kind.
    func ending(in kind: FileKind) -> CleanFileName {
        kind.endings.contains(ending) ? self : CleanFileName("\(text).\(kind.ending)")
    }

    /// The header's value (RFC 6266): a plain ASCII name for old readers, the true one as RFC 8187 writes it.
    package func disposition(_ showing: Showing) -> String {
        let ascii = String(
            text.unicodeScalars.map { scalar -> Character in
                let isSafe = scalar.isASCII && scalar != "\"" && scalar != "\\" && scalar != "%"
                return isSafe ? Character(scalar) : "_"
            }
        )
        let kind = showing == .inline ? "inline" : "attachment"
        return "\(kind); filename=\"\(ascii)\"; filename*=UTF-8''\(Self.encoded(text))"
    }

    private static let unencoded = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`|~".utf8
    )

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            unencoded.contains(byte) ? String(UnicodeScalar(byte)) : "%" + Hex.text([byte]).uppercased()
        }.joined()
    }

    /// The ending is up to ten letters or digits behind the last dot.
    private static func split(_ name: ArraySlice<UnicodeScalar>) -> (stem: [UnicodeScalar], ending: [UnicodeScalar]) {
        guard let dot = name.lastIndex(of: ".") else { return (Array(name), []) }
        let ending = name[(dot + 1)...]
        let isEnding =
            (1...10).contains(ending.count)
            && ending.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        return isEnding ? (Array(name[..<dot]), Array(ending)) : (Array(name), [])
    }

    private static func trimmed(_ name: ArraySlice<UnicodeScalar>) -> ArraySlice<UnicodeScalar> {
        let isEdge: (UnicodeScalar) -> Bool = { $0 == " " || $0 == "." }
        guard let last = name.lastIndex(where: { !isEdge($0) }) else { return [] }
        return name[...last].drop(while: isEdge)
    }

    private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
        scalar.properties.isWhitespace
    }

    /// Controls, marks of direction, signs without width and unassigned code points have no place in a name. The
    /// joiners stay: some scripts and pictures need them.
    private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
        if scalar.value == 0x200C || scalar.value == 0x200D { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    private static func string(_ scalars: some Sequence<UnicodeScalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
