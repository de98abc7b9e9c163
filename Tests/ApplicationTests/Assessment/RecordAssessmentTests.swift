import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct RecordAssessmentTests {
    private func jobs(_ scene: JudgingScene) async throws -> [String] {
        try await scene.platform.read { transaction in
            try transaction.rows("SELECT job, payload FROM outbox ORDER BY id").map {
                let payload = try $0.text("payload")
                let template = MailOrder.Template.allCases.first { payload.contains("\"\($0.rawValue)\"") }
                return try $0.text("job") + (template.map { " " + $0.rawValue } ?? "")
            }
        }
    }

    @Test func `everything met makes one award, with its signing set in motion`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, reader) = try await scene.opened(work, by: "Tomás")
        let state = try await scene.platform.recordAssessment(scene.bench(), on: reading, by: reader)
        #expect(state == .awarded)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM award WHERE basis = 'decision'") == 1)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM criterion_met") == 3)
        #expect(try await jobs(scene).contains("issueCredential"))
        #expect(try await scene.audited(.assessmentRecorded, of: work) == 1)
        #expect(try await scene.audited(.decisionMade, of: work) == 1)
    }

    @Test func `not yet keeps what was met and tells the learner, without an award`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, reader) = try await scene.opened(work, by: "Tomás")
        let state = try await scene.platform.recordAssessment(
            scene.bench(unmet: ["thinking"]),
            on: reading,
            by: reader
        )
        #expect(state == .notYet)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM award") == 0)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM criterion_met") == 2)
        #expect(try await jobs(scene).last == "sendMail answerReady")
    }

    @Test func `what is to be mended changes nothing`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, reader) = try await scene.opened(work, by: "Tomás")
        var draft = scene.bench(unmet: ["thinking"])
        draft.entries["thinking"]?.feedback = ""
        await #expect(throws: AssessmentRefusal.faults([.init(.noFeedback, criterion: "thinking")])) {
            try await scene.platform.recordAssessment(draft, on: reading, by: reader)
        }
        #expect(try await scene.state(of: work) == "inReview")
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM assessment") == 0)
    }

    @Test func `two tabs make one judgment, and the second is told`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, reader) = try await scene.opened(work, by: "Tomás")
        try await scene.platform.recordAssessment(scene.bench(), on: reading, by: reader)
        await #expect(throws: Refusal.alreadyDone) {
            try await scene.platform.recordAssessment(scene.bench(unmet: ["thinking"]), on: reading, by: reader)
        }
        #expect(try await scene.state(of: work) == "awarded")
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM assessment") == 1)
    }

    @Test func `a criterion met stays met in the next attempt and is carried into its decision`() async throws {
        let scene = try await JudgingScene.make()
        let first = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(first, unmet: ["thinking"])
        let imani = try await scene.cast.actor("Imani")
        let second = try await scene.platform.beginNextAttempt(after: first, by: imani)
        try await scene.cast.fill(second, as: "Imani")
        try await scene.cast.submit(second, as: "Imani")
        let (reading, reader) = try await scene.opened(second, by: "Priya")
        var draft = Assessment.Draft(overall: "There it is.")
        draft.entries["thinking"] = .init(level: "proficient")
        #expect(try await scene.platform.recordAssessment(draft, on: reading, by: reader) == .awarded)
        let carried = try await scene.count(
            "SELECT COUNT(*) AS n FROM decision_criterion WHERE carried_from IS NOT NULL AND is_met = 1"
        )
        #expect(carried == 2)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM criterion_met") == 3)
    }

    // MARK: - Two readers

    @Test func `where two readers are asked for, the second waits for someone else`() async throws {
        let scene = try await JudgingScene.make(.confirmed)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        #expect(try await scene.platform.recordAssessment(scene.bench(), on: reading, by: tomas) == .inReview)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM award") == 0)
        #expect(try await scene.platform.assessmentQueue(of: tomas).total == 0)
        let second = try await scene.cast.openReading(of: work)
        await #expect(throws: Refusal.judgedBefore) { try await scene.platform.claimReading(second, by: tomas) }
        let priya = try await scene.cast.actor("Priya")
        #expect(scene.lines(in: try await scene.platform.assessmentQueue(of: priya)) == ["TV-1001 confirmation"])
        try await scene.platform.claimReading(second, by: priya)
        await #expect(throws: Refusal.notOpened) {
            try await scene.platform.recordAssessment(scene.bench(), on: second, by: priya)
        }
        _ = try await scene.platform.openWork(second, by: priya)
        #expect(try await scene.platform.recordAssessment(scene.bench(), on: second, by: priya) == .awarded)
    }

    @Test func `the second reader sees nothing of the first`() async throws {
        let scene = try await JudgingScene.make(.confirmed)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        let secret = "Only the first reader said this."
        var draft = scene.bench(unmet: ["thinking"], note: secret)
        draft.entries["thinking"]?.feedback = secret
        draft.overall = secret
        _ = try await scene.platform.saveAssessmentDraft(draft, on: reading, expecting: 0, by: tomas)
        try await scene.platform.recordAssessment(draft, on: reading, by: tomas)
        let (second, priya) = try await scene.opened(work, by: "Priya")
        let dossier = try await scene.platform.openWork(second, by: priya)
        #expect(!String(reflecting: dossier).contains(secret))
        #expect(dossier.criteria.allSatisfy { $0.readings.isEmpty })
        #expect(dossier.draft == Assessment.Draft())
    }

    @Test func `what two see differently goes to a lead who sees both, and settles it`() async throws {
        let scene = try await JudgingScene.make(.confirmed)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(work, unmet: ["thinking"], as: "Tomás")
        #expect(try await scene.cast.judge(work, as: "Priya") == .inReview)
        let grace = try await scene.cast.actor("Grace")
        #expect(try await scene.platform.assessmentQueue(of: grace).total == 0)
        let third = try await scene.cast.openReading(of: work)
        await #expect(throws: Refusal.notFound) { try await scene.platform.claimReading(third, by: grace) }
        let helen = try await scene.cast.actor("Helen")
        #expect(scene.lines(in: try await scene.platform.assessmentQueue(of: helen)) == ["TV-1001 third"])
        try await scene.platform.claimReading(third, by: helen)
        let dossier = try await scene.platform.openWork(third, by: helen)
        let thinking = dossier.criteria.first { $0.criterion.key == "thinking" }
        #expect(thinking?.readings.map(\.isMet) == [false, true])
        #expect(try await scene.platform.recordAssessment(scene.bench(), on: third, by: helen) == .awarded)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM decision WHERE rule = 'third reading'") == 1)
    }

    @Test func `a lead who gave one of the two readings does not settle the difference`() async throws {
        let scene = try await JudgingScene.make(.confirmed)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(work, unmet: ["thinking"], as: "Helen")
        try await scene.cast.judge(work, as: "Priya")
        let third = try await scene.cast.openReading(of: work)
        let helen = try await scene.cast.actor("Helen")
        await #expect(throws: Refusal.judgedBefore) { try await scene.platform.claimReading(third, by: helen) }
    }
}
