import Application
import Credentialing
import PlatformKit
import Storage
import Synchronization
import Testing

/// A second attempt of Imani's in which what “thinking” was judged on has changed.
private struct Changed {
    let scene: JudgingScene
    let first: ID<Submission>
    let second: ID<Submission>

    var platform: Platform { scene.platform }

    /// - Parameter touching: whether the learner changes the lesson, on which “thinking” was met.
    init(_ readers: ReadingPolicy.Readers = .one, touching: Bool = true) async throws {
        scene = try await JudgingScene.make(readers)
        first = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await scene.cast.judge(first, unmet: ["planning"])
        if readers == .confirmed { try await scene.cast.judge(first, unmet: ["planning"], as: "Priya") }
        let imani = try await scene.cast.actor("Imani")
        second = try await scene.platform.beginNextAttempt(after: first, by: imani)
        if touching {
            let work = try await scene.platform.ownWork(second, by: imani)
            let place = ResponseAddress(item: "lesson", slot: "work", position: 2)
            try await scene.cast.addFileRow(at: place, name: "another-class", in: work)
        }
        try await scene.cast.fill(second, as: "Imani")
        try await scene.cast.submit(second, as: "Imani")
    }

    func question() async throws -> CriterionQuestion {
        let notes = try await platform.leadNotes(of: try await scene.cast.actor("Helen"))
        return try #require(notes.questions.first)
    }

    /// Tomás opens the second attempt and asks about “thinking”.
    func asked() async throws -> (ID<Allocation>, Actor) {
        let (reading, tomas) = try await scene.opened(second, by: "Tomás")
        try await platform.askUndoing("The student work is another one.", of: "thinking", on: reading, by: tomas)
        return (reading, tomas)
    }

    func bench(_ keys: [String], unmet: Set<String> = []) -> Assessment.Draft {
        var draft = scene.bench(unmet: unmet)
        draft.entries = draft.entries.filter { keys.contains($0.key) }
        return draft
    }
}

struct ReopeningTests {
    @Test func `a question reaches the lead without names, and nothing is decided before it is answered`() async throws
    {
        let changed = try await Changed()
        let (reading, tomas) = try await changed.asked()
        let helen = try await changed.scene.cast.actor("Helen")
        let question = try await changed.question()
        #expect(question.criterion == "Student thinking" && question.level == "Proficient")
        #expect(question.words == "The student work is another one.")
        #expect(!String(reflecting: question).contains("Imani") && !String(reflecting: question).contains("Tomás"))
        #expect(try await changed.platform.assessmentQueue(of: helen).notes == 1)
        await #expect(throws: Refusal.questionOpen) {
            try await changed.platform.recordAssessment(changed.bench(["planning"]), on: reading, by: tomas)
        }
        #expect(try await changed.scene.audited(.undoingAsked, of: changed.second) == 1)
        await #expect(throws: Refusal.alreadyDone) {
            try await changed.platform.askUndoing("Again.", of: "thinking", on: reading, by: tomas)
        }
    }

    @Test func `what the lead lets stand stays met`() async throws {
        let changed = try await Changed()
        let (reading, tomas) = try await changed.asked()
        let helen = try await changed.scene.cast.actor("Helen")
        try await changed.platform.keepCriterion(try await changed.question().id, by: helen)
        let dossier = try await changed.platform.openWork(reading, by: tomas)
        #expect(dossier.open.map(\.criterion.key) == ["planning"])
        #expect(dossier.criteria.first { $0.criterion.key == "thinking" }?.question == .stays)
        #expect(
            try await changed.platform.recordAssessment(changed.bench(["planning"]), on: reading, by: tomas) == .awarded
        )
    }

    @Test func `opened again, it is judged in this edition, and the learner reads the reason`() async throws {
        let changed = try await Changed()
        let (reading, tomas) = try await changed.asked()
        let (helen, imani) = (try await changed.scene.cast.actor("Helen"), try await changed.scene.cast.actor("Imani"))
        _ = try await changed.platform.saveAssessmentDraft(
            changed.bench(["planning"]),
            on: reading,
            expecting: 0,
            by: tomas
        )
        try await changed.platform.commitLevels(on: reading, by: tomas)
        let id = try await changed.question().id
        try await changed.platform.reopenCriterion(id, reason: "It shows other students.", by: helen)
        #expect(try await changed.scene.audited(.criterionReopened, of: changed.second) == 1)
        let dossier = try await changed.platform.openWork(reading, by: tomas)
        #expect(dossier.open.map(\.criterion.key) == ["planning", "thinking"])
        #expect(dossier.open.last?.question == .reopened(reason: "It shows other students."))
        #expect(dossier.levelsCommitted == nil && dossier.draft.entries["planning"]?.level == "proficient")
        // The learner reads it while waiting, beside the answer to the attempt before.
        let waiting = try await changed.platform.feedback(on: changed.second, by: imani)
        #expect(waiting.reopened.map(\.reason) == ["It shows other students."])
        await #expect(throws: AssessmentRefusal.faults([.init(.noLevel, criterion: "thinking")])) {
            try await changed.platform.recordAssessment(changed.bench(["planning"]), on: reading, by: tomas)
        }
        let draft = changed.bench(["planning", "thinking"], unmet: ["thinking"])
        #expect(try await changed.platform.recordAssessment(draft, on: reading, by: tomas) == .notYet)
        let answer = try await changed.platform.feedback(on: changed.second, by: imani)
        #expect(answer.reopened.map(\.criterion) == ["thinking"])
        #expect(answer.findings.filter { !$0.isMet }.map(\.criterion) == ["thinking"])
        let third = try await changed.platform.beginNextAttempt(after: changed.second, by: imani)
        let next = try await changed.platform.ownWork(third, by: imani)
        #expect(next.openCriteria.map(\.key) == ["thinking"] && !next.isLocked("lesson"))
        let findings = try await changed.platform.judgingFindings()
        #expect(findings == [])
    }

    @Test func `with two readers, one opened again between them goes to a third`() async throws {
        let changed = try await Changed(.confirmed)
        try await changed.scene.cast.judge(changed.second)
        let (reading, priya) = try await changed.scene.opened(changed.second, by: "Priya")
        try await changed.platform.askUndoing("Another class.", of: "thinking", on: reading, by: priya)
        let helen = try await changed.scene.cast.actor("Helen")
        try await changed.platform.reopenCriterion(try await changed.question().id, reason: "Another class.", by: helen)
        let draft = changed.bench(["planning", "thinking"])
        #expect(try await changed.platform.recordAssessment(draft, on: reading, by: priya) == .inReview)
        #expect(try await changed.scene.cast.judge(changed.second, as: "Helen") == .awarded)
        #expect(try await changed.platform.judgingFindings() == [])
    }

    @Test func `only what was met and has changed since can be asked about`() async throws {
        let changed = try await Changed(touching: false)
        let (reading, tomas) = try await changed.scene.opened(changed.second, by: "Tomás")
        await #expect(throws: Refusal.self) {
            try await changed.platform.askUndoing("It is gone.", of: "reflecting", on: reading, by: tomas)
        }
        for key in ["planning", "nothing"] {
            await #expect(throws: Refusal.notFound) {
                try await changed.platform.askUndoing("It is gone.", of: key, on: reading, by: tomas)
            }
        }
        let dossier = try await changed.platform.openWork(reading, by: tomas)
        #expect(dossier.criteria.allSatisfy { !$0.isTouched })
    }

    @Test func `only a lead of the pool answers, once, with a reason, and not about their own work`() async throws {
        let changed = try await Changed()
        _ = try await changed.asked()
        let id = try await changed.question().id
        for name in ["Tomás", "Imani", "Samuel"] {
            let actor = try await changed.scene.cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await changed.platform.reopenCriterion(id, reason: "No.", by: actor)
            }
        }
        let helen = try await changed.scene.cast.actor("Helen")
        await #expect(throws: Refusal.doesNotFit("Say why it is open again; the learner reads it")) {
            try await changed.platform.reopenCriterion(id, reason: "  ", by: helen)
        }
        try await changed.scene.tie(.family, "Helen", "Imani")
        await #expect(throws: Refusal.tied(.family)) {
            try await changed.platform.reopenCriterion(id, reason: "No.", by: helen)
        }
        _ = try await changed.platform.write { try $0.run("DELETE FROM tie") }
        try await changed.platform.keepCriterion(id, by: helen)
        await #expect(throws: Refusal.alreadyDone) {
            try await changed.platform.reopenCriterion(id, reason: "After all.", by: helen)
        }
    }
}

extension Platform {
    /// What the check finds broken, files aside, which the cast does not store.
    fileprivate func judgingFindings() async throws -> [String] {
        let found = Mutex<[Finding]>([])
        _ = try await checkInvariants { finding in found.withLock { $0.append(finding) } }
        return found.withLock { $0 }.filter { !$0.isNote && $0.check != "file" }.map(\.description)
    }
}
