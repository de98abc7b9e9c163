/// The statements of a plainly written document under bundled contexts, in one pass from JSON to numbers.
///
/// What a badge is made of, named nodes, texts and numbers under names that bundled contexts define, needs no expanded
/// document in between. Whatever is not of that kind is left to ``JSONLD/toRDF(_:options:)``, which also says what is
/// wrong: this gives either the same statements as that would in safe and plain mode, or nothing.
struct PlainStatements {
    /// The document needs a closer look.
    private struct NotPlain: Error {}

    private var dataset = Dataset()
    private let processor: ContextProcessor
    private let start: ContextStart?
    private var issued = 0
    private var textLeft = RDFConversion.maximumText
    /// The bytes that each term takes when written.
    private var sizes: [Int] = []
    /// Which nodes were said something of; twice is for ``NodeGathering`` to judge.
    private var described: [Bool] = []
    /// The numbers of IRIs that definitions stand for, by the place of the definition in memory.
    private var known: [(definition: ObjectIdentifier?, number: Int32)] = Array(repeating: (nil, 0), count: 64)
    /// The meanings of the members of the objects that the walk is inside of.
    private var meanings: [TermDefinition] = []

    private init(library: ContextLibrary, start: ContextStart?) {
        processor = ContextProcessor(library: library)
        self.start = start
        sizes.reserveCapacity(64)
        described.reserveCapacity(64)
        meanings.reserveCapacity(64)
    }

    /// The statements, or `nil` when the document needs a closer look.
    static func of(_ document: JSONObject, library: ContextLibrary, start: ContextStart? = nil) -> Dataset? {
        var run = PlainStatements(library: library, start: start)
        do throws(NotPlain) {
            _ = try run.node(document, under: nil, in: .empty, graph: Dataset.defaultGraph)
        } catch {
            return nil
        }
        // A document that says nothing at the top is refused with a reason.
        return run.dataset.isEmpty ? nil : run.dataset
    }

    // MARK: Nodes

    /// Adds what a node object says, and gives its number.
    private mutating func node(
        _ object: JSONObject,
        under property: TermDefinition?,
        in outer: ActiveContext,
        graph: Int32
    ) throws(NotPlain) -> Int32 {
        var active = outer
        if let previous = active.previous, !isReference(object, in: active) { active = previous }
        active = try scoped(by: property, active)
        if let context = object["@context"] { active = try apply(context, to: active) }
        let typeScoped = active
        active = try applyTypes(of: object, to: active)
        guard let lookup = active.lookup, let typeLookup = typeScoped.lookup, active.language == nil,
            active.direction == nil, active.vocab == nil, typeScoped.vocab == nil
        else { throw NotPlain() }

        let start = meanings.count
        defer { meanings.removeLast(meanings.count - start) }
        var says = false
        var id: String?
        for member in object.members {
            guard let definition = lookup.plain(member.name) else {
                guard member.name.isExactly("@context") else { throw NotPlain() }
                meanings.append(Self.contextMember)
                continue
            }
            meanings.append(definition)
            if definition.meaning == .property { says = true }
            guard definition.meaning == .id else { continue }
            guard id == nil, let text = member.value.string else { throw NotPlain() }
            id = text
        }
        let subject: Int32
        if let id { subject = try reference(id, lookup) } else { subject = freshBlank() }
        if id != nil, says { try describe(subject) }
        for (place, member) in object.members.enumerated() {
            let definition = meanings[start + place]
            switch definition.meaning {
            case .id: continue
            case .type: try addTypes(member.value, typeLookup, to: subject, graph)
            case .property: try add(member.value, as: definition, in: active, to: subject, graph)
            case .other:
                guard definition === Self.contextMember else { throw NotPlain() }
            }
        }
        return subject
    }

    /// Stands for the member `@context` among definitions.
    private static let contextMember = TermDefinition(iri: nil)

    /// A mere reference stays in a context that does not propagate.
    private func isReference(_ object: JSONObject, in active: ActiveContext) -> Bool {
        guard object.count == 1, let name = object.members.first?.name else { return false }
        return active.lookup?.plain(name)?.meaning == .id
    }

    private func scoped(by property: TermDefinition?, _ active: ActiveContext) throws(NotPlain) -> ActiveContext {
        guard let property, let context = property.scoped else { return active }
        return try apply(context, to: active, base: property.scopedBase, .init(overridesProtected: true))
    }

    private func apply(
        _ context: LocalContext,
        to active: ActiveContext,
        base: String?,
        _ mode: ContextProcessor.Mode
    ) throws(NotPlain) -> ActiveContext {
        do throws(JSONLDError) {
            return try processor.applyKnown(context, to: active, baseURL: base, mode: mode)
        } catch {
            throw NotPlain()
        }
    }

    private func apply(_ context: JSONValue, to active: ActiveContext) throws(NotPlain) -> ActiveContext {
        let isStart = active === ActiveContext.empty
        if isStart, let known = start?.active(for: context) { return known }
        do throws(JSONLDError) {
            let result = try processor.apply(try LocalContext(context), to: active, baseURL: nil)
            if isStart { start?.remember(result, for: context) }
            return result
        } catch {
            throw NotPlain()
        }
    }

    private func applyTypes(of object: JSONObject, to active: ActiveContext) throws(NotPlain) -> ActiveContext {
        guard let lookup = active.lookup, let value = active.onlyTypeValue(of: object) else {
            if active.lookup == nil || active.hasTypeMember(object) { throw NotPlain() }
            return active
        }
        var types = value.list.compactMap(\.string)
        if types.count > 1 { types.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        var result = active
        for type in types {
            guard let definition = lookup.plain(type), let context = definition.scoped else { continue }
            result = try apply(context, to: result, base: definition.scopedBase, .init(propagates: false))
        }
        return result
    }

    /// Notes that something is said of a named node; what is said of one in several places is not judged here.
    private mutating func describe(_ subject: Int32) throws(NotPlain) {
        while described.count <= Int(subject) { described.append(false) }
        guard !described[Int(subject)] else { throw NotPlain() }
        described[Int(subject)] = true
    }

    // MARK: Members

    private mutating func addTypes(
        _ value: JSONValue,
        _ lookup: TermLookup,
        to subject: Int32,
        _ graph: Int32
    ) throws(NotPlain) {
        guard !value.isNull else { throw NotPlain() }
        let predicate = number(ofIRI: RDFVocabulary.type)
        for element in value.list {
            guard let text = element.string, let definition = lookup.plain(text), definition.meaning == .property else {
                throw NotPlain()
            }
            try add(subject, predicate, number(of: definition), to: graph)
        }
    }

    private mutating func add(
        _ value: JSONValue,
        as definition: TermDefinition,
        in active: ActiveContext,
        to subject: Int32,
        _ graph: Int32
    ) throws(NotPlain) {
        guard !value.isNull else { throw NotPlain() }
        let predicate = number(of: definition)
        if definition.container.contains(.list) {
            var items: [Int32] = []
            for item in value.list { items.append(try object(item, of: definition, in: active, graph)) }
            return try add(subject, predicate, try list(items, graph), to: graph)
        }
        guard case .array(let elements) = value else {
            let object = try object(value, of: definition, in: active, graph)
            return try add(subject, predicate, object, to: graph)
        }
        for element in elements {
            let object = try object(element, of: definition, in: active, graph)
            try add(subject, predicate, object, to: graph)
        }
    }

    private mutating func list(_ items: [Int32], _ graph: Int32) throws(NotPlain) -> Int32 {
        let (first, rest) = (number(ofIRI: RDFVocabulary.first), number(ofIRI: RDFVocabulary.rest))
        var next = number(ofIRI: RDFVocabulary.nil)
        for item in items.reversed() {
            let cell = freshBlank()
            try add(cell, first, item, to: graph)
            try add(cell, rest, next, to: graph)
            next = cell
        }
        return next
    }

    private mutating func object(
        _ value: JSONValue,
        of definition: TermDefinition,
        in active: ActiveContext,
        _ graph: Int32
    ) throws(NotPlain) -> Int32 {
        if definition.container.contains(.graph) {
            guard let object = value.object else { throw NotPlain() }
            let name = freshBlank()
            _ = try node(object, under: definition, in: active, graph: name)
            return name
        }
        switch value {
        case .object(let object): return try node(object, under: definition, in: active, graph: graph)
        case .string(let text):
            let inner = try scoped(by: definition, active)
            guard inner.language == nil, inner.direction == nil, let lookup = inner.lookup else { throw NotPlain() }
            switch definition.coercion {
            case .none: return number(of: .literal(Literal(text)))
            case .datatype(let type): return number(of: .literal(Literal(text, datatype: type)))
            case .reference: return try reference(text, lookup)
            case .word: return try word(text, lookup, in: inner)
            case .other: throw NotPlain()
            }
        case .bool(let flag):
            let text = flag ? "true" : "false"
            switch definition.coercion {
            case .none: return number(of: .literal(Literal(text, datatype: RDFVocabulary.boolean)))
            case .datatype(let type): return number(of: .literal(Literal(text, datatype: type)))
            default: throw NotPlain()
            }
        // Numbers have rules of their own, and arrays in arrays are flattened.
        case .number, .array, .null: throw NotPlain()
        }
    }

    // MARK: Terms

    /// A word that a context gives a meaning (`@type` `@vocab`).
    private mutating func word(
        _ text: String,
        _ lookup: TermLookup,
        in active: ActiveContext
    ) throws(NotPlain) -> Int32 {
        guard active.vocab == nil, let definition = lookup.plain(text), definition.meaning == .property else {
            throw NotPlain()
        }
        return number(of: definition)
    }

    /// An identifier that is written out.
    private mutating func reference(_ text: String, _ lookup: TermLookup) throws(NotPlain) -> Int32 {
        guard let colon = ActiveContext.colon(in: text), IRI.isWellFormed(text), text.utf8.first != UInt8(ascii: "@")
        else { throw NotPlain() }
        // Before anything but two slashes a prefix may stand.
        if !text[text.utf8.index(after: colon)...].utf8.starts(with: "//".utf8), lookup.knows(String(text[..<colon])) {
            throw NotPlain()
        }
        return number(ofIRI: text)
    }

    private mutating func number(of definition: TermDefinition) -> Int32 {
        let identity = ObjectIdentifier(definition)
        let place = Int(truncatingIfNeeded: UInt(bitPattern: identity) >> 5) & 63
        if known[place].definition == identity { return known[place].number }
        let number = number(ofIRI: definition.iri ?? "")
        known[place] = (identity, number)
        return number
    }

    private mutating func number(ofIRI text: String) -> Int32 { number(of: .iri(text)) }

    private mutating func number(of term: Term) -> Int32 {
        let number = dataset.number(of: term)
        if Int(number) == sizes.count { sizes.append(term.size) }
        return number
    }

    private mutating func freshBlank() -> Int32 {
        defer { issued += 1 }
        sizes.append(4)
        return dataset.numberOfNew(.blank("b\(issued)"))
    }

    private mutating func add(_ subject: Int32, _ predicate: Int32, _ object: Int32, to graph: Int32) throws(NotPlain) {
        textLeft -= sizes[Int(subject)] + sizes[Int(predicate)] + sizes[Int(object)]
        if graph >= 0 { textLeft -= sizes[Int(graph)] }
        guard textLeft >= 0 else { throw NotPlain() }
        dataset.insert(Dataset.Row(subject: subject, predicate: predicate, object: object, graph: graph))
    }
}
