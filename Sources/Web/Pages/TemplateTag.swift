/// One tag of a Mustache template, for checks at the start and in tests.
package struct TemplateTag: Hashable, Sendable {
    /// What the tag does.
    package enum Kind: Hashable, Sendable {
        case value, rawValue, section, inverted, end, partial, parent, block
    }

    package let kind: Kind
    /// The name, without a transform around it.
    package let name: String
    /// The line on which it stands, from 1.
    package let line: Int

    /// All tags of a template in order; comments are left out.
    package static func tags(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            line += rest[..<open.lowerBound].count(where: \.isNewline)
            let isRaw = rest[open.upperBound...].hasPrefix("{")
            let begin = isRaw ? rest.index(after: open.upperBound) : open.upperBound
            guard let close = rest[begin...].firstRange(of: isRaw ? "}}}" : "}}") else { break }
            let inside = rest[begin..<close.lowerBound]
            if let tag = tag(String(inside), isRaw: isRaw, line: line) { tags.append(tag) }
            line += inside.count(where: \.isNewline)
            rest = rest[close.upperBound...]
        }
        return tags
    }

    private static func tag(_ inside: String, isRaw: Bool, line: Int) -> TemplateTag? {
        let text = inside.filter { !$0.isWhitespace }
        if isRaw { return TemplateTag(kind: .rawValue, name: text, line: line) }
        let kinds: [Character: Kind] = [
            "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .parent, "$": .block, "&": .rawValue,
        ]
        guard let first = text.first, first != "!" else { return nil }
        guard let kind = kinds[first] else { return TemplateTag(kind: .value, name: bare(text), line: line) }
        return TemplateTag(kind: kind, name: bare(String(text.dropFirst())), line: line)
    }

    /// `items` of `empty(items)`.
    private static func bare(_ name: String) -> String {
        guard let open = name.lastIndex(of: "("), let close = name.firstIndex(of: ")") else { return name }
        return String(name[name.index(after: open)..<close])
    }
}
