/// A place in a JSON document, written as RFC 9535 writes a normalized path, with dots where names allow it:
/// `$.credentialSubject.result[0]['@id']`.
///
/// Taking a step costs one allocation; the text is only made when somebody asks, so that reading a list of a million
/// values does not write a million paths.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    private indirect enum Step: Sendable, Hashable {
        case root
        case member(of: Step, String)
        case element(of: Step, Int)
    }

    private let last: Step

    /// The whole document: `$`.
    public static let root = JSONPath(last: .root)

    private init(last: Step) {
        self.last = last
    }

    /// The member of that name in the object at this place.
    public func member(_ name: String) -> JSONPath {
        JSONPath(last: .member(of: last, name))
    }

    /// The element at that index, from 0, in the array at this place.
    public func element(_ index: Int) -> JSONPath {
        JSONPath(last: .element(of: last, index))
    }

    /// The path as text.
    public var description: String {
        var steps: [String] = []
        var step = last
        while true {
            switch step {
            case .root:
                return "$" + steps.reversed().joined()
            case .member(let parent, let name):
                steps.append(Self.isPlain(name) ? "." + name : "['\(Self.quoted(name))']")
                step = parent
            case .element(let parent, let index):
                steps.append("[\(index)]")
                step = parent
            }
        }
    }

    private static func quoted(_ name: String) -> String {
        var quoted = ""
        for scalar in name.unicodeScalars {
            if scalar == "'" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted
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
