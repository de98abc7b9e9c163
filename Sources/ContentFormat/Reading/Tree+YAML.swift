internal import Yams

extension Tree {
    /// The longest file, in bytes.
    static let maximumSize = 1 << 20

    /// The most lines of a file: templates of the greatest size together have half as many.
    static let maximumLines = 25_000

    /// The one document of a YAML file. What YAML allows and a title never needs is reported: tags, anchors, keys that
    /// are not words, deep nesting.
    static func yaml(_ bytes: [UInt8], reporting reading: Reading) -> Tree {
        func refused(_ line: Int, _ sentence: String) -> Tree {
            reading.report(line, sentence)
            return Tree(content: .broken, line: line)
        }
        guard bytes.count <= maximumSize else { return refused(1, "The file is longer than 1 MiB.") }
        guard let text = text(of: bytes) else {
            return refused(lineOfBadByte(in: bytes), "This is not UTF-8 text. Save the file as UTF-8.")
        }
        guard bytes.count(where: { $0 == UInt8(ascii: "\n") }) <= maximumLines else {
            return refused(maximumLines, "The file has more than \(maximumLines) lines, which no title needs.")
        }
        if let line = AnchorScan.lineOfAlias(in: bytes) {
            return refused(line, "Anchors and aliases (&name, *name) are not allowed. Write the text again.")
        }
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return refused(1, "The file is empty.") }
            var conversion = YAMLConversion(reading: reading)
            // The nodes hold their anchors weakly; the parser holds them strongly.
            return withExtendedLifetime(parser) { conversion.tree(of: root, depth: 1) }
        } catch let error as YamlError {
            let (line, sentence) = explanation(of: error, in: text)
            return refused(line, sentence)
        } catch {
            return refused(1, "This is not YAML.")
        }
    }

    private static func text(of bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }

    private static func lineOfBadByte(in bytes: [UInt8]) -> Int {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard String(validating: part, as: UTF8.self) != nil else { return line }
            line += 1
        }
        return line
    }

    private static func explanation(of error: YamlError, in text: String) -> (line: Int, sentence: String) {
        switch error {
        case .reader(_, let offset, _, _):
            let before = text.prefix(offset ?? 0)
            let line = 1 + before.count { $0.isNewline }
            return (line, "A character stands here that YAML does not allow. Delete it or type the text again.")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            return (mark.line, YAMLFault.sentence(for: problem, inLine: mark.line, of: text))
        case .composer(_, _, let mark, _):
            return (mark.line, "A second document begins here. A file holds one title; delete the line “---”.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "“\(Reading.shown($0))”" }.joined(separator: ", ")
            let stand = duplicates.count == 1 ? "stands" : "stand"
            return (context.mark.line, "\(names) \(stand) more than once in the same place. Keep one.")
        default: return (1, "This is not YAML.")
        }
    }
}

/// Nodes of the YAML parser as a tree, with bounds.
private struct YAMLConversion {
    let reading: Reading
    private var count = 0

    init(reading: Reading) {
        self.reading = reading
    }

    mutating func tree(of node: Node, depth: Int) -> Tree {
        let line = node.mark?.line
        count += 1
        if let sentence = refusal(of: node, depth: depth) {
            reading.report(line, sentence)
            return Tree(content: .broken, line: line)
        }
        switch node {
        case .scalar(let scalar): return Tree(content: content(of: scalar), line: line)
        case .sequence(let sequence):
            return Tree(content: .list(sequence.map { tree(of: $0, depth: depth + 1) }), line: line)
        case .mapping(let mapping):
            let members = mapping.compactMap { key, value in member(key, value, depth: depth) }
            return Tree(content: .map(members), line: line)
        case .alias: return Tree(content: .broken, line: line)
        }
    }

    private func refusal(of node: Node, depth: Int) -> String? {
        if node.anchor != nil { return "Anchors (&name) are not allowed. Delete the anchor." }
        if depth > Tree.maximumDepth { return "This is nested more than \(Tree.maximumDepth) deep." }
        if count == Tree.maximumNodes { return "The file holds more than \(Tree.maximumNodes) values." }
        if count > Tree.maximumNodes { return "" }
        let tag =
            switch node {
            case .scalar(let scalar) where scalar.style == .plain: scalar.tag.description
            case .sequence(let sequence): sequence.tag.description
            case .mapping(let mapping): mapping.tag.description
            default: ""
            }
        return tag.isEmpty ? nil : "Tags such as \(Reading.shown(tag)) are not allowed. Delete the tag."
    }

    private mutating func member(_ key: Node, _ value: Node, depth: Int) -> Tree.Member? {
        let line = key.mark?.line
        guard case .scalar(let scalar) = key, key.anchor == nil else {
            reading.report(line, "A key must be a word.")
            return nil
        }
        if scalar.style == .plain, let sentence = Reading.misreading(of: scalar.string) {
            reading.report(line, sentence)
            return nil
        }
        return Tree.Member(key: scalar.string, line: line, value: tree(of: value, depth: depth + 1))
    }

    private func content(of scalar: Node.Scalar) -> Tree.Content {
        switch scalar.style {
        case .plain, .any: return .bare(scalar.string)
        case .singleQuoted, .doubleQuoted: return .text(scalar.string)
        case .literal, .folded:
            // A block ends with a line break that nobody means.
            let text = scalar.string
            return .text(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
    }
}
