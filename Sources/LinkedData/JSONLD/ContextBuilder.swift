/// Applies one context object to an active context: settings, then terms (JSON-LD 1.1 API §4.1.2 step 5, §4.2.2).
final class ContextBuilder {
    let definition: ContextDefinition
    let processor: ContextProcessor
    let mode: ContextProcessor.Mode
    let isBundled: Bool
    private let baseURL: String?
    private let active: ActiveContext
    var terms: [ExactText: TermDefinition]
    private var base: String?
    private var vocab: String?
    private var language: String?
    private var direction: TextDirection?
    /// Whether a term is defined (true) or being defined (false).
    private var progress: [ExactText: Bool] = [:]
    /// How many terms are being defined, each for the sake of the one before.
    private var dependencies = 0

    init(
        on active: ActiveContext,
        definition: ContextDefinition,
        processor: ContextProcessor,
        baseURL: String?,
        mode: ContextProcessor.Mode,
        isBundled: Bool
    ) {
        self.active = active
        self.definition = definition
        self.processor = processor
        self.baseURL = baseURL
        self.mode = mode
        self.isBundled = isBundled
        terms = active.terms
        base = active.base
        vocab = active.vocab
        language = active.language
        direction = active.direction
    }

    var isVersion10: Bool { processor.isVersion10 }

    func build() throws(JSONLDError) -> ActiveContext {
        try processor.budget.spend(copying: terms.count, defining: definition.terms.count)
        try applySettings()
        for (name, _) in definition.terms {
            do {
                try define(name)
            } catch {
                // Where the budget is spent, that is the reason, whatever became of it.
                try processor.budget.checkText()
                throw error
            }
        }
        try processor.budget.checkText()
        let result = ActiveContext(
            terms: terms,
            base: base,
            originalBase: active.originalBase,
            vocab: vocab,
            language: language,
            direction: direction,
            previous: active.previous,
            isShared: active.isShared && isBundled && base == nil,
            misleading: misleadingTerms(),
            sharingTermsWith: definition.terms.isEmpty ? active : nil
        )
        if mode.validatesScoped, !isBundled { try validateScoped(in: result) }
        return result
    }

    private func misleadingTerms() -> Set<ExactText> {
        var result = active.misleading
        for (name, _) in definition.terms {
            let key = ExactText(name)
            result.remove(key)
            guard let term = terms[key] else { continue }
            if StandardNames.bundled.areMisled(by: name, term, isBundled: isBundled) { result.insert(key) }
        }
        return result
    }

    private func applySettings() throws(JSONLDError) {
        if isVersion10 {
            guard !definition.isVersion11 else {
                throw JSONLDError(.processingModeConflict, "@version 1.1 stands against processing mode 1.0")
            }
            guard definition.propagate == nil, definition.direction.isUnset else {
                throw JSONLDError(.invalidContextEntry, "@propagate and @direction need JSON-LD 1.1")
            }
        }
        if mode.remote.isEmpty { try applyBase() }
        try applyVocab()
        switch definition.language {
        case .unset: break
        case .null: language = nil
        case .value(let tag): language = tag
        }
        switch definition.direction {
        case .unset: break
        case .null: direction = nil
        case .value(let value): direction = value
        }
    }

    private func applyBase() throws(JSONLDError) {
        switch definition.base {
        case .unset: break
        case .null: base = nil
        case .value(let value) where IRI.hasScheme(value): base = value
        case .value(let value):
            guard let current = base else {
                throw JSONLDError(.invalidBaseIRI, "@base \(value) is relative, and there is no base for it")
            }
            base = IRI.resolve(value, against: current)
        }
    }

    private func applyVocab() throws(JSONLDError) {
        switch definition.vocab {
        case .unset: break
        case .null: vocab = nil
        case .value(let value):
            let isAbsolute = IRI.hasScheme(value) || value.hasPrefix("_:")
            guard isAbsolute || !isVersion10 else {
                throw JSONLDError(.invalidVocabMapping, "@vocab must be an absolute IRI")
            }
            vocab = ActiveContext.expand(
                value,
                as: [.vocabulary, .document],
                terms: terms,
                vocab: vocab,
                base: base
            )
        }
    }

    /// Step 21 of §4.2.2, done when all terms are known: a context inside a term must be one that can be applied.
    private func validateScoped(in result: ActiveContext) throws(JSONLDError) {
        var scopedMode = mode
        scopedMode.overridesProtected = true
        scopedMode.validatesScoped = false
        scopedMode.propagates = true
        for (name, source) in definition.terms {
            guard let scoped = source.scoped else { continue }
            do {
                _ = try processor.apply(scoped, to: result, baseURL: baseURL, mode: scopedMode)
            } catch {
                if error.code == .tooMuchWork { throw error }
                throw JSONLDError(.invalidScopedContext, "The context inside \(name) is not valid: \(error.detail)")
            }
        }
    }

    /// Expands a word that may depend on terms of this very context (§5.2 steps 3 and 6.3).
    func expand(_ word: String) throws(JSONLDError) -> String? {
        if definition.source(of: word) != nil, progress[ExactText(word)] != true {
            try define(word)
        }
        if terms[ExactText(word)] == nil, let colon = ActiveContext.colon(in: word) {
            let prefix = String(word[..<colon])
            let hasAuthority = word[word.utf8.index(after: colon)...].utf8.starts(with: "//".utf8)
            if !hasAuthority, definition.source(of: prefix) != nil, progress[ExactText(prefix)] != true {
                try define(prefix)
            }
        }
        guard processor.budget.hasText else { return nil }
        let expanded = ActiveContext.expand(word, as: .vocabulary, terms: terms, vocab: vocab, base: base)
        return processor.budget.spend(text: expanded?.utf8.count ?? 0) ? expanded : nil
    }

    /// §4.2.2: creates the definition of a term, and first of those that it depends on.
    private func define(_ term: String) throws(JSONLDError) {
        let key = ExactText(term)
        if let isDone = progress[key] {
            guard isDone else { throw JSONLDError(.cyclicIRIMapping, "The term \(term) is defined by itself") }
            return
        }
        guard let source = definition.source(of: term) else { return }
        guard !term.isEmpty else { throw JSONLDError(.invalidTermDefinition, "A term cannot be the empty text") }
        if isVersion10, term == "@type" {
            throw JSONLDError(.keywordRedefinition, "The keyword @type cannot be given another meaning")
        }
        guard dependencies < WorkBudget.maximumDependencies else {
            throw JSONLDError(
                .tooMuchWork,
                "More than \(WorkBudget.maximumDependencies) terms are each defined by the next"
            )
        }
        dependencies += 1
        defer { dependencies -= 1 }
        progress[key] = false
        let previous = terms.removeValue(forKey: key)
        defer { progress[key] = true }
        guard var created = try create(term, from: source) else { return }
        if !mode.overridesProtected, let previous, previous.isProtected {
            guard created.saysTheSame(as: previous) else {
                throw JSONLDError(.protectedTermRedefinition, "The term \(term) is protected and cannot be redefined")
            }
            created = previous
        }
        terms[key] = created
    }

    /// §4.2.2 steps 10 to 26; `nil` when the definition is to be ignored.
    private func create(_ term: String, from source: TermSource) throws(JSONLDError) -> TermDefinition? {
        let isProtected = source.isProtected ?? definition.isProtected ?? false
        if isVersion10 { try refuseNewEntries(source, of: term) }
        let type = try typeMapping(source, of: term)
        if let reverse = source.reverse {
            if Keyword.looksLike(reverse) { return nil }
            guard let iri = try expand(reverse), IRI.hasScheme(iri) || iri.hasPrefix("_:") else {
                throw JSONLDError(.invalidIRIMapping, "@reverse of \(term) must be an IRI")
            }
            try check(source, of: term, iri: iri, type: type)
            return TermDefinition(
                iri: iri,
                isProtected: isProtected,
                isReverse: true,
                container: source.container ?? [],
                type: type,
                index: source.index
            )
        }
        guard let meaning = try meaning(of: term, source) else { return nil }
        try check(source, of: term, iri: meaning.iri, type: type)
        return TermDefinition(
            iri: meaning.iri,
            isPrefix: source.prefix ?? meaning.isPrefix,
            isProtected: isProtected,
            container: source.container ?? [],
            type: source.container?.contains(.type) == true ? type ?? "@id" : type,
            language: source.type == nil ? source.language : .unset,
            direction: source.type == nil ? source.direction : .unset,
            nest: source.nest,
            index: source.index,
            scoped: source.scoped,
            scopedBase: source.scoped == nil ? nil : baseURL
        )
    }

    /// The namespace ends in a character that sets a name off: `: / ? # [ ] @` (RFC 3986 gen-delims).
    static func endsInDelimiter(_ iri: String) -> Bool {
        guard let last = iri.utf8.last else { return false }
        return ":/?#[]@".utf8.contains(last)
    }
}

extension ContextBuilder {
    /// Expands a term that is being defined, from its prefix or the vocabulary (§4.2.2 steps 14.2.4 and 16 to 18).
    func expandDefined(_ term: String) throws(JSONLDError) -> String? {
        let key = ExactText(term)
        let before = progress[key]
        progress[key] = true
        defer { progress[key] = before }
        return try expand(term)
    }
}
