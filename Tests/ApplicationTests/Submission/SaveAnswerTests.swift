internal import Application
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct SaveAnswerTests {
    private let setting = ResponseAddress(item: "setting")

    @Test func `two windows: the second save brings back both texts and changes nothing`() async throws {
        let (cast, chosen, imani) = try await begun()
        let platform = cast.platform
        let first = try await platform.saveAnswer("One.", at: setting, of: chosen.submission, expecting: 0, by: imani)
        #expect(first == .saved(revision: 1))
        let left = try await platform.saveAnswer("Left.", at: setting, of: chosen.submission, expecting: 1, by: imani)
        #expect(left == .saved(revision: 2))
        let right = try await platform.saveAnswer(
            "Right.",
            at: setting,
            of: chosen.submission,
            expecting: 1,
            by: imani
        )
        #expect(right == .conflict(stored: "Left.", revision: 2))
        let work = try await platform.ownWork(chosen.submission, by: imani)
        #expect(work.response(at: setting)?.text == "Left.")
    }

    @Test func `a save repeated after a lost answer is no conflict`() async throws {
        let (cast, chosen, imani) = try await begun()
        let id = chosen.submission
        _ = try await cast.platform.saveAnswer("One.", at: setting, of: id, expecting: 0, by: imani)
        let again = try await cast.platform.saveAnswer("One.", at: setting, of: id, expecting: 0, by: imani)
        #expect(again == .saved(revision: 1))
    }

    @Test func `a wording that goes is kept, one that only grew is not kept twice`() async throws {
        let (cast, chosen, imani) = try await begun()
        let id = chosen.submission
        for (revision, text) in ["We sit", "We sit in a ring", "They stand"].enumerated() {
            _ = try await cast.platform.saveAnswer(text, at: setting, of: id, expecting: revision, by: imani)
        }
        let kept = try await cast.platform.read { transaction in
            try transaction.rows("SELECT text FROM response_history WHERE submission = \(id)").map {
                try $0.text("text")
            }
        }
        #expect(kept == ["We sit in a ring"])
    }

    @Test func `nothing is taken at a place that the title does not have`() async throws {
        let (cast, chosen, imani) = try await begun()
        for address in [
            ResponseAddress(item: "nowhere"), ResponseAddress(item: "setting", set: 2),
            ResponseAddress(item: "lesson", slot: "nowhere"),
        ] {
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.saveAnswer("x", at: address, of: chosen.submission, expecting: 0, by: imani)
            }
        }
        await #expect(throws: Refusal.doesNotFit("“Lesson plan” takes something else. Look at what is asked.")) {
            try await cast.platform.saveAnswer(
                "x",
                at: ResponseAddress(item: "lesson", slot: "plan"),
                of: chosen.submission,
                expecting: 0,
                by: imani
            )
        }
    }

    @Test func `another person's draft is not found, whatever their role`() async throws {
        let (cast, chosen, _) = try await begun()
        for name in ["Marcus", "Priya", "Helen", "Ruth"] {
            let other = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.saveAnswer("x", at: setting, of: chosen.submission, expecting: 0, by: other)
            }
        }
    }

    @Test func `a text beyond the limit is refused with a sentence`() async throws {
        let (cast, chosen, imani) = try await begun()
        let long = String(repeating: "a", count: Platform.textLimit + 1)
        await #expect(throws: Refusal.self) {
            try await cast.platform.saveAnswer(long, at: setting, of: chosen.submission, expecting: 0, by: imani)
        }
    }

    private func begun() async throws -> (Cast, ChosenTitle, Actor) {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        return (cast, chosen, try await cast.actor("Imani"))
    }
}
