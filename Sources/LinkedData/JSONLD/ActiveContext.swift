/// The meaning of every term at one point of a document (JSON-LD 1.1 API §4.1.1). Never changed once made.
final class ActiveContext: Sendable {
    let terms: [ExactText: TermDefinition]
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

    init(
        terms: [ExactText: TermDefinition] = [:],
        base: String? = nil,
        originalBase: String? = nil,
        vocab: String? = nil,
        language: String? = nil,
        direction: TextDirection? = nil,
        previous: ActiveContext? = nil,
        isShared: Bool = false,
        misleading: Set<ExactText> = []
    ) {
        self.terms = terms
        self.base = base
        self.originalBase = originalBase
        self.vocab = vocab
        self.language = language
        self.direction = direction
        self.previous = previous
        self.isShared = isShared
        self.misleading = misleading
    }

    /// The empty context of a document without a base.
    static let empty = ActiveContext(isShared: true)

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
            direction: direction, previous: previous, isShared: isShared, misleading: misleading)
    }
}
