import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct AssessmentQueueTests {
    private func queue(
        _ scene: JudgingScene,
        _ name: String,
        after last: ID<Allocation>? = nil
    ) async throws -> AssessmentQueue {
        try await scene.platform.assessmentQueue(of: scene.cast.actor(name), after: last)
    }

    @Test func `who judges nowhere has no queue`() async throws {
        let scene = try await JudgingScene.make()
        for name in ["Imani", "Samuel", "Avery"] {
            await #expect(throws: Refusal.notFound) { _ = try await queue(scene, name) }
        }
    }

    @Test func `work waits in its own pool and nowhere else`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        #expect(try await queue(scene, "Tomás").total == 1)
        // An assessor of one school only: the district's pool is above, so its work is not theirs.
        let elsewhere = try await scene.cast.add("Ola Brandt", [.assessor], to: scene.cast.cedarRidge)
        #expect(try await scene.platform.assessmentQueue(of: elsewhere).total == 0)
    }

    @Test func `one's own work is not in one's queue, nor in the count`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Tomás")
        #expect(try await queue(scene, "Tomás").total == 0)
        #expect(try await queue(scene, "Priya").total == 1)
    }

    @Test(arguments: [Tie.family, .supervisor, .evaluator])
    func `work of someone with a hard tie is hidden, whoever declared it`(tie: Tie) async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.tie(tie, "Imani", "Tomás")
        try await scene.tie(tie, "Priya", "Imani")
        #expect(try await queue(scene, "Tomás").total == 0)
        #expect(try await queue(scene, "Priya").total == 0)
        #expect(try await queue(scene, "Grace").total == 1)
    }

    @Test func `work of the same school or team stands at the end, without a word why`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        scene.clock.advance(hours: 1)
        try await scene.cast.submitWork(scene.open, as: "Marcus")
        try await scene.tie(.team, "Tomás", "Imani")
        // Grace works at Birch Hollow, as Imani does; Priya at Cedar Ridge, as Marcus does.
        #expect(try await queue(scene, "Grace").waiting.map(\.number) == ["TV-1002", "TV-1001"])
        #expect(try await queue(scene, "Priya").waiting.map(\.number) == ["TV-1001", "TV-1002"])
        #expect(try await queue(scene, "Tomás").waiting.map(\.number) == ["TV-1002", "TV-1001"])
    }

    @Test func `where the organization takes it hard, work of the same school is hidden`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        let district = scene.cast.district
        _ = try await scene.platform.write { work in
            try work.run("UPDATE organization SET same_school_conflict = 'hard' WHERE id = \(district)")
        }
        #expect(try await queue(scene, "Grace").total == 0)
        #expect(try await queue(scene, "Priya").total == 1)
        let reading = try await scene.platform.read { try $0.first("SELECT id FROM allocation")?.text("id") ?? "" }
        let grace = try await scene.cast.actor("Grace")
        await #expect(throws: Refusal.tied(.sameSchool)) {
            try await scene.platform.claimReading(ID(reading), by: grace)
        }
    }

    @Test func `the promised day makes a reading due soon and then overdue`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        // Submitted on Tuesday, November 24, with seven working days: due on Thursday, December 3.
        #expect(try await queue(scene, "Tomás").waiting.map(\.urgency) == [.later])
        scene.clock.advance(days: 7)
        #expect(try await queue(scene, "Tomás").waiting.map(\.urgency) == [.dueSoon])
        #expect(try await queue(scene, "Tomás").overdue == 0)
        scene.clock.advance(days: 3)
        #expect(try await queue(scene, "Tomás").waiting.map(\.urgency) == [.overdue])
        #expect(try await queue(scene, "Tomás").overdue == 1)
    }

    @Test func `no name and no person is in a queue`() async throws {
        let scene = try await JudgingScene.make()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        let text = String(reflecting: try await queue(scene, "Tomás"))
        #expect(!text.contains("Imani"))
        #expect(!text.contains("Castellano"))
        #expect(!text.contains(scene.cast.people["Imani"]?.text ?? "?"))
    }

    @Test func `what someone has judged is listed for them, with what came of it`() async throws {
        let scene = try await JudgingScene.make(.confirmed)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(work, unmet: ["thinking"], as: "Tomás")
        let tomas = try await scene.cast.actor("Tomás")
        let waiting = try await scene.platform.judgedList(of: tomas)
        #expect(waiting.entries.map(\.met) == [2] && waiting.entries.map(\.judged) == [3])
        #expect(waiting.entries.map(\.isAwarded) == [nil])
        try await scene.cast.judge(work, unmet: ["thinking"], as: "Priya")
        let decided = try await scene.platform.judgedList(of: tomas)
        #expect(decided.entries.map(\.isAwarded) == [false])
        let allocation = try #require(decided.entries.first?.allocation)
        let judged = try await scene.platform.judgedWork(allocation, by: tomas)
        #expect(judged.assessment.judgment(of: "thinking")?.feedback == "Show one more moment.")
        let priya = try await scene.cast.actor("Priya")
        await #expect(throws: Refusal.notFound) { _ = try await scene.platform.judgedWork(allocation, by: priya) }
    }
}
