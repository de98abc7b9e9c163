/// The meaning of every term at one point of a document (JSON-LD 1.1 API §4.1.1). Never changed once made.
final class ActiveContext: Sendable {
    let terms: [ExactText: TermDefinition]
    /// The names under which `@type` stands, and those of `@value`, because every object is asked for them; `nil`
    /// where there are so many that an object is quicker asked what its own names mean.
    private let typeNames: [String]?
    private let valueNames: [String]?
    let base: String?
    /// The base the document came with, to which a null context returns.
    let originalBase: String?
    let vocab: String?
    let language: String?
    let direction: TextDirection?
    /// The context to return to where this one does not propagate.
    let previous: ActiveContext?
    /// Whether it is derived from bundled contexts alone, with no base.
    let isShared: Bool
    /// The terms that mean something else than their names let expect (see ``StandardNames``).
    let misleading: Set<ExactText>
    /// The terms once more, where this context is one to be kept (see ``isShared``).
    let lookup: TermLookup?

    init(
        terms: [ExactText: TermDefinition] = [:],
        base: String? = nil,
        originalBase: String? = nil,
        vocab: String? = nil,
        language: String? = nil,
        direction: TextDirection? = nil,
        previous: ActiveContext? = nil,
        isShared: Bool = false,
        misleading: Set<ExactText> = [],
        sharingTermsWith other: ActiveContext? = nil
    ) {
        self.terms = terms
        if let other {
            (typeNames, valueNames) = (other.typeNames, other.valueNames)
        } else {
            (typeNames, valueNames) = (Self.names(of: "@type", in: terms), Self.names(of: "@value", in: terms))
        }
        self.base = base
        self.originalBase = originalBase
        self.vocab = vocab
        self.language = language
        self.direction = direction
        self.previous = previous
        self.isShared = isShared
        self.misleading = misleading
        if isShared, let kept = other?.lookup, other?.misleading == misleading {
            lookup = kept
        } else {
            lookup = isShared ? TermLookup(terms, misleading: misleading) : nil
        }
    }

    /// The empty context of a document without a base.
    static let empty = ActiveContext(isShared: true)

    private static func names(of keyword: String, in terms: [ExactText: TermDefinition]) -> [String]? {
        // What looks like a keyword and is none has no meaning, whatever is said of it.
        let aliases = terms.filter { $0.value.iri == keyword && !Keyword.looksLike($0.key.text) }
        return aliases.count < 8 ? [keyword] + aliases.keys.map(\.text) : nil
    }

    /// The members of an object whose name means `@type`.
    func typeMembers(of object: JSONObject, _ budget: WorkBudget) -> [JSONObject.Member] {
        members(of: object, named: typeNames, meaning: "@type", budget)
    }

    /// Whether a member's name means `@value`.
    func hasValue(_ object: JSONObject, _ budget: WorkBudget) -> Bool {
        !members(of: object, named: valueNames, meaning: "@value", budget).isEmpty
    }

    /// The value of the one member that means `@type`; `nil` when there is none or more than one.
    func onlyTypeValue(of object: JSONObject) -> JSONValue? {
        guard let typeNames else { return nil }
        var found: JSONValue?
        for name in typeNames {
            guard let place = object.position(of: name) else { continue }
            guard found == nil else { return nil }
            found = object.members[place].value
        }
        return found
    }

    /// Whether any member may mean `@type`.
    func hasTypeMember(_ object: JSONObject) -> Bool {
        typeNames?.contains { object.position(of: $0) != nil } ?? true
    }

    private func members(
        of object: JSONObject,
        named names: [String]?,
        meaning keyword: String,
        _ budget: WorkBudget
    ) -> [JSONObject.Member] {
        guard let names else { return object.members.filter { expand($0.name, as: .vocabulary, budget) == keyword } }
        return names.compactMap { name in object.position(of: name).map { object.members[$0] } }
    }

    func definition(of term: String) -> TermDefinition? {
        terms[ExactText(term)]
    }

    var hasProtectedTerms: Bool {
        terms.contains { $0.value.isProtected }
    }

    /// The same context, to be left again for another one where it does not propagate.
    func returning(to previous: ActiveContext?, isShared: Bool) -> ActiveContext {
        ActiveContext(
            terms: terms,
            base: base,
            originalBase: originalBase,
            vocab: vocab,
            language: language,
            direction: direction,
            previous: previous,
            isShared: isShared,
            misleading: misleading,
            sharingTermsWith: self
        )
    }
}
