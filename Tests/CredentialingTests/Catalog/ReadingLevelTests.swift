import Testing

@testable import Credentialing

struct ReadingLevelTests {
    @Test func `the formula gives the grade that its authors' weights give`() {
        // 100 words, 5 sentences, 150 syllables: 0.39 × 20 + 11.8 × 1.5 − 15.59
        #expect(abs(ReadingLevel.grade(words: 100, sentences: 5, syllables: 150) - 9.91) < 0.001)
        #expect(ReadingLevel.grade(words: 0, sentences: 0, syllables: 0) == 0)
    }

    @Test(arguments: [
        ("cat", 1), ("table", 2), ("while", 1), ("teacher", 2), ("planned", 1), ("wanted", 2), ("classes", 2),
        ("notes", 1), ("evidence", 3), ("education", 4), ("well-known", 2), ("2019", 1), ("tree", 1), ("rubric", 2),
        ("responsibility", 6), ("name", 1), ("student", 2),
    ])
    func `syllables are those that one hears`(word: String, count: Int) {
        #expect(ReadingLevel.syllables(of: word) == count)
    }

    @Test func `a short text has no grade`() {
        #expect(ReadingLevel.grade(of: "Operationalize metacognitive competencies.") == nil)
    }

    @Test func `short words in short sentences read at a low grade, long ones at a high grade`() throws {
        let plain = Array(repeating: "The dog ran to the red barn and sat down.", count: 10).joined(separator: " ")
        let heavy = Array(
            repeating: "Institutional accountability configurations necessitate operationalization of competencies",
            count: 10
        ).joined(separator: " and ")
        #expect(try #require(ReadingLevel.grade(of: plain)) < 3)
        #expect(try #require(ReadingLevel.grade(of: heavy)) > 20)
    }

    @Test func `a list is one sentence for each item, and abbreviations end none`() {
        #expect(PlainWords("Bring:\n- a plan\n- two notes\n\nThen read.").sentences.count == 4)
        #expect(PlainWords("Dr. Rowe (e.g. in 1986) waited 2.5 seconds.").sentences.count == 1)
        #expect(PlainWords("See [the guide](https://example.org/a-b) now").words == ["See", "the", "guide", "now"])
    }
}
