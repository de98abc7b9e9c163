internal import Application
internal import Credentialing
internal import PlatformKit
internal import Testing

@Suite struct HardTitleTests {
    @Test func `a title that asks for one of everything goes the whole way to an award`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(.ofEverything)
        let submission = try await cast.submitWork(open, as: "Dolores")
        let dolores = try await cast.actor("Dolores")
        let work = try await cast.platform.work(on: submission, by: dolores)
        #expect(work.dossier.submission.state == .submitted)
        // The criterion of the option that was not chosen falls away.
        #expect(work.dossier.openCriteria.map(\.key) == ["seeing", "keeping", "group"])
        #expect(try await cast.judge(submission, unmet: ["keeping"]) == .notYet)

        let feedback = try await cast.platform.feedback(on: submission, by: dolores)
        #expect(feedback.findings.filter { !$0.isMet }.map(\.criterion) == ["keeping"])
        #expect(feedback.mayTryAgain)
        let next = try await cast.platform.beginNextAttempt(after: submission, by: dolores)
        let again = try await cast.platform.feedback(on: next, by: dolores)
        #expect(again.answering?.submission.id == next)
        #expect(again.work.dossier.submission.id == submission)
        // Photos serve only what is met; the log and the links serve what is not.
        let draft = try await cast.platform.ownWork(next, by: dolores)
        #expect(draft.activeItems.map(\.item.key).filter(draft.isLocked) == ["photos", "group"])
        await #expect(throws: Refusal.doesNotFit("Keep “Small group”: a criterion judged on it is met and stays met")) {
            try await cast.platform.chooseOptions(["b"], for: "approach", of: next, by: dolores)
        }
        try await cast.fill(next, as: "Dolores")
        try await cast.submit(next, as: "Dolores")
        #expect(try await cast.judge(next) == .awarded)
        let home = try await cast.platform.learnerHome(of: dolores)
        #expect(home.earned.map(\.title) == ["One of Everything"])
        #expect(home.work.map(\.submissionState) == [.awarded])
    }

    @Test func `dropping an option keeps what was given for it`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Dolores")
        let dolores = try await cast.actor("Dolores")
        let platform = cast.platform
        let group = ResponseAddress(item: "group")
        await #expect(throws: Refusal.notFound) {
            try await platform.saveAnswer("Four.", at: group, of: chosen.submission, expecting: 0, by: dolores)
        }
        try await platform.chooseOptions(["a"], for: "approach", of: chosen.submission, by: dolores)
        _ = try await platform.saveAnswer("Four.", at: group, of: chosen.submission, expecting: 0, by: dolores)
        try await platform.chooseOptions(["b"], for: "approach", of: chosen.submission, by: dolores)
        try await platform.chooseOptions(["a"], for: "approach", of: chosen.submission, by: dolores)
        let work = try await platform.ownWork(chosen.submission, by: dolores)
        #expect(work.response(at: group)?.text == "Four.")
        await #expect(throws: Refusal.doesNotFit("Choose one.")) {
            try await platform.chooseOptions(["a", "b"], for: "approach", of: chosen.submission, by: dolores)
        }
    }

    @Test(arguments: [
        "http://example.org/page", "https://user:secret@example.org/", "https://localhost/", "javascript:alert(1)",
        "https://example.org/a b", "example.org",
    ])
    func `a link that is not a plain https address is refused`(link: String) async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Dolores")
        let dolores = try await cast.actor("Dolores")
        await #expect(throws: Refusal.doesNotFit("Enter the whole address of a page, beginning with https://")) {
            try await cast.platform.addLink(
                link,
                note: "",
                to: ResponseAddress(item: "links", slot: "page"),
                of: chosen.submission,
                by: dolores
            )
        }
    }

    @Test func `a log entry of a day to come is refused`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Dolores")
        let dolores = try await cast.actor("Dolores")
        let day = try #require(LocalDate("2026-11-27"))
        await #expect(throws: Refusal.doesNotFit("Enter a day that has come already.")) {
            try await cast.platform.addLogEntry(
                LogEntry(date: day, text: "Soon."),
                to: ResponseAddress(item: "log", slot: "log"),
                of: chosen.submission,
                by: dolores
            )
        }
    }
}
