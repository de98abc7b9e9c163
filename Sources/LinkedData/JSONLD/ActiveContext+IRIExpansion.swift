/// What a word may be taken for when it is neither a keyword nor a compact IRI.
struct WordReading: OptionSet {
    let rawValue: UInt8
    /// A term, or a name in the vocabulary.
    static let vocabulary = WordReading(rawValue: 1)
    /// A reference relative to the document.
    static let document = WordReading(rawValue: 2)
}

extension ActiveContext {
    /// Expands a term, compact IRI, keyword or reference (JSON-LD 1.1 API §5.2, without a local context).
    ///
    /// - Returns: `nil` for a term that is expressly without meaning, for what only looks like a keyword, and when
    ///   the budget is spent, which the run finds out before it ends.
    func expand(_ word: String, as reading: WordReading, _ budget: WorkBudget) -> String? {
        guard budget.hasText else { return nil }
        let expanded = Self.expand(word, as: reading, terms: terms, vocab: vocab, base: base)
        return budget.spend(text: expanded?.utf8.count ?? 0) ? expanded : nil
    }

    static func expand(
        _ word: String,
        as reading: WordReading,
        terms: [ExactText: TermDefinition],
        vocab: String?,
        base: String?
    ) -> String? {
        if word.utf8.first == UInt8(ascii: "@") {
            if Keyword.matches(word) { return word }
            if Keyword.looksLike(word) { return nil }
        }
        if let definition = terms[ExactText(word)] {
            if reading.contains(.vocabulary) { return definition.iri }
            if let iri = definition.iri, Keyword.matches(iri) { return iri }
        }
        if let colon = colon(in: word) {
            let suffix = word[word.utf8.index(after: colon)...]
            if suffix.utf8.starts(with: "//".utf8) { return word }
            let prefix = String(word[..<colon])
            if prefix == "_" { return word }
            if let definition = terms[ExactText(prefix)], definition.isPrefix, let iri = definition.iri {
                return iri + suffix
            }
            if IRI.hasScheme(word) { return word }
        }
        if reading.contains(.vocabulary), let vocab { return vocab + word }
        if reading.contains(.document), let base { return IRI.resolve(word, against: base) }
        return word
    }

    /// Where the first colon stands, when that is beyond the first character.
    static func colon(in word: String) -> String.Index? {
        guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")), colon > word.startIndex else { return nil }
        return colon
    }
}
