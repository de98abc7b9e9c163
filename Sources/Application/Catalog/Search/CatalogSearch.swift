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

/// One search: what was found, and how the question was read.
struct CatalogSearch {
    /// More than a catalog holds; a bound all the same.
    static let limit = 10_000

    /// Beyond this the texts are not weighed against each other: words that so many titles have tell little about one,
    /// and each weighing reads a text. Names and summaries are weighed however many there are.
    static let mostWeighed = 400

    /// The numbers of titles.
    private(set) var found: [Int64] = []
    /// Whether they are in the order of how well their texts answer; else they are in no order.
    private(set) var isWeighed = true
    private(set) var question: SearchQuestion
    private(set) var reading = SearchReading()

    /// Looks for all the words; sets right those that nobody wrote; and where nothing has all, for most of them.
    init(_ text: String, in transaction: any Transaction) throws {
        let words = SearchTokens.words(of: text)
        question = SearchQuestion(words: words)
        (found, isWeighed) = try Self.found(question, in: transaction)
        guard found.isEmpty, !question.terms.isEmpty else { return }
        let corrected = try Self.corrected(words, in: transaction)
        if !corrected.changes.isEmpty {
            let other = SearchQuestion(words: corrected.words)
            (found, isWeighed) = try Self.found(other, in: transaction)
            question = other
            reading = SearchReading(corrections: corrected.changes)
        }
        guard found.isEmpty, question.terms.count > 1 else {
            // What finds nothing was no correction.
            if found.isEmpty { reading = SearchReading() }
            return
        }
        found = try Self.partial(question, in: transaction)
        isWeighed = true
        reading = SearchReading(corrections: found.isEmpty ? [] : reading.corrections, isPartial: !found.isEmpty)
    }

    private static func found(
        _ question: SearchQuestion,
        in transaction: any Transaction
    ) throws -> (numbers: [Int64], isWeighed: Bool) {
        let numbers = try transaction.search(question, limit: limit)
        guard numbers.count <= mostWeighed else { return (numbers, false) }
        return (numbers.count < 2 ? numbers : try transaction.weighedSearch(question, limit: mostWeighed), true)
    }

    private static func corrected(
        _ words: [String],
        in transaction: any Transaction
    ) throws -> (words: [String], changes: [SearchReading.Correction]) {
        var taken: [String] = []
        var changes: [SearchReading.Correction] = []
        let words = Array(words.prefix(12))
        for (index, word) in words.enumerated() {
            if let better = try phraseWord(at: index, of: words, in: transaction) {
                taken.append(better)
                changes.append(SearchReading.Correction(written: word, taken: better))
                continue
            }
            let isLeft =
                Spelling.allowance(for: word) == 0 || word.count > 24 || SearchTokens.empty.contains(word)
                || FieldSynonyms.hasWord(word)
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

    /// What a word of three letters that nobody wrote was meant to be beside its neighbors.
    private static func phraseWord(
        at index: Int,
        of words: [String],
        in transaction: any Transaction
    ) throws -> String? {
        let word = words[index]
        guard word.count == 3, !SearchTokens.empty.contains(word), !FieldSynonyms.hasWord(word) else { return nil }
        let better = FieldSynonyms.word(
            for: word,
            after: index > 0 ? words[index - 1] : nil,
            before: index + 1 < words.count ? words[index + 1] : nil
        )
        return try better != nil && transaction.isWord(word) ? nil : better
    }

    /// Titles that have at least half of the terms, those with most of them first.
    private static func partial(_ question: SearchQuestion, in transaction: any Transaction) throws -> [Int64] {
        var counts: [Int64: (terms: Int, place: Int)] = [:]
        for term in question.terms {
            let (numbers, isWeighed) = try found(SearchQuestion(terms: [term]), in: transaction)
            for (place, number) in numbers.enumerated() {
                let known = counts[number] ?? (0, 0)
                counts[number] = (known.terms + 1, known.place + (isWeighed ? place : 0))
            }
        }
        let least = (question.terms.count + 1) / 2
        return counts.filter { $0.value.terms >= least }.sorted { one, other in
            (-one.value.terms, one.value.place, one.key) < (-other.value.terms, other.value.place, other.key)
        }.map(\.key)
    }
}
