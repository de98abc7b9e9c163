import Application
import Credentialing
import PlatformKit
import Testing

struct ClaimReadingTests {
    @Test func `a claim is on record and reserves the reading for the hours of the offering`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (_, reader) = try await scene.claimed(work, by: "Tomás")
        let queue = try await scene.platform.assessmentQueue(of: reader)
        #expect(queue.mine.first?.leaseUntil == scene.clock.now.adding(seconds: 4 * 3600))
        #expect(queue.waiting == [])
        #expect(try await scene.audited(.readingClaimed, of: work) == 1)
    }

    @Test func `what one has claimed, another cannot`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, _) = try await scene.claimed(work, by: "Tomás")
        let priya = try await scene.cast.actor("Priya")
        await #expect(throws: Refusal.claimedByAnother) { try await scene.platform.claimReading(reading, by: priya) }
        #expect(try await scene.platform.assessmentQueue(of: priya).total == 0)
    }

    @Test func `a lapsed lease is taken over, and the one before cannot go on`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        scene.clock.advance(hours: 4)
        await #expect(throws: Refusal.leaseLapsed) {
            try await scene.platform.recordAssessment(scene.bench(), on: reading, by: tomas)
        }
        let priya = try await scene.cast.actor("Priya")
        #expect(try await scene.platform.assessmentQueue(of: priya).total == 1)
        try await scene.platform.claimReading(reading, by: priya)
        #expect(try await scene.audited(.readingTakenOver, of: work) == 1)
        await #expect(throws: Refusal.notAllocated) {
            try await scene.platform.recordAssessment(scene.bench(), on: reading, by: tomas)
        }
    }

    @Test func `a lapsed lease that nobody took can be taken again`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        scene.clock.advance(hours: 5)
        let queue = try await scene.platform.assessmentQueue(of: tomas)
        #expect(queue.mine.map(\.hasLapsed) == [true])
        #expect(queue.waiting == [])
        try await scene.platform.claimReading(reading, by: tomas)
        #expect(try await scene.platform.assessmentQueue(of: tomas).mine.map(\.hasLapsed) == [false])
    }

    @Test func `a reading that was given back waits for the others again`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        try await scene.platform.releaseReading(reading, by: tomas)
        #expect(try await scene.platform.assessmentQueue(of: scene.cast.actor("Priya")).total == 1)
        #expect(try await scene.audited(.readingReleased, of: work) == 1)
        await #expect(throws: Refusal.notAllocated) {
            try await scene.platform.releaseReading(reading, by: tomas)
        }
    }

    @Test func `nobody claims their own work, and people who do not judge here find nothing`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Tomás")
        let reading = try await scene.cast.openReading(of: work)
        let tomas = try await scene.cast.actor("Tomás")
        await #expect(throws: Refusal.ownWork) { try await scene.platform.claimReading(reading, by: tomas) }
        for name in ["Marcus", "Samuel", "Avery"] {
            let actor = try await scene.cast.actor(name)
            await #expect(throws: Refusal.notFound) { try await scene.platform.claimReading(reading, by: actor) }
        }
    }

    @Test func `work that was taken back cannot be claimed`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let reading = try await scene.cast.openReading(of: work)
        try await scene.platform.withdrawSubmission(work, by: scene.cast.actor("Imani"))
        let tomas = try await scene.cast.actor("Tomás")
        #expect(try await scene.platform.assessmentQueue(of: tomas).total == 0)
        await #expect(throws: Refusal.workTakenBack) { try await scene.platform.claimReading(reading, by: tomas) }
    }

    @Test func `work that was taken back after it was claimed cannot be opened`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        try await scene.platform.withdrawSubmission(work, by: scene.cast.actor("Imani"))
        await #expect(throws: Refusal.workTakenBack) { _ = try await scene.platform.openWork(reading, by: tomas) }
    }

    @Test func `what a reader wrote stays theirs when the learner takes the work back`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let written = Assessment.Draft(overall: "I have not opened it yet.")
        _ = try await scene.platform.saveAssessmentDraft(written, on: reading, expecting: 0, by: tomas)
        try await scene.platform.withdrawSubmission(work, by: scene.cast.actor("Imani"))
        #expect(try await scene.platform.readingTurn(reading, for: tomas).kept == written)
    }

    @Test func `I know this person gives the reading back for good`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.claimed(work, by: "Tomás")
        let written = Assessment.Draft(overall: "The second pause is the whole of this skill.")
        _ = try await scene.platform.saveAssessmentDraft(written, on: reading, expecting: 0, by: tomas)
        try await scene.platform.declareConflict(.family, on: reading, by: tomas)
        #expect(try await scene.platform.readingTurn(reading, for: tomas).kept == written)
        #expect(try await scene.audited(.conflictDeclared, of: work) == 1)
        #expect(try await scene.platform.assessmentQueue(of: tomas).total == 0)
        await #expect(throws: Refusal.tied(.family)) { try await scene.platform.claimReading(reading, by: tomas) }
        #expect(try await scene.platform.assessmentQueue(of: scene.cast.actor("Priya")).total == 1)
    }
}
