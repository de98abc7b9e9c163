/// One context object, parsed: its settings and its term definitions, independent of what it is applied to.
struct ContextDefinition: Sendable, Equatable {
    var isVersion11 = false
    var importURL: String?
    var base: Setting<String> = .unset
    var vocab: Setting<String> = .unset
    var language: Setting<String> = .unset
    var direction: Setting<TextDirection> = .unset
    var propagate: Bool?
    var isProtected: Bool?
    /// The terms, in the order written.
    private(set) var terms: [(name: String, source: TermSource)] = []
    private var positions: [ExactText: Int] = [:]

    /// The definition of a term, if this context has one.
    func source(of name: String) -> TermSource? {
        positions[ExactText(name)].map { terms[$0].source }
    }

    mutating func define(_ name: String, _ source: TermSource) {
        if let position = positions[ExactText(name)] {
            terms[position].source = source
        } else {
            positions[ExactText(name)] = terms.count
            terms.append((name, source))
        }
    }

    /// This context on top of an imported one (JSON-LD 1.1 API §4.1.2 step 5.6.7).
    func merged(onto imported: ContextDefinition) -> ContextDefinition {
        var result = imported
        if isVersion11 { result.isVersion11 = true }
        result.importURL = nil
        if !base.isUnset { result.base = base }
        if !vocab.isUnset { result.vocab = vocab }
        if !language.isUnset { result.language = language }
        if !direction.isUnset { result.direction = direction }
        if let propagate { result.propagate = propagate }
        if let isProtected { result.isProtected = isProtected }
        for (name, source) in terms { result.define(name, source) }
        return result
    }

    static func == (left: ContextDefinition, right: ContextDefinition) -> Bool {
        left.isVersion11 == right.isVersion11 && left.importURL == right.importURL && left.base == right.base
            && left.vocab == right.vocab && left.language == right.language && left.direction == right.direction
            && left.propagate == right.propagate && left.isProtected == right.isProtected
            && left.terms.count == right.terms.count
            && left.terms.allSatisfy { right.source(of: $0.name) == $0.source }
    }
}
