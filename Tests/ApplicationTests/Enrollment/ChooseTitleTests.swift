internal import Application
internal import Credentialing
internal import PlatformKit
internal import Testing

@Suite struct ChooseTitleTests {
    @Test func `choosing a title gives an enrollment and an empty first attempt`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let chosen = try await cast.choose(open, as: "Imani")
        let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
        #expect(work.submission.attempt == 1)
        #expect(work.submission.state == .draft)
        #expect(work.responses.isEmpty)
        #expect(!chosen.wasChosenBefore)
    }

    @Test func `choosing twice leads to the enrollment that is there`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let first = try await cast.choose(open, as: "Imani")
        let second = try await cast.choose(open, as: "Imani")
        #expect(second.wasChosenBefore)
        #expect(second.enrollment == first.enrollment)
        #expect(second.submission == first.submission)
    }

    @Test func `a title of another district is not open`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let stranger = Actor(person: ID("0"), name: "Nobody", memberships: [])
        await #expect(throws: Refusal.outsideOffering) {
            try await cast.platform.chooseTitle(slug: open.slug, approach: .learn, by: stranger)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.chooseTitle(slug: "no-such-title", approach: .learn, by: stranger)
        }
    }

    @Test func `what a title needs is stated first, and an award that it needs is looked up`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        var title = MicroCredential.waitTime
        title.needs = [Need(key: "classroom", kind: .role, value: "teacher", text: "You teach a class this year.")]
        let open = try await cast.publish(title)
        let imani = try await cast.actor("Imani")
        let needs = await #expect(throws: NeedsNotStated.self) {
            try await cast.platform.chooseTitle(slug: open.slug, approach: .show, by: imani)
        }
        #expect(needs?.keys == ["classroom"])
        let chosen = try await cast.platform.chooseTitle(
            slug: open.slug,
            approach: .show,
            stating: ["classroom"],
            by: imani
        )
        #expect(!chosen.wasChosenBefore)

        var second = MicroCredential.waitTime
        second.key = "second"
        second.needs = [Need(key: "first", kind: .award, value: "wait-time", text: "Earn Wait Time.", basis: .checked)]
        let closed = try await cast.publish(second)
        await #expect(throws: Refusal.doesNotFit("You cannot choose this one yet. Earn Wait Time.")) {
            try await cast.platform.chooseTitle(slug: closed.slug, approach: .show, by: imani)
        }
    }

    @Test func `a paused title goes on with the next word written, and a title left is taken up again`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let imani = try await cast.actor("Imani")
        let chosen = try await cast.choose(open, as: "Imani")
        try await cast.platform.pauseEnrollment(chosen.enrollment, by: imani)
        _ = try await cast.platform.saveAnswer(
            "We sit in a ring.",
            at: ResponseAddress(item: "setting"),
            of: chosen.submission,
            expecting: 0,
            by: imani
        )
        try await cast.platform.leaveTitle(chosen.enrollment, reason: "Another grade this year.", by: imani)
        await #expect(throws: Refusal.doesNotFit("You have left this micro-credential. Choose it again to go on.")) {
            try await cast.platform.saveAnswer(
                "More.",
                at: ResponseAddress(item: "setting"),
                of: chosen.submission,
                expecting: 1,
                by: imani
            )
        }
        let again = try await cast.choose(open, as: "Imani")
        #expect(again.enrollment == chosen.enrollment && again.submission == chosen.submission)
        #expect(!again.wasChosenBefore)
        let work = try await cast.platform.ownWork(again.submission, by: imani)
        #expect(work.responses.map(\.text) == ["We sit in a ring."])
    }

    @Test func `leaving and choosing again keeps what is met, and the attempts that were made`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 2))
        let imani = try await cast.actor("Imani")
        let first = try await cast.submitWork(open, as: "Imani")
        try await cast.judge(first, unmet: ["planning"])
        let second = try await cast.platform.beginNextAttempt(after: first, by: imani)
        let enrollment = try await cast.platform.ownWork(second, by: imani).submission.enrollment
        try await cast.platform.leaveTitle(enrollment, reason: "", by: imani)
        let again = try await cast.choose(open, as: "Imani")
        #expect(again.enrollment == enrollment && again.submission == second)
        let work = try await cast.platform.ownWork(second, by: imani)
        #expect(work.submission.attempt == 2 && work.openCriteria.map(\.key) == ["planning"])
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        #expect(try await cast.judge(second, unmet: ["planning"]) == .notYet)
        await #expect(throws: Refusal.noAttemptsLeft) {
            try await cast.platform.beginNextAttempt(after: second, by: imani)
        }
    }

    @Test func `a title left is chosen anew when a new version has come out`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let imani = try await cast.actor("Imani")
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        try await cast.platform.leaveTitle(chosen.enrollment, reason: "", by: imani)
        var title = MicroCredential.waitTime
        title.about.summary = "Wait, twice."
        let again = try await cast.choose(try await cast.publish(title), as: "Imani")
        #expect(again.enrollment != chosen.enrollment)
    }

    @Test func `another person's enrollment is not found`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        for name in ["Marcus", "Helen", "Ruth"] {
            let other = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.pauseEnrollment(chosen.enrollment, by: other)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.ownWork(chosen.submission, by: other)
            }
        }
    }
}
