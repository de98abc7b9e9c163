import Foundation

/// A method of the platform by its name and the labels of its parameters, found in the text of a declaration or a call.
struct Intention: Hashable, CustomStringConvertible {
    struct Parameter: Hashable {
        let label: String
        /// Calls may leave it out.
        var isOptional = false
    }

    let name: String
    let parameters: [Parameter]

    var description: String { name + "(" + parameters.map { $0.label + ":" }.joined() + ")" }

    /// Whether a call with these labels, in this order, is one of this method.
    func isCalled(by call: Intention) -> Bool {
        guard call.name == name else { return false }
        var given = call.parameters[...]
        for parameter in parameters {
            if given.first?.label == parameter.label {
                given.removeFirst()
            } else if !parameter.isOptional {
                return false
            }
        }
        return given.isEmpty
    }
}

extension Intention {
    /// What is declared as `package func` in an extension of the platform, in all files of a folder.
    static func declared(in folder: URL) throws -> Set<Intention> {
        var found: Set<Intention> = []
        for text in try texts(in: folder) {
            for body in text.matches(of: #/\nextension Platform \{(?s:.*?)\n\}/#) {
                found.formUnion(
                    parsed(String(body.output), after: #/package func (\w+)\(/#) { parameter in
                        let label = parameter.prefix { $0 != ":" }.split(separator: " ").first.map(String.init)
                        return Parameter(label: label ?? "_", isOptional: parameter.contains(" = "))
                    }
                )
            }
        }
        return found
    }

    /// What the readings of a folder call on the platform whose statements are noted.
    static func called(in folder: URL) throws -> Set<Intention> {
        var found: Set<Intention> = []
        for text in try texts(in: folder) {
            found.formUnion(
                parsed(text, after: #/scene\.platform\.(\w+)\(/#) { argument in
                    let label = argument.firstMatch(of: #/^(\w+):/#).map { String($0.output.1) }
                    return Parameter(label: label ?? "_")
                }
            )
        }
        return found
    }

    private static func texts(in folder: URL) throws -> [String] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.map {
            try String(contentsOf: $0, encoding: .utf8)
        }
    }

    private static func parsed(
        _ text: String,
        after beginning: Regex<(Substring, Substring)>,
        parameter: (String) -> Parameter
    ) -> [Intention] {
        text.matches(of: beginning).map { match in
            Intention(
                name: String(match.output.1),
                parameters: list(text[match.range.upperBound...]).map(parameter)
            )
        }
    }

    /// The parts between commas up to the closing parenthesis. Strings count as text, brackets hold together.
    private static func list(_ text: Substring) -> [String] {
        var (parts, part, depth, isQuoted) = ([String](), "", 0, false)
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted {
                if "([{".contains(character) { depth += 1 }
                if ")]}".contains(character) { depth -= 1 }
                if depth < 0 { break }
                if depth == 0, character == "," {
                    parts.append(part)
                    part = ""
                    continue
                }
            }
            part.append(character)
        }
        return (parts + [part]).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }
}
