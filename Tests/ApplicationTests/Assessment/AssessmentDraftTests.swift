import Application
import Credentialing
import PlatformKit
import Testing

struct AssessmentDraftTests {
    @Test func `what was written is there after a reload`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let draft = scene.bench(unmet: ["thinking"], note: "A word for Helen")
        let saving = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        #expect(saving == .saved(revision: 1))
        let dossier = try await scene.platform.openWork(reading, by: tomas)
        #expect(dossier.draft == draft)
        #expect(dossier.revision == 1)
    }

    @Test func `a second window that saves an old state gets both texts, and nothing is lost`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let first = Assessment.Draft(overall: "From the first window")
        let second = Assessment.Draft(overall: "From the second window")
        _ = try await scene.platform.saveAssessmentDraft(first, on: reading, expecting: 0, by: tomas)
        let saving = try await scene.platform.saveAssessmentDraft(second, on: reading, expecting: 0, by: tomas)
        #expect(saving == .conflict(stored: first, revision: 1))
        #expect(try await scene.platform.openWork(reading, by: tomas).draft == first)
    }

    @Test func `the same text saved twice is no conflict`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let draft = Assessment.Draft(overall: "Once")
        _ = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        let again = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        #expect(again == .saved(revision: 1))
    }

    @Test func `saving renews the lease`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        for revision in 0..<3 {
            scene.clock.advance(hours: 3)
            let draft = Assessment.Draft(overall: "Still here \(revision)")
            let saving = try await scene.platform.saveAssessmentDraft(
                draft,
                on: reading,
                expecting: revision,
                by: tomas
            )
            #expect(saving == .saved(revision: revision + 1))
        }
    }

    @Test func `who takes over begins with an empty bench, and the one before keeps what they wrote`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let draft = scene.bench(unmet: ["thinking"])
        _ = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        scene.clock.advance(hours: 4)
        let priya = try await scene.cast.actor("Priya")
        try await scene.platform.claimReading(reading, by: priya)
        #expect(try await scene.platform.openWork(reading, by: priya).draft == Assessment.Draft())
        let turn = try await scene.platform.readingTurn(reading, for: tomas)
        #expect(turn.kept == draft)
        #expect(turn.refusal == .notAllocated)
        #expect(!turn.canClaim)
        try await scene.platform.recordAssessment(scene.bench(), on: reading, by: priya)
        #expect(try await scene.platform.readingTurn(reading, for: tomas).kept == draft)
    }

    @Test func `who gave a reading back finds their bench when they take it again`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let draft = Assessment.Draft(overall: "Half a thought")
        _ = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        try await scene.platform.releaseReading(reading, by: tomas)
        #expect(try await scene.platform.readingTurn(reading, for: tomas).canClaim)
        try await scene.platform.claimReading(reading, by: tomas)
        #expect(try await scene.platform.openWork(reading, by: tomas).draft == draft)
    }
}
