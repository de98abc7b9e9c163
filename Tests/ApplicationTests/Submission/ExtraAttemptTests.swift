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
        await #expect(throws: AllowanceFault.reason("Say why one more is allowed; the learner reads it")) {
            try await cast.platform.allowAttempt(after: "TV-1001", reason: " ", by: helen)
        }
        await #expect(throws: AllowanceFault.number) {
            try await cast.platform.allowAttempt(after: "TV-9", reason: "Please.", by: helen)
        }
        for name in ["Tomás", "Imani", "Ruth"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.allowAttempt(after: "TV-1001", reason: "Please.", by: actor)
            }
        }
        try await cast.platform.allowAttempt(after: " tv-1001", reason: "The class changed.", by: helen)
        await #expect(throws: AllowanceFault.number) {
            try await cast.platform.allowAttempt(after: "TV-1001", reason: "Again.", by: helen)
        }
        let audited = try await cast.platform.read {
            try $0.count("SELECT COUNT(*) AS n FROM audit_event WHERE event = 'attemptAllowed'")
        }
        #expect(audited == 1)
        let reading = try await cast.platform.feedback(on: submission, by: imani)
        #expect(reading.mayTryAgain && reading.usedUp == nil && reading.allowed == "The class changed.")
        let second = try await cast.platform.beginNextAttempt(after: submission, by: imani)
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        #expect(try await cast.judge(second, unmet: ["planning"]) == .notYet)
        await #expect(throws: Refusal.noAttemptsLeft) {
            try await cast.platform.beginNextAttempt(after: second, by: imani)
        }
        try await cast.platform.allowAttempt(after: "TV-1002", reason: "The last one.", by: helen)
        try await cast.platform.beginNextAttempt(after: second, by: imani)
    }

    @Test func `an attempt that is not the last, or not decided, needs no permission`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 2))
        let submission = try await cast.submitWork(open, as: "Imani")
        let helen = try await cast.actor("Helen")
        await #expect(throws: AllowanceFault.number) {
            try await cast.platform.allowAttempt(after: "TV-1001", reason: "Please.", by: helen)
        }
        try await cast.judge(submission, unmet: ["planning"])
        await #expect(throws: AllowanceFault.number) {
            try await cast.platform.allowAttempt(after: "TV-1001", reason: "Please.", by: helen)
        }
    }

    @Test func `a lead assessor allows nothing for their own work`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 1))
        let work = try await cast.submitWork(open, as: "Helen")
        try await cast.judge(work, unmet: ["planning"])
        let helen = try await cast.actor("Helen")
        await #expect(throws: AllowanceFault.number) {
            try await cast.platform.allowAttempt(after: "TV-1001", reason: "Please.", by: helen)
        }
    }
}
