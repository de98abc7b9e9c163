internal import Credentialing
internal import Storage

/// How the words of a question were taken, when not as they were written.
package struct SearchReading: Hashable, Sendable {
    /// Words that stand in no title, with those that were taken for them.
    package struct Correction: Hashable, Sendable {
        package let written: String
        package let taken: String

        /// A word and what was taken for it.
        package init(written: String, taken: String) {
            self.written = written
            self.taken = taken
        }
    }

    package let corrections: [Correction]
    /// Nothing has all of the words, so titles with some of them are shown.
    package let isPartial: Bool

    /// A reading of a question.
    package init(corrections: [Correction] = [], isPartial: Bool = false) {
        self.corrections = corrections
        self.isPartial = isPartial
    }
}

/// One search: what was found, best first, and how the question was read.
struct CatalogSearch {
    /// More than a catalog holds; a bound all the same.
    static let limit = 10_000

    private(set) var found: [ID<Achievement>] = []
    private(set) var question: SearchQuestion
    private(set) var reading = SearchReading()

    /// Looks for all the words; sets right those that nobody wrote; and where nothing has all, for most of them.
    init(_ text: String, in transaction: any Transaction) throws {
        let words = SearchTokens.words(of: text)
        question = SearchQuestion(words: words)
        found = try transaction.search(question, limit: Self.limit)
        guard found.isEmpty, !question.terms.isEmpty else { return }
        let corrected = try Self.corrected(words, in: transaction)
        if !corrected.changes.isEmpty {
            let other = SearchQuestion(words: corrected.words)
            found = try transaction.search(other, limit: Self.limit)
            question = other
            reading = SearchReading(corrections: corrected.changes)
        }
        guard found.isEmpty, question.terms.count > 1 else {
            // What finds nothing was no correction.
            if found.isEmpty { reading = SearchReading() }
            return
        }
        found = try Self.partial(question, in: transaction)
        reading = SearchReading(corrections: found.isEmpty ? [] : reading.corrections, isPartial: !found.isEmpty)
    }

    private static func corrected(
        _ words: [String],
        in transaction: any Transaction
    ) throws -> (words: [String], changes: [SearchReading.Correction]) {
        var taken: [String] = []
        var changes: [SearchReading.Correction] = []
        for word in words.prefix(12) {
            let isLeft =
                Spelling.allowance(for: word) == 0 || word.count > 24 || SearchTokens.empty.contains(word)
                || FieldSynonyms.words.contains(where: { SearchTokens.isSame($0, word) })
            let isKnown = try isLeft || transaction.isWord(word)
            let near = isKnown ? [] : try transaction.words(near: word)
            let all = near + FieldSynonyms.words.map { (word: $0, weight: 2) }
            guard !isKnown, let better = Spelling.nearest(to: word, among: all) else {
                taken.append(word)
                continue
            }
            taken.append(better)
            changes.append(SearchReading.Correction(written: word, taken: better))
        }
        return (taken, changes)
    }

    /// Titles that have at least half of the terms, those with most of them first.
    private static func partial(_ question: SearchQuestion, in transaction: any Transaction) throws -> [ID<Achievement>]
    {
        var counts: [ID<Achievement>: (terms: Int, place: Int)] = [:]
        for term in question.terms {
            for (place, id) in try transaction.search(SearchQuestion(terms: [term]), limit: limit).enumerated() {
                let known = counts[id] ?? (0, 0)
                counts[id] = (known.terms + 1, known.place + place)
            }
        }
        let least = (question.terms.count + 1) / 2
        return counts.filter { $0.value.terms >= least }.sorted { one, other in
            (-one.value.terms, one.value.place, one.key.text) < (-other.value.terms, other.value.place, other.key.text)
        }.map(\.key)
    }
}
