/// The meaning of every term at one point of a document (JSON-LD 1.1 API §4.1.1). Never changed once made.
final class ActiveContext: Sendable {
    let terms: [ExactText: TermDefinition]
    /// The names under which `@type` stands, and those of `@value`: every object is asked for them.
    let typeNames: [String]
    let valueNames: [String]
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

    init(
        terms: [ExactText: TermDefinition] = [:],
        base: String? = nil,
        originalBase: String? = nil,
        vocab: String? = nil,
        language: String? = nil,
        direction: TextDirection? = nil,
        previous: ActiveContext? = nil,
        isShared: Bool = false,
        sharingTermsWith other: ActiveContext? = nil
    ) {
        self.terms = terms
        typeNames = other?.typeNames ?? Self.names(of: "@type", in: terms)
        valueNames = other?.valueNames ?? Self.names(of: "@value", in: terms)
        self.base = base
        self.originalBase = originalBase
        self.vocab = vocab
        self.language = language
        self.direction = direction
        self.previous = previous
        self.isShared = isShared
    }

    /// The empty context of a document without a base.
    static let empty = ActiveContext(isShared: true)

    private static func names(of keyword: String, in terms: [ExactText: TermDefinition]) -> [String] {
        // What looks like a keyword and is none has no meaning, whatever is said of it.
        [keyword] + terms.compactMap { $0.value.iri == keyword && !Keyword.looksLike($0.key.text) ? $0.key.text : nil }
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
            terms: terms, base: base, originalBase: originalBase, vocab: vocab, language: language,
            direction: direction, previous: previous, isShared: isShared, sharingTermsWith: self)
    }
}
