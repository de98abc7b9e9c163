/// Reads what ``ContextTableWriter`` writes.
struct ContextTableReader {
    private let lines: [Substring]
    private var position = 0

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func context() throws(JSONLDError) -> LocalContext {
        let opening = try next()
        guard opening == "{" || opening == "{o" else { throw damaged() }
        var parts: [LocalContext.Part] = []
        while true {
            let line = try next()
            if line == "}" { break }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            switch fields.first {
            case "N": parts.append(.reset)
            case "R" where fields.count == 2: parts.append(.reference(String(fields[1])))
            case "C": parts.append(.definition(try definition(fields.dropFirst())))
            default: throw damaged()
            }
        }
        return LocalContext(parts: parts, isBundled: true, isSingleObject: opening == "{o")
    }

    private mutating func definition(_ fields: ArraySlice<Substring>) throws(JSONLDError) -> ContextDefinition {
        var result = ContextDefinition()
        for field in fields {
            let value = String(field.dropFirst())
            switch field.first {
            case "v": result.isVersion11 = true
            case "p": result.isProtected = true
            case "P": result.isProtected = false
            case "g": result.propagate = true
            case "G": result.propagate = false
            case "m": result.importURL = value
            case "b": result.base = .value(value)
            case "B": result.base = .null
            case "a": result.vocab = .value(value)
            case "A": result.vocab = .null
            case "l": result.language = .value(value)
            case "L": result.language = .null
            case "d": result.direction = try direction(value)
            case "D": result.direction = .null
            default: throw damaged()
            }
        }
        while position < lines.count, lines[position].hasPrefix("T\t") {
            let fields = try next().split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2 else { throw damaged() }
            result.define(String(fields[1]), try term(fields.dropFirst(2)))
        }
        return result
    }

    private mutating func term(_ fields: ArraySlice<Substring>) throws(JSONLDError) -> TermSource {
        var result = TermSource()
        for field in fields {
            let value = String(field.dropFirst())
            switch field.first {
            case "i": result.id = .value(value)
            case "I": result.id = .null
            case "r": result.reverse = value
            case "t": result.type = value
            case "c": result.container = try container(value)
            case "l": result.language = .value(value)
            case "L": result.language = .null
            case "d": result.direction = try direction(value)
            case "D": result.direction = .null
            case "n": result.nest = value
            case "x": result.index = value
            case "f": result.prefix = true
            case "F": result.prefix = false
            case "p": result.isProtected = true
            case "P": result.isProtected = false
            case "s": result.isSimple = true
            case "S": result.scoped = try context()
            default: throw damaged()
            }
        }
        return result
    }

    private func container(_ words: String) throws(JSONLDError) -> Container {
        var result: Container = []
        for word in words.split(separator: ",") {
            guard let one = Container(word: String(word)) else { throw damaged() }
            result.insert(one)
        }
        return result
    }

    private func direction(_ word: String) throws(JSONLDError) -> Setting<TextDirection> {
        guard let direction = TextDirection(rawValue: word) else { throw damaged() }
        return .value(direction)
    }

    private mutating func next() throws(JSONLDError) -> Substring {
        guard position < lines.count else { throw damaged() }
        defer { position += 1 }
        return lines[position]
    }

    private func damaged() -> JSONLDError {
        JSONLDError(.invalidRemoteContext, "The table of a bundled context is damaged in line \(position + 1)")
    }
}
