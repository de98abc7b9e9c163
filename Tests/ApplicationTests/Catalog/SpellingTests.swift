import Testing

@testable import Application

struct SpellingTests {
    @Test(arguments: [
        ("assesment", "assessment", 1), ("recrod", "record", 1), ("ab", "ba", 1), ("", "abc", 3),
        ("kitten", "sitting", 3),
        ("same", "same", 0), ("acomodation", "accommodation", 2),
    ])
    func `slips are counted by letters`(one: String, other: String, slips: Int) {
        #expect(Spelling.distance(one, other) == slips)
        #expect(Spelling.distance(other, one) == slips)
    }

    @Test func `whatever is near enough stands under a key that is asked`() {
        let letters = Array("aeinrst")
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let word = String((0..<Int.random(in: 4...10)).map { _ in letters.randomElement(using: &generator) ?? "a" })
            var slip = Array(word)
            for _ in 0..<Spelling.allowance(for: word) {
                let place = Int.random(in: 0..<slip.count)
                switch Int.random(in: 0..<3) {
                case 0: slip.remove(at: place)
                case 1: slip.insert("e", at: place)
                default: slip[place] = "s"
                }
            }
            let written = String(slip)
            guard Spelling.allowance(for: written) == 1 || written.count >= word.count else { continue }
            let allowed = Spelling.allowance(for: written)
            guard Spelling.distance(word, written) <= min(allowed, 1) else { continue }
            #expect(!Spelling.keys(of: word).isDisjoint(with: Spelling.keysToAsk(for: written)), "\(word) \(written)")
        }
    }

    @Test func `the nearest word is taken, and none when all are far`() {
        let words = [("fluency", 1), ("influence", 2), ("fluent", 2)].map { (word: $0.0, weight: $0.1) }
        #expect(Spelling.nearest(to: "fluancy", among: words) == "fluency")
        #expect(Spelling.nearest(to: "algebra", among: words) == nil)
        #expect(Spelling.nearest(to: "the", among: [("then", 1)]) == nil)
    }

    @Test func `phrases of the field stand for each other, longest first, in every form`() {
        let question = SearchQuestion(words: ["exit", "tickets", "for", "ells"])
        #expect(question.terms.map(\.asked) == [["exit", "tickets"], ["ells"]])
        #expect(question.terms[0].synonyms.contains(["formative", "assessment"]))
        #expect(question.terms[1].synonyms.contains(["multilingual", "learner"]))
        // “el” and “para” are words of Spanish beside others, and of the field alone.
        #expect(SearchQuestion(words: ["hablar", "con", "el", "hogar"]).terms.map(\.asked) == [["hablar"], ["hogar"]])
        #expect(SearchQuestion(words: ["el"]).terms.first?.synonyms.contains(["esl"]) == true)
        #expect(SearchQuestion(words: ["check", "for", "understanding"]).terms.count == 1)
        #expect(SearchQuestion(words: ["how", "to"]).terms.map(\.asked) == [["how"], ["to"]])
    }
}
