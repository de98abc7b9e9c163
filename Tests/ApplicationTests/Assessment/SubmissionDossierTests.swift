import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct SubmissionDossierTests {
    @Test func `opening ends the time in which the learner can take the work back, once and on record`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        #expect(try await scene.state(of: work) == "submitted")
        for _ in 0..<3 { _ = try await scene.platform.openWork(reading, by: tomas) }
        #expect(try await scene.state(of: work) == "inReview")
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM evidence_view WHERE submission = \(work)") == 1)
        #expect(try await scene.audited(.evidenceOpened, of: work) == 1)
        let imani = try await scene.cast.actor("Imani")
        await #expect(throws: Refusal.alreadyOpened) { try await scene.platform.withdrawSubmission(work, by: imani) }
    }

    @Test func `each reader's first look is on record`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        _ = try await scene.platform.openWork(reading, by: tomas)
        scene.clock.advance(hours: 5)
        let priya = try await scene.cast.actor("Priya")
        try await scene.platform.claimReading(reading, by: priya)
        _ = try await scene.platform.openWork(reading, by: priya)
        #expect(try await scene.count("SELECT COUNT(DISTINCT viewer) AS n FROM evidence_view") == 2)
    }

    @Test func `evidence opens to the reader who holds it and to nobody else`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        for name in ["Priya", "Helen"] {
            let other = try await scene.cast.actor(name)
            await #expect(throws: Refusal.notAllocated) { _ = try await scene.platform.openWork(reading, by: other) }
        }
        for name in ["Samuel", "Ruth", "Marcus"] {
            let other = try await scene.cast.actor(name)
            await #expect(throws: Refusal.notFound) { _ = try await scene.platform.openWork(reading, by: other) }
        }
        scene.clock.advance(hours: 4)
        await #expect(throws: Refusal.leaseLapsed) { _ = try await scene.platform.openWork(reading, by: tomas) }
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM evidence_view") == 0)
    }

    @Test func `the dossier cannot be read around the record of its opening`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        await #expect(throws: Refusal.notFound) {
            _ = try await scene.platform.submissionDossier(reading, by: tomas)
        }
    }

    @Test func `evidence closes when the judgment is given`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        _ = try await scene.platform.openWork(reading, by: tomas)
        try await scene.platform.recordAssessment(scene.bench(), on: reading, by: tomas)
        await #expect(throws: Refusal.alreadyDone) { _ = try await scene.platform.openWork(reading, by: tomas) }
    }

    @Test func `no name, person, school or address is in a dossier`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let text = String(reflecting: try await scene.platform.openWork(reading, by: tomas))
        let forbidden = [
            "Imani", "Castellano", "Birch", scene.cast.people["Imani"]?.text ?? "?", scene.cast.birchHollow.text,
            "tamarackvalley.example",
        ]
        for word in forbidden { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains("TV-1001"))
    }

    @Test func `the parts stand in the title's order, with what is judged on each`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let dossier = try await scene.platform.openWork(reading, by: tomas)
        #expect(dossier.parts.map(\.title) == ["Overview", "Evidence", "Reflection"])
        let lesson = try #require(dossier.parts.flatMap(\.items).first { $0.item.key == "lesson" })
        #expect(lesson.criteria == ["Planning", "Student thinking"])
        #expect(lesson.given.count == 2)
        #expect(lesson.changes == nil)
        #expect(dossier.shownInline.count == 2)
    }

    @Test func `the self-evaluation is hidden until every level is committed`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let before = try await scene.platform.openWork(reading, by: tomas)
        #expect(before.criteria.allSatisfy { $0.selfEvaluation == nil })
        var draft = scene.bench()
        draft.entries["thinking"]?.level = nil
        _ = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        await #expect(throws: Refusal.incomplete(count: 1)) {
            try await scene.platform.commitLevels(on: reading, by: tomas)
        }
        _ = try await scene.platform.saveAssessmentDraft(scene.bench(), on: reading, expecting: 1, by: tomas)
        for _ in 0..<2 { try await scene.platform.commitLevels(on: reading, by: tomas) }
        let after = try await scene.platform.openWork(reading, by: tomas)
        #expect(after.criteria.map { $0.selfEvaluation?.note } == Array(repeating: "I see it in my work.", count: 3))
        #expect(try await scene.audited(.levelsCommitted, of: work) == 1)
    }

    @Test func `in the next attempt the reader sees what was met, the feedback, the answer and what changed`()
        async throws
    {
        let scene = try await JudgingScene.make()
        let first = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(first, unmet: ["reflecting"])
        let imani = try await scene.cast.actor("Imani")
        let second = try await scene.platform.beginNextAttempt(after: first, by: imani)
        try await scene.cast.fill(second, as: "Imani")
        let draft = try await scene.platform.ownWork(second, by: imani)
        let place = ResponseAddress(item: "change")
        _ = try await scene.platform.saveAnswer(
            "Now three students answer before I speak.",
            at: place,
            of: second,
            expecting: draft.response(at: place)?.revision ?? 0,
            by: imani
        )
        let answer = try await scene.platform.ownWork(second, by: imani).response(at: place)?.text ?? ""
        try await scene.cast.submit(second, as: "Imani")
        let (reading, priya) = try await scene.claimed(second, by: "Priya")
        let dossier = try await scene.platform.openWork(reading, by: priya)
        #expect(dossier.open.map(\.criterion.key) == ["reflecting"])
        #expect(dossier.criteria.filter { $0.metBefore == "proficient" }.count == 2)
        let reflecting = try #require(dossier.open.first)
        #expect(reflecting.earlierFeedback?.feedback == "Show one more moment.")
        #expect(reflecting.answer == "I tried it again with another class.")
        let items = dossier.parts.flatMap(\.items)
        #expect(items.first { $0.item.key == "lesson" }?.changes == [])
        #expect(items.first { $0.item.key == "lesson" }?.isSettled == true)
        let old = try await scene.platform.ownWork(first, by: imani).response(at: place)?.text ?? ""
        #expect(items.first { $0.item.key == "change" }?.changes == [.text(place, before: old, now: answer)])
        #expect(old != answer)
    }
}
