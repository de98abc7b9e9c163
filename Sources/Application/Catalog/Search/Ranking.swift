/// The words of a text with their stems, made once for each title.
struct RankedWords: Sendable {
    private let words: [String]
    private let stems: [String]

    init(_ text: String) {
        words = SearchTokens.words(of: text)
        stems = words.map(SearchTokens.stem)
    }

    /// Whether the words of a phrase stand together, in one form or another.
    ///
    /// - Parameter open: The beginning that the last word may have instead.
    func hold(_ phrase: [String], open: String?) -> Bool {
        guard let first = phrase.first, words.count >= phrase.count else { return false }
        if phrase.count == 1 { return stems.contains(first) || (open.map(hold(beginning:)) ?? false) }
        return (0...(words.count - phrase.count)).contains { start in
            phrase.indices.allSatisfy { index in
                let isLast = index == phrase.count - 1
                return stems[start + index] == phrase[index]
                    || isLast && (open.map { words[start + index].hasPrefix($0) } ?? false)
            }
        }
    }

    private func hold(beginning: String) -> Bool {
        words.contains { $0.hasPrefix(beginning) }
    }
}

/// How well titles answer a question, beside where the database puts them: words of the name count most, then those of
/// the summary, and the words as asked more than what stands for them.
struct Ranking: Sendable {
    private struct Term {
        let asked: [String]
        let synonyms: [[String]]
        let open: String?

        init(_ term: SearchQuestion.Term) {
            asked = term.asked.map(SearchTokens.stem)
            synonyms = term.synonyms.map { $0.map(SearchTokens.stem) }
            open = term.isOpen ? term.asked.last : nil
        }

        func score(_ title: ListedTitle) -> Int {
            if title.titleWords.hold(asked, open: open) { return 100 }
            if synonyms.contains(where: { title.titleWords.hold($0, open: nil) }) { return 80 }
            if title.summaryWords.hold(asked, open: open) { return 50 }
            return synonyms.contains { title.summaryWords.hold($0, open: nil) } ? 35 : 0
        }
    }

    private let terms: [Term]

    init(_ question: SearchQuestion) {
        terms = question.terms.map(Term.init)
    }

    /// The titles that were found, those first that answer best.
    func ranked(_ titles: [ListedTitle]) -> [ListedTitle] {
        titles.enumerated().map { place, title in
            (title: title, score: terms.reduce(0) { $0 + $1.score(title) }, place: place)
        }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.title)
    }
}
