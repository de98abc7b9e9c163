import Application
import Credentialing
import Edge
import Testing

@testable import Web

struct AssessmentFormTests {
    @Test func `feedback on an indicator is read by both keys, with its line ends made one`() {
        let form = AssessmentForm(
            FormFields([
                ("level-safety", "not-yet"), ("indicator-safety", "goggles"), ("feedback-safety", ""),
                (AssessmentForm.point("waste", of: "safety"), "Say where\r\nit goes."), ("point-safety.goggles", " \n"),
                ("point-nothing", "No indicator."), ("overall", "Well begun."), ("revision", "3"),
            ])
        )
        #expect(form.revision == 3)
        #expect(
            form.draft.entries == [
                "safety": .init(
                    level: "not-yet",
                    indicators: ["goggles"],
                    indicatorFeedback: ["waste": "Say where\nit goes."]
                )
            ]
        )
    }

    @Test func `the bench keeps feedback on points open where something is written, and by the reader's hand`() {
        let page = WorkspacePage(AssessmentSamples.dossier(isCommitted: true))
        let point = page.criteria.first?.indicators.first
        #expect(point?.note.id == "point-plan.waits")
        #expect(point?.note.value == "At 2:14." && point?.isOpen == true)
        let reading = page.criteria.first?.readings.first?.points.first
        #expect(reading?.seen == "Not seen yet")
        #expect(reading?.feedback?.text.contains("Not once.") == true)
        #expect(page.criteria.first?.earlier?.points.count == 1)
        let other = WorkspacePage(AssessmentSamples.dossier(isCommitted: true), typed: Assessment.Draft())
        #expect(other.criteria.first?.indicators.first?.isOpen == false)
    }

    @Test func `what was written on points is shown with what else a reader had written`() {
        let kept = Assessment.Draft(entries: ["plan": .init(indicatorFeedback: ["waits": "At 2:14."])])
        let texts = TurnPage.texts(of: kept, criteria: AssessmentSamples.title.rubric.names)
        #expect(texts.map(\.label) == ["Plan, Waits"])
        #expect(texts.map(\.text) == ["At 2:14."])
    }

    @Test func `what the title says of people, points and age stands in plain words`() {
        var evidence = EvidenceRequirement(slots: [Slot(key: "log", title: "Log", kind: .log)])
        evidence.vary = .init(.kinds, text: "One is in a small group")
        evidence.within = .init(months: 1, text: "It is about now")
        evidence.conditions = [
            .init(key: "a", check: .machine, machine: .counts, text: "All are there."),
            .init(key: "b", check: .person, text: "Nobody is named."),
        ]
        evidence.slots[0].voice = .init(speaker: .family, people: 2, words: 100)
        var item = Item(key: "item", title: "Item", body: .evidence(evidence))
        item.refersTo = ["grades"]
        item.bounds = TotalBounds(count: .init(from: 2, to: 4), minutes: .init(to: 10))
        var title = MicroCredential(key: "t", title: "T", level: .lead, subject: .arts)
        title.declares = [Declare(key: "grades", question: "Which grades?", options: [])]
        title.sections = [Section(key: "s", title: "Show", items: [item])]
        title.sections[0].bounds.pages.to = 1
        let lines = RequirementWords.lines(of: item, in: title)
        for line in [
            "They differ in: kind. One is in a small group.",
            "Earlier work is welcome if it is at most 1 month old. It is about now.",
            "The program looks: All are there.", "People look: Nobody is named.", "Together: 2 to 4 things.",
            "Together: up to 10 minutes of audio and video. The assessor checks this.",
            "It speaks of what you state first: “Which grades?”.",
        ] {
            #expect(lines.contains(line), "\(lines)")
        }
        #expect(
            RequirementWords.around(item, in: title)
                == ["For everything in “Show” together: up to 1 page. The assessor checks this."]
        )
        #expect(RequirementWords.line(of: evidence.slots[0]).contains("of 2 family members, up to 100 words each"))
    }
}
