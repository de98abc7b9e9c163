internal import Application
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

/// What each of the hard shapes must not let through.
@Suite struct HardShapesRefusedTests {
    @Test func `a set that lacks work after is named, and so is work that comes before its time`() async throws {
        let scene = try await HardCase("before-and-after")
        try await scene.fill()
        try await scene.remove(ResponseAddress(item: "learners", set: 2, slot: "after"))
        #expect(try await scene.missing() == ["Add “Work after” (Learner 2)."])
        await #expect(throws: SubmissionFaults.self) { try await scene.cast.submit(scene.submission, as: "Imani") }
        try await scene.remove(ResponseAddress(item: "first-look", slot: "task"))
        let missing = try await scene.missing()
        #expect(
            missing.contains(
                "“Show the task you use” comes before “Show two learners before and after”. Complete it first."
            )
        )
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.saveAnswer(
                "A third learner.",
                at: ResponseAddress(item: "learners", set: 3, slot: "change"),
                of: scene.submission,
                expecting: 0,
                by: scene.imani
            )
        }
    }

    @Test func `two to three of four ways, and what was not chosen is not judged`() async throws {
        let scene = try await HardCase("choice-of-sets")
        try await scene.fill()
        func choose(_ options: Set<String>) async throws {
            try await scene.platform.chooseOptions(options, for: "ways", of: scene.submission, by: scene.imani)
        }
        await #expect(throws: Refusal.doesNotFit("Choose two or three.")) {
            try await choose(["aloud", "preview", "partners", "own"])
        }
        try await choose(["aloud"])
        #expect(try await scene.missing() == ["Choose two or three for “Choose two or three ways”."])
        // An option of two items wants both.
        try await choose(["aloud", "preview"])
        try await scene.remove(ResponseAddress(item: "preview-after"))
        #expect(try await scene.missing() == ["Answer “Say what students changed on it”."])
        try await choose(["partners", "own"])
        #expect(try await scene.work().applicable.map(\.key) == ["reasons"])
        try await scene.cast.fill(scene.submission, as: "Imani")
        try await choose(["partners", "own"])
        for item in ["partner-photo", "own-way"] {
            let hasContent = try await scene.work().responses(to: item).isEmpty == false
            if !hasContent, item == "own-way" { try await scene.write(20, to: item) }
            if !hasContent, item == "partner-photo" {
                try await scene.cast.addFileRow(
                    at: ResponseAddress(item: item, slot: "chart"),
                    name: "chart",
                    in: try await scene.work()
                )
            }
        }
        #expect(try await scene.missing() == [])
        try await scene.cast.submit(scene.submission, as: "Imani")
        var draft = try await scene.goodDraft()
        let (reading, reader) = try await scene.claim()
        draft.entries["stops"] = Assessment.Draft.Entry(level: "meets")
        await #expect(throws: AssessmentRefusal.faults([.init(.notOpen, criterion: "stops")])) {
            try await scene.platform.recordAssessment(draft, on: reading, by: reader)
        }
        draft.entries["stops"] = nil
        #expect(try await scene.platform.recordAssessment(draft, on: reading, by: reader) == .awarded)
    }

    @Test func `a criterion that must be pointed at, and hard limits on words, a family's among them`() async throws {
        let scene = try await HardCase("criteria-on-prompts")
        try await scene.fill()
        for pointer in try await scene.work().pointers {
            try await scene.platform.removePointer(pointer, of: scene.submission, by: scene.imani)
        }
        #expect(try await scene.missing() == ["Say where your evidence shows “The letter invites an answer”."])
        try await scene.write(251, to: "families")
        let answer = ResponseAddress(item: "letter", slot: "answer")
        _ = try await scene.platform.saveAnswer(
            Array(repeating: "word", count: 121).joined(separator: " "),
            at: answer,
            of: scene.submission,
            expecting: try await scene.work().response(at: answer)?.revision ?? 0,
            by: scene.imani
        )
        #expect(
            try await scene.missing().prefix(2) == [
                "“Describe the families you write to” may have 250 words. It has 251 now.",
                "“A family's answer” may have 120 words. It has 121 now.",
            ]
        )
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.pointAtEvidence(
                EvidencePointer(criterion: "knowing", address: ResponseAddress(item: "families")),
                of: scene.submission,
                by: scene.imani
            )
        }
    }

    @Test func `an indicator that was not seen is not met, and levels belong to their own scale`() async throws {
        let scene = try await HardCase("indicators-and-scales")
        try await scene.fill()
        try await scene.cast.submit(scene.submission, as: "Imani")
        let (reading, reader) = try await scene.claim()
        var draft = try await scene.goodDraft()
        draft.entries["safety"]?.indicators = ["goggles", "spills"]
        draft.entries["question"]?.level = "six"
        draft.entries["reasoning"]?.indicators.insert("goggles")
        await #expect(
            throws: AssessmentRefusal.faults([
                .init(.indicatorsMissing, criterion: "safety"), .init(.foreignLevel, criterion: "question"),
                .init(.foreignIndicator, criterion: "reasoning"),
            ])
        ) {
            try await scene.platform.recordAssessment(draft, on: reading, by: reader)
        }
        draft = try await scene.goodDraft()
        draft.entries["safety"] = Assessment.Draft.Entry(
            level: "not-yet",
            indicators: ["goggles", "spills"],
            indicatorFeedback: ["waste": "Say where the waste goes."]
        )
        let saved = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: reader)
        #expect(saved == .saved(revision: 1))
        let stored = try await scene.platform.openWork(reading, by: reader).draft
        #expect(stored.entries["safety"]?.indicatorFeedback == ["waste": "Say where the waste goes."])
        #expect(try await scene.platform.recordAssessment(draft, on: reading, by: reader) == .notYet)
        let outcome = try await scene.outcome()
        #expect(outcome.awards == 0 && outcome.met == ["question", "reasoning"])

        let found = [
            IndicatorJudgment("goggles", isSeen: true), IndicatorJudgment("spills", isSeen: true),
            IndicatorJudgment("waste", isSeen: false, feedback: "Say where the waste goes."),
        ]
        let feedback = try await scene.platform.feedback(on: scene.submission, by: scene.imani)
        #expect(feedback.findings.first { $0.criterion == "safety" }?.indicators == found)
        let judged = try await scene.platform.judgedWork(reading, by: reader)
        #expect(judged.assessment.judgment(of: "safety")?.indicators == found)

        // The next reader has it beside what the learner answers.
        let again = try await scene.platform.beginNextAttempt(after: scene.submission, by: scene.imani)
        try await scene.cast.fill(again, as: "Imani")
        try await scene.cast.submit(again, as: "Imani")
        let next = try await scene.cast.openReading(of: again)
        try await scene.platform.claimReading(next, by: reader)
        let bench = try await scene.platform.openWork(next, by: reader).open
        #expect(bench.map(\.criterion.key) == ["safety"])
        #expect(bench.first?.earlierFeedback?.indicators == found)
    }

    @Test func `bounds over everything hold, and the program says what it sees of the points`() async throws {
        let scene = try await HardCase("choice-of-sets")
        try await scene.fill()
        try await scene.write(1_200, to: "why")
        #expect(try await scene.missing().contains { $0.hasPrefix("The whole may have 1200 words.") })
        try await scene.write(100, to: "why")
        #expect(try await scene.missing() == [])
        try await scene.cast.submit(scene.submission, as: "Imani")
        let (reading, reader) = try await scene.claim()
        let parts = try await scene.platform.openWork(reading, by: reader).parts
        let recording = parts.flatMap(\.items).first { $0.item.key == "aloud-recording" }
        #expect(recording?.conditions == [CheckedCondition("The recording plays.", .seen)])
    }

    @Test func `work that is too old on the day of submitting is not taken`() async throws {
        let scene = try await HardCase("observation-and-earlier")
        try await scene.fill()
        let id = scene.submission
        try await scene.platform.write { work in
            try work.run("UPDATE response SET fields = replace(fields, '2026-', '2020-') WHERE submission = \(id)")
        }
        let faults = await #expect(throws: SubmissionFaults.self) {
            try await scene.cast.submit(scene.submission, as: "Imani")
        }
        #expect(faults?.missing.map(\.sentence).first?.contains("It may be 1 year old.") == true)
        #expect(faults?.missing.count == 1)
    }

    @Test func `words counted together, choices declared first, and needs that are looked up`() async throws {
        let scene = try await HardCase("joint-words-and-declares")
        try await scene.cast.fill(scene.submission, as: "Imani")
        #expect(try await scene.missing().first?.contains("together needs at least 100 words") == true)
        try await scene.write(380, to: "students")
        #expect(try await scene.missing().first?.contains("together may have 400 words. It has 430 now.") == true)
        try await scene.write(80, to: "students")
        #expect(try await scene.missing() == [])
        func declare(_ options: Set<String>) async throws {
            try await scene.platform.declareChoice(options, for: "languages", of: scene.submission, by: scene.imani)
        }
        await #expect(throws: Refusal.self) { try await declare(["es", "vi", "nv", "other"]) }
        await #expect(throws: Refusal.notFound) { try await declare(["fr"]) }
        try await declare([])
        #expect(try await scene.missing().first?.contains("Which languages do your students bring?") == true)

        let marcus = try await scene.cast.actor("Marcus")
        await #expect(
            throws: Refusal.doesNotFit("You cannot choose this one yet. You hold Wait Time That Invites Thinking.")
        ) {
            try await scene.platform.chooseTitle(slug: scene.open.slug, approach: .show, by: marcus)
        }
        try await HardCase.earn("wait-time", scene.cast, as: "Marcus")
        let needs = await #expect(throws: NeedsNotStated.self) {
            try await scene.platform.chooseTitle(slug: scene.open.slug, approach: .show, by: marcus)
        }
        #expect(needs?.keys == ["two-years", "no-coach"])
    }

    @Test func `a form that no witness has filled in, and a log too short, are missing`() async throws {
        let scene = try await HardCase("observation-and-earlier")
        try await scene.fill()
        try await scene.remove(ResponseAddress(item: "seen", slot: "form"))
        try await scene.remove(ResponseAddress(item: "coaching-log", slot: "entries", position: 4))
        let missing = try await scene.missing()
        #expect(missing.contains("Add “The form”."))
        #expect(missing.contains { $0.contains("The entries") })
        await #expect(throws: Refusal.self) {
            try await scene.platform.saveAnswer(
                "I saw it myself.",
                at: ResponseAddress(item: "seen", slot: "form"),
                of: scene.submission,
                expecting: 0,
                by: scene.imani
            )
        }
    }

    @Test func `only one's own decided work of the named title and item is taken, once, as it was`() async throws {
        let scene = try await HardCase("observation-and-earlier")
        let place = ResponseAddress(item: "own-practice", slot: "page")
        let reading = try await scene.platform.earlierEvidence(for: place, of: scene.submission, by: scene.imani)
        #expect(Set(reading.offered.map(\.response.address.item)) == ["routine"])
        let page = try #require(reading.offered.first?.response)
        func take(_ response: ID<Response>, to place: ResponseAddress = place) async throws {
            try await scene.platform.takeEarlierEvidence(
                response,
                to: place,
                of: scene.submission,
                by: scene.imani
            )
        }
        // Another item of the same work, another person's work, a slot that does not ask for it.
        let others = try await HardCase.earn("wait-time", scene.cast, as: "Imani")
        let marcus = try await HardCase.earn("de-escalation", scene.cast, as: "Marcus")
        let foreign = try await scene.platform.ownWork(marcus, by: scene.cast.actor("Marcus")).responses(to: "routine")
        let elsewhere = try await scene.platform.ownWork(others, by: scene.imani).responses
        for response in foreign + elsewhere {
            await #expect(throws: Refusal.notFound) { try await take(response.id) }
        }
        await #expect(throws: Refusal.notFound) {
            try await take(page.id, to: ResponseAddress(item: "seen", slot: "colleague"))
        }
        try await take(page.id)
        try await take(page.id)
        let taken = try await scene.work().responses(to: "own-practice")
        #expect(taken.count == 1)
        #expect(taken.first?.earlier == page.id && taken.first?.file == page.file)
        #expect(taken.first?.students == page.students)
    }

    @Test func `work that is not decided yet is not offered`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let before = try await cast.publish(ExampleTitles.title("de-escalation"))
        let draft = try await HardCase.choose(before, cast, as: "Imani")
        try await cast.fill(draft, as: "Imani")
        let open = try await cast.publish(ExampleTitles.case("observation-and-earlier"))
        let submission = try await HardCase.choose(open, cast, as: "Imani")
        let imani = try await cast.actor("Imani")
        let place = ResponseAddress(item: "own-practice", slot: "page")
        #expect(try await cast.platform.earlierEvidence(for: place, of: submission, by: imani).offered == [])
        try await cast.submit(draft, as: "Imani")
        #expect(try await cast.platform.earlierEvidence(for: place, of: submission, by: imani).offered == [])
        try await cast.judge(draft, unmet: [])
        #expect(try await cast.platform.earlierEvidence(for: place, of: submission, by: imani).offered.count == 1)
    }
}
