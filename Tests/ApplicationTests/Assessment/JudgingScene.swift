import Application
import Credentialing
import PlatformKit
import Storage

/// A title that is open, with Priya and Grace judging in the district beside Tomás and the lead, Helen.
struct JudgingScene: Sendable {
    let cast: Cast
    let clock: TestClock
    let open: OpenTitle

    var platform: Platform { cast.platform }

    static func make(
        _ readers: ReadingPolicy.Readers = .one,
        onDisk: Bool = false,
        publicURL: String = "http://127.0.0.1:8080"
    ) async throws -> JudgingScene {
        let clock = TestClock()
        let cast = try await Cast.assemble(
            on: try await Platform.testing(clock: clock, publicURL: publicURL, onDisk: onDisk)
        )
        try await cast.join("Priya Raman", [.assessor], in: cast.district)
        try await cast.join("Grace Nakamura", [.assessor], in: cast.district)
        let open = try await cast.publish(policy: ReadingPolicy(readers: readers, answerDays: 7))
        return JudgingScene(cast: cast, clock: clock, open: open)
    }

    /// A reader with a reading in hand.
    func claimed(_ submission: ID<Submission>, by name: String) async throws -> (ID<Allocation>, Actor) {
        let reading = try await cast.openReading(of: submission)
        let reader = try await cast.actor(name)
        try await platform.claimReading(reading, by: reader)
        return (reading, reader)
    }

    /// A reader with a reading in hand who has opened the evidence.
    func opened(_ submission: ID<Submission>, by name: String) async throws -> (ID<Allocation>, Actor) {
        let (reading, reader) = try await claimed(submission, by: name)
        _ = try await platform.openWork(reading, by: reader)
        return (reading, reader)
    }

    /// A complete bench, with some criteria below their level.
    func bench(unmet: Set<String> = [], note: String = "") -> Assessment.Draft {
        var draft = Assessment.Draft(overall: "You waited, and they thought.", noteToLead: note)
        for criterion in open.title.rubric.criteria {
            let isMet = !unmet.contains(criterion.key)
            draft.entries[criterion.key] = .init(
                level: isMet ? "proficient" : "coming",
                feedback: isMet ? "" : "Show the moment after the wait for \(criterion.key)."
            )
        }
        return draft
    }

    func state(of submission: ID<Submission>) async throws -> String {
        try await platform.read { transaction in
            try transaction.first("SELECT state FROM submission WHERE id = \(submission)")?.text("state") ?? ""
        }
    }

    func count(_ sql: SQL) async throws -> Int {
        try await platform.read { try $0.count(sql) }
    }

    func audited(_ kind: AuditEvent.Kind, of submission: ID<Submission>) async throws -> Int {
        try await count(
            "SELECT COUNT(*) AS n FROM audit_event WHERE subject = \(submission) AND event = \(kind.rawValue)"
        )
    }

    func lines(in queue: AssessmentQueue) -> [String] {
        queue.waiting.map { "\($0.number) \($0.reading.rawValue)" }
    }

    func tie(_ kind: Tie, _ name: String, _ other: String) async throws {
        guard let person = cast.people[name], let second = cast.people[other] else { throw Refusal.notFound }
        _ = try await platform.write { work in
            try work.run(
                """
                INSERT INTO tie (person, other, kind, source, declared_by, created)
                VALUES (\(person), \(second), \(kind.rawValue), 'reader', \(person), \(work.now))
                """
            )
        }
    }
}
