internal import Credentialing
internal import Testing

@Suite struct SelfCheckTests {
    @Test func `an empty draft lists every required item, in the order of the title, with a place`() {
        let dossier = Dossier.sample()
        let missing = SelfCheck.missing(in: dossier)
        #expect(
            missing.map(\.sentence) == [
                "Choose one: Which grades do you teach?", "Answer “Setting”.",
                "Add “Photo” (Learner 1): two or three.", "Add “Photo” (Learner 2): two or three.",
                "Add “Log”.", "Choose one for “Approach”.",
                "Say where your evidence shows “Planning”.", "Say where you see your work on “Planning”.",
            ]
        )
        #expect(missing[0].place == .declares)
        #expect(missing[1].anchor == "a-1-answer-1")
        #expect(missing[2].place == .item("photos"))
    }

    @Test func `a full draft has nothing missing`() {
        #expect(SelfCheck.missing(in: .full()) == [])
    }

    @Test func `an optional item may be empty, but not half done`() {
        var dossier = Dossier.full()
        dossier.responses.removeAll { $0.address.item == "extra" }
        #expect(SelfCheck.missing(in: dossier) == [])
        dossier.responses.append(.file("extra", slot: "sound", students: nil))
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence) == [
                "Say whether anyone can recognize a student in sound.pdf."
            ]
        )
    }

    @Test func `slots count their files`() {
        var dossier = Dossier.full()
        dossier.responses.removeAll {
            $0.address == ResponseAddress(item: "photos", set: 2, slot: "photo", position: 2)
        }
        #expect(SelfCheck.missing(in: dossier).map(\.sentence) == ["Add one more to “Photo” (Learner 2)."])
        for position in 2...5 {
            dossier.responses.append(.file("photos", set: 2, slot: "photo", position: position))
        }
        #expect(SelfCheck.missing(in: dossier).map(\.sentence) == ["“Photo” (Learner 2) takes three. Remove two."])
    }

    @Test func `a hard limit counts words, guidance does not`() {
        var dossier = Dossier.full()
        dossier.replace("setting", words: 4)
        #expect(SelfCheck.missing(in: dossier) == [])
        dossier.title.sections[0].items[0].body = .prompt(Prompt(words: WordBound(from: 5, to: 8, strength: .limit)))
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence) == ["“Setting” needs at least 5 words. It has 4 now."]
        )
        dossier.replace("setting", words: 9)
        #expect(SelfCheck.missing(in: dossier).map(\.sentence) == ["“Setting” may have 8 words. It has 9 now."])
        dossier.replace("setting", words: 8)
        #expect(SelfCheck.missing(in: dossier) == [])
    }

    @Test func `a joint limit counts several answers together`() {
        var dossier = Dossier.full()
        let words = WordBound(to: 10, strength: .limit)
        dossier.title.jointBounds = [JointBound(key: "joint", over: ["setting", "why"], words: words)]
        dossier.replace("setting", words: 6)
        dossier.replace("why", words: 5)
        let missing = SelfCheck.missing(in: dossier)
        #expect(missing.map(\.sentence) == ["“Setting” and “Why this one” together may have 10 words. It has 11 now."])
        #expect(missing.map(\.place) == [.item("why")])
    }

    @Test func `an answer may be a recording, which asks about students like any file`() {
        var dossier = Dossier.full()
        dossier.responses.removeAll { $0.address.item == "setting" }
        dossier.responses.append(.file("setting", position: 2, students: EvidenceRequirement.Students.none))
        #expect(SelfCheck.missing(in: dossier) == [])
    }

    @Test func `a log covers its days, both ends counted`() {
        var dossier = Dossier.full()
        dossier.responses.removeAll { $0.kind == .log }
        dossier.responses.append(.log(day: 2, position: 1))
        dossier.responses.append(.log(day: 20, position: 2))
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence) == [
                "“Log” covers 19 of 20 days. Go on until it covers all of them."
            ]
        )
        dossier.responses.append(.log(day: 21, position: 3))
        #expect(SelfCheck.missing(in: dossier) == [])
    }

    @Test func `who can be recognized has to fit what the item allows`() {
        var dossier = Dossier.full()
        let first = ResponseAddress(item: "photos", slot: "photo")
        dossier.responses.removeAll { $0.address == first }
        dossier.responses.append(.file("photos", slot: "photo", students: .consent))
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence) == [
                "No student may be recognized in photo.pdf. Cover names and faces, and add it again."
            ]
        )
    }

    @Test func `consent names the permission on file`() {
        var dossier = Dossier.full()
        dossier.responses.append(.file("extra", slot: "sound", position: 2, students: .consent))
        #expect(SelfCheck.missing(in: dossier).map(\.sentence) == ["Name the permission on file for sound.pdf."])
    }

    @Test func `items of an option that was not chosen are not asked for, nor criteria that fall away with them`() {
        var dossier = Dossier.full()
        dossier.choices["approach"] = ["b"]
        #expect(SelfCheck.missing(in: dossier).map(\.sentence) == ["Answer “How it went”."])
    }

    @Test func `an item comes after the one it follows`() {
        var dossier = Dossier.full()
        guard case .evidence(var evidence) = dossier.title.sections[1].items[1].body else { return }
        evidence.after = "photos"
        dossier.title.sections[1].items[1].body = .evidence(evidence)
        #expect(SelfCheck.missing(in: dossier) == [])
        dossier.responses.removeAll { $0.address.item == "photos" }
        #expect(
            SelfCheck.missing(in: dossier).map(\.sentence).contains("“Photos” comes before “Log”. Complete it first.")
        )
    }

    @Test func `a met item asks for nothing, and an unmet one for an answer to its feedback`() {
        var dossier = Dossier.full()
        dossier.commented = ["planning"]
        #expect(SelfCheck.missing(in: dossier).map(\.place) == [.feedback])
        dossier.answers["planning"] = FeedbackAnswer(criterion: "planning", text: "Done again.", revision: 1)
        #expect(SelfCheck.missing(in: dossier) == [])
        dossier.met = ["planning": "yes"]
        dossier.responses.removeAll { $0.address.item == "photos" }
        dossier.selfEvaluations = [:]
        #expect(SelfCheck.missing(in: dossier) == [])
    }

    @Test func `a map that must be given may point at the criterion or at each indicator`() {
        var dossier = Dossier.full()
        dossier.title.rubric.criteria[0].indicators = [
            Criterion.Indicator(key: "one", text: "One"), Criterion.Indicator(key: "two", text: "Two"),
        ]
        let address = ResponseAddress(item: "photos", slot: "photo")
        dossier.pointers = [EvidencePointer(criterion: "planning", indicator: "one", address: address)]
        #expect(SelfCheck.missing(in: dossier).map(\.anchor) == ["map-planning"])
        dossier.pointers.append(EvidencePointer(criterion: "planning", indicator: "two", address: address))
        #expect(SelfCheck.missing(in: dossier) == [])
    }
}
