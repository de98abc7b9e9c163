/// A place in a JSON document, written as RFC 9535 writes a normalized path, with dots where names allow it:
/// `$.credentialSubject.result[0]['@id']`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    /// The path as text.
    public let description: String

    /// The whole document: `$`.
    public static let root = JSONPath("$")

    private init(_ description: String) {
        self.description = description
    }

    /// The member of that name in the object at this place.
    public func member(_ name: String) -> JSONPath {
        if Self.isPlain(name) { return JSONPath(description + "." + name) }
        var quoted = ""
        for scalar in name.unicodeScalars {
            if scalar == "'" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return JSONPath("\(description)['\(quoted)']")
    }

    /// The element at that index, from 0, in the array at this place.
    public func element(_ index: Int) -> JSONPath {
        JSONPath("\(description)[\(index)]")
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic || first == "_" else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            let lower = byte | 0x20
            return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte) || byte == 0x5F
        }
    }
}
