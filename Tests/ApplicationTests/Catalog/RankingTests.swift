import Credentialing
import Testing

@testable import Application

/// Titles and questions hold numbers in place of words; the rules written plainly, word against word, say the same.
struct RankingTests {
    /// Titles made of words of the field, some with endings, and of words of nobody.
    private static func titles(_ count: Int) -> [CatalogChange] {
        let field = FieldSynonyms.words.sorted()
        func text(_ number: Int) -> String {
            (0..<number).map { _ in
                let word = field.randomElement() ?? ""
                return [word, word, word + "s", word + "ing", "of", "the", "42", "niño"].randomElement() ?? ""
            }.joined(separator: [" ", "-", ", "].randomElement() ?? " ")
        }
        return (0..<count).map { number in
            CatalogChange(
                achievement: ID("a\(number)"),
                title: text(Int.random(in: 0...6)),
                titleKey: "\(number)",
                summary: text(Int.random(in: 0...25)),
                minutes: 60,
                published: Instant(milliseconds: 0),
                isListed: true,
                retired: nil,
                revision: Int64(number),
                number: Int64(number),
                facets: []
            )
        }
    }

    @Test func `numbers rank as words do`() {
        let changes = Self.titles(400)
        let snapshot = CatalogSnapshot().taking(changes, revision: 1)
        let texts = Dictionary(uniqueKeysWithValues: changes.map { ($0.achievement, $0) })
        let field = FieldSynonyms.words.sorted()
        let phrases = ["exit ticket", "check for understanding", "word problem", "co teaching", "data meeting", "para"]
        var answered = 0
        for _ in 0..<120 {
            var words = (0..<Int.random(in: 1...4)).map { _ in field.randomElement() ?? "" }
            if Bool.random() { words += (phrases.randomElement() ?? "").split(separator: " ").map(String.init) }
            if Bool.random() { words.append(String((field.randomElement() ?? "").prefix(4))) }
            let question = SearchQuestion(words: words)
            let ranking = Ranking(question, in: snapshot.vocabulary)
            for title in snapshot.titles {
                guard let text = texts[title.achievement] else { continue }
                let plain = PlainRanking(question).score(text.title, text.summary)
                #expect(ranking.score(title) == plain, "\(words) “\(text.title)” “\(text.summary)”")
                answered += plain > 0 ? 1 : 0
            }
        }
        #expect(answered > 1_000)
    }

    @Test func `of titles that answer equally well the earlier stays first`() {
        let snapshot = CatalogSnapshot().taking(Self.titles(50), revision: 1)
        let order = Array(snapshot.titles.indices.shuffled())
        #expect(snapshot.ranked(order, for: SearchQuestion(words: ["xyzzyx"])) == order)
    }
}

/// The rules of ``Ranking`` without numbers.
private struct PlainRanking {
    let question: SearchQuestion

    init(_ question: SearchQuestion) {
        self.question = question
    }

    func score(_ title: String, _ summary: String) -> Int {
        question.terms.reduce(0) { sum, term in
            if holds(title, [term.asked], open: term.isOpen) { return sum + 100 }
            if holds(title, term.synonyms, open: false) { return sum + 80 }
            if holds(summary, [term.asked], open: term.isOpen) { return sum + 50 }
            return holds(summary, term.synonyms, open: false) ? sum + 35 : sum
        }
    }

    private func holds(_ text: String, _ phrases: [[String]], open: Bool) -> Bool {
        let words = SearchTokens.words(of: text)
        let stems = words.map(SearchTokens.stem)
        return phrases.contains { phrase in
            let wanted = phrase.map(SearchTokens.stem)
            if open, let last = phrase.last, words.contains(where: { $0.hasPrefix(last) }) { return true }
            return stems.indices.contains { stems[$0...].starts(with: wanted) }
        }
    }
}
