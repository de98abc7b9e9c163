import Credentialing
import Testing

struct TotalBoundsTests {
    private func sentences(_ change: (inout Dossier) -> Void) -> [String] {
        var dossier = Dossier.full()
        change(&dossier)
        return SelfCheck.missing(in: dossier).map(\.sentence)
    }

    @Test func `an item, a section and the whole hold so many things`() {
        // Four photos, two entries of a log, one recording.
        #expect(
            sentences { $0.title.sections[1].items[0].bounds.count.to = 3 }
                == ["“Photos” may hold 3 things together. There are 4 now."]
        )
        #expect(
            sentences { $0.title.sections[1].bounds.count = .init(from: 8) }
                == ["Everything in “Evidence” needs at least 8 things together. There are 7 now."]
        )
        #expect(
            sentences { $0.title.bounds.count = .init(from: 7, to: 6) }
                == ["The whole may hold 6 things together. There are 7 now."]
        )
        #expect(sentences { $0.title.bounds.count = .init(from: 7, to: 7) } == [])
    }

    @Test func `words of answers and entries are counted together, and guidance is never counted`() {
        // Five and three words in answers, three in each of two entries.
        #expect(
            sentences { $0.title.bounds.words = .init(to: 13, strength: .limit) }
                == ["The whole may have 13 words. It has 14 now."]
        )
        #expect(
            sentences { $0.title.sections[0].bounds.words = .init(from: 6, strength: .limit) }
                == ["Everything in “Overview” needs at least 6 words. It has 5 now."]
        )
        #expect(sentences { $0.title.bounds.words = .init(to: 1) } == [])
    }

    @Test func `a recording may stand for words, and what may be left out asks for nothing`() {
        #expect(
            sentences { dossier in
                dossier.title.sections[0].bounds.words = .init(from: 600, strength: .limit)
                dossier.responses.append(.file("setting", position: 2))
            } == []
        )
        #expect(
            sentences { dossier in
                dossier.responses.removeAll { $0.address.item == "extra" }
                dossier.title.sections[1].items[2].bounds.count.from = 2
            } == []
        )
    }

    @Test func `a choice bounds what was given for the chosen options`() {
        #expect(
            sentences { $0.title.sections[1].items[3].bounds.words = .init(to: 2, strength: .limit) }
                == ["“Approach” may have 2 words. It has 3 now."]
        )
    }

    @Test func `what is met is not counted against anyone`() {
        #expect(
            sentences { dossier in
                dossier.title.sections[1].items[0].bounds.count.to = 1
                dossier.met = ["planning": "yes"]
            } == []
        )
    }
}
