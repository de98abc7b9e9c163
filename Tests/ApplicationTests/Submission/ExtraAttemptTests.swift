import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct ExtraAttemptTests {
    /// Imani's only attempt, decided “not yet”.
    private func usedUp() async throws -> (Cast, ID<Submission>) {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 1))
        let submission = try await cast.submitWork(open, as: "Imani")
        try await cast.judge(submission, unmet: ["planning"])
        return (cast, submission)
    }

    @Test func `when attempts are used up the learner reads whom to speak to`() async throws {
        let (cast, submission) = try await usedUp()
        let reading = try await cast.platform.feedback(on: submission, by: cast.actor("Imani"))
        #expect(!reading.mayTryAgain)
        #expect(reading.usedUp?.attempts == 1 && reading.usedUp?.pool == "Tamarack Valley Schools")
    }

    @Test func `a lead assessor finds the work by its number and allows one more attempt, once`() async throws {
        let (cast, submission) = try await usedUp()
        let (helen, imani) = (try await cast.actor("Helen"), try await cast.actor("Imani"))
        let notes = try await cast.platform.leadNotes(of: helen)
        #expect(notes.usedUp.map(\.submission) == [submission] && notes.usedUp.map(\.number) == ["TV-1001"])
        #expect(!String(reflecting: notes).contains("Imani"))
        await #expect(throws: Refusal.doesNotFit("Say why one more is allowed; the learner reads it")) {
            try await cast.platform.allowAttempt(after: submission, reason: " ", by: helen)
        }
        for name in ["Tomás", "Imani", "Ruth"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.allowAttempt(after: submission, reason: "Please.", by: actor)
            }
        }
        try await cast.platform.allowAttempt(after: submission, reason: "The class changed.", by: helen)
        await #expect(throws: Refusal.alreadyDone) {
            try await cast.platform.allowAttempt(after: submission, reason: "Again.", by: helen)
        }
        let audited = try await cast.platform.read {
            try $0.count("SELECT COUNT(*) AS n FROM audit_event WHERE event = 'attemptAllowed'")
        }
        #expect(audited == 1)
        #expect(try await cast.platform.leadNotes(of: helen).usedUp == [])
        let reading = try await cast.platform.feedback(on: submission, by: imani)
        #expect(reading.mayTryAgain && reading.usedUp == nil && reading.allowed == "The class changed.")
        let second = try await cast.platform.beginNextAttempt(after: submission, by: imani)
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        #expect(try await cast.judge(second, unmet: ["planning"]) == .notYet)
        await #expect(throws: Refusal.noAttemptsLeft) {
            try await cast.platform.beginNextAttempt(after: second, by: imani)
        }
        #expect(try await cast.platform.leadNotes(of: helen).usedUp.map(\.submission) == [second])
    }

    @Test func `an attempt that is not the last, or not decided, needs no permission`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 2))
        let submission = try await cast.submitWork(open, as: "Imani")
        let helen = try await cast.actor("Helen")
        for _ in 0..<2 {
            await #expect(throws: Refusal.alreadyDone) {
                try await cast.platform.allowAttempt(after: submission, reason: "Please.", by: helen)
            }
            if try await cast.platform.leadNotes(of: helen).usedUp.isEmpty,
                try await cast.platform.ownWork(submission, by: cast.actor("Imani")).submission.state == .submitted
            {
                try await cast.judge(submission, unmet: ["planning"])
            }
        }
    }
}
