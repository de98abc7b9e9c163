/// How well titles answer a question, beside where the database puts them: words of the name count most, then those of
/// the summary, and the words as asked more than what stands for them.
///
/// Each title that was found is looked at once for each term, word by word as numbers: a tenth of a millisecond for
/// 3,000 titles and one term, and in proportion to both.
struct Ranking: Sendable {
    private struct Term {
        let asked: PhraseMatcher
        let synonyms: PhraseMatcher

        init(_ term: SearchQuestion.Term, in vocabulary: Vocabulary) {
            asked = PhraseMatcher([term.asked], open: term.isOpen ? term.asked.last : nil, in: vocabulary)
            synonyms = PhraseMatcher(term.synonyms, in: vocabulary)
        }

        func score(_ title: ListedTitle) -> Int {
            if asked.matches(title.titleWords) { return 100 }
            if synonyms.matches(title.titleWords) { return 80 }
            if asked.matches(title.summaryWords) { return 50 }
            return synonyms.matches(title.summaryWords) ? 35 : 0
        }
    }

    private let terms: [Term]

    init(_ question: SearchQuestion, in vocabulary: Vocabulary) {
        terms = question.terms.map { Term($0, in: vocabulary) }
    }

    /// How well one title answers.
    func score(_ title: ListedTitle) -> Int {
        terms.reduce(0) { $0 + $1.score(title) }
    }
}
