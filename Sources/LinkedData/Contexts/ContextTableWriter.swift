/// Writes a parsed context as lines of tab-separated fields, the form in which contexts are bundled.
///
/// - `{o` begins a context written as one object, `{` one written as an array; `}` ends it.
/// - `N` is a null part, `R url` a reference, `C settings…` an object whose terms follow.
/// - `T name settings…` is a term; with `S` among its settings, the context inside it follows.
///
/// A setting is a letter and its value; where null or false is meant, the capital letter alone. Compact IRIs are
/// written out as far as the context itself defines their prefixes.
package struct ContextTableWriter {
    private var lines: [String] = []

    private init() {}

    /// The table of the context in a context document.
    ///
    /// - Throws: ``JSONLDError`` when the document is not a context document, or holds what a line cannot.
    package static func table(of document: JSONValue) throws(JSONLDError) -> String {
        guard let context = document["@context"] else {
            throw JSONLDError(.invalidRemoteContext, "The document has no @context")
        }
        let local = try LocalContext(context)
        let text = table(of: local)
        var reader = ContextTableReader(text)
        // Names and values with tabs or line breaks in them would come back as something else.
        guard try reader.context() == local else {
            throw JSONLDError(.invalidLocalContext, "The context has a name or value that no table can hold")
        }
        return text
    }

    /// The table of a parsed context.
    static func table(of context: LocalContext) -> String {
        var writer = ContextTableWriter()
        writer.write(context.writtenOut())
        return writer.lines.joined(separator: "\n")
    }

    private mutating func write(_ context: LocalContext) {
        lines.append(context.isSingleObject ? "{o" : "{")
        for part in context.parts {
            switch part {
            case .reset: lines.append("N")
            case .reference(let url): lines.append("R\t" + url)
            case .definition(let definition): write(definition)
            }
        }
        lines.append("}")
    }

    private mutating func write(_ definition: ContextDefinition) {
        var fields = ["C"]
        if definition.isVersion11 { fields.append("v") }
        fields += Self.flag("p", definition.isProtected) + Self.flag("g", definition.propagate)
        fields += Self.field("m", definition.importURL)
        fields += Self.field("b", definition.base) + Self.field("a", definition.vocab)
        fields += Self.field("l", definition.language) + Self.field("d", definition.direction)
        lines.append(fields.joined(separator: "\t"))
        for (name, source) in definition.terms { write(name, source) }
    }

    private mutating func write(_ name: String, _ source: TermSource) {
        var fields = ["T", name]
        fields += Self.field("i", source.id) + Self.field("r", source.reverse) + Self.field("t", source.type)
        if let container = source.container {
            let words = Container.words.filter { container.contains($0.container) }.map(\.word)
            fields.append("c" + words.joined(separator: ","))
        }
        fields += Self.field("l", source.language) + Self.field("d", source.direction)
        fields += Self.field("n", source.nest) + Self.field("x", source.index)
        fields += Self.flag("f", source.prefix) + Self.flag("p", source.isProtected)
        if source.isSimple { fields.append("s") }
        if source.scoped != nil { fields.append("S") }
        lines.append(fields.joined(separator: "\t"))
        if let scoped = source.scoped { write(scoped) }
    }

    private static func flag(_ letter: String, _ value: Bool?) -> [String] {
        value.map { [$0 ? letter : letter.uppercased()] } ?? []
    }

    private static func field(_ letter: String, _ value: String?) -> [String] {
        value.map { [letter + $0] } ?? []
    }

    private static func field(_ letter: String, _ value: Setting<String>) -> [String] {
        switch value {
        case .unset: []
        case .null: [letter.uppercased()]
        case .value(let text): [letter + text]
        }
    }

    private static func field(_ letter: String, _ value: Setting<TextDirection>) -> [String] {
        switch value {
        case .unset: []
        case .null: [letter.uppercased()]
        case .value(let direction): [letter + direction.rawValue]
        }
    }
}
