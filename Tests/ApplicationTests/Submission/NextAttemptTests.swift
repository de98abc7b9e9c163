internal import Application
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct NextAttemptTests {
    @Test func `a new attempt carries everything over, and what is met stays met and closed`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        try await cast.judge(submission, unmet: ["reflecting"])
        let imani = try await cast.actor("Imani")
        let next = try await cast.platform.beginNextAttempt(after: submission, by: imani)
        #expect(try await cast.platform.beginNextAttempt(after: submission, by: imani) == next)

        let before = try await cast.platform.ownWork(submission, by: imani)
        let work = try await cast.platform.ownWork(next, by: imani)
        #expect(work.submission.attempt == 2)
        #expect(work.responses.map(\.address) == before.responses.map(\.address))
        #expect(work.responses.map(\.carriedFrom) == before.responses.map { Optional($0.id) })
        #expect(work.met.keys.sorted() == ["planning", "thinking"])
        #expect(work.commented == ["reflecting"])
        #expect(work.isLocked("lesson"))
        #expect(!work.isLocked("change"))
        #expect(!work.done.contains("change"))

        await #expect(throws: Refusal.pieceIsMet) {
            try await cast.platform.markItemDone("lesson", isDone: false, of: next, by: imani)
        }
        let missing = SelfCheck.missing(in: work)
        #expect(missing.map(\.sentence) == ["Say what you changed for “Reflecting”."])
    }

    @Test func `a met text cannot be changed in the next attempt`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        try await cast.judge(submission, unmet: ["planning"])
        let imani = try await cast.actor("Imani")
        let next = try await cast.platform.beginNextAttempt(after: submission, by: imani)
        await #expect(throws: Refusal.pieceIsMet) {
            try await cast.platform.saveAnswer(
                "Other words.",
                at: ResponseAddress(item: "change"),
                of: next,
                expecting: 1,
                by: imani
            )
        }
        try await cast.fill(next, as: "Imani")
        let submitted = try await cast.submit(next, as: "Imani")
        let first = try await cast.platform.ownWork(submission, by: imani).submission.number
        #expect(submitted.number != first)
    }

    @Test func `attempts end where the organization says so`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let policy = ReadingPolicy(readers: .one, answerDays: 7, attempts: 1)
        let submission = try await cast.submitWork(try await cast.publish(policy: policy), as: "Imani")
        try await cast.judge(submission, unmet: ["planning"])
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.noAttemptsLeft) {
            try await cast.platform.beginNextAttempt(after: submission, by: imani)
        }
    }

    @Test func `there is no next attempt while an answer is waited for, nor for another person`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.alreadyDone) {
            try await cast.platform.beginNextAttempt(after: submission, by: imani)
        }
        let marcus = try await cast.actor("Marcus")
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.beginNextAttempt(after: submission, by: marcus)
        }
    }
}
