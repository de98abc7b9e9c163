internal import Application
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct SubmitTests {
    @Test func `submitting gives a number, a date in working days, a reading and one mail`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let chosen = try await cast.choose(open, as: "Imani")
        try await cast.fill(chosen.submission, as: "Imani")
        let submitted = try await cast.submit(chosen.submission, as: "Imani")
        // Tuesday, November 24, and seven weekdays.
        #expect(submitted.answerBy == LocalDate(year: 2026, month: 12, day: 3))
        #expect(submitted.number.hasPrefix("TV-"))
        let counts = try await counts(of: chosen.submission, on: cast.platform)
        #expect(counts == Counts(allocations: 1, mails: 1, events: 1))
        let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
        #expect(work.submission.state == .submitted)
        #expect(work.submission.edition == 1)
    }

    @Test func `a double submit submits once and says the same`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        try await cast.fill(chosen.submission, as: "Imani")
        let all = try await withThrowingTaskGroup(of: SubmittedWork.self) { group in
            for _ in 0..<8 { group.addTask { try await cast.submit(chosen.submission, as: "Imani") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.count { !$0.wasSubmittedBefore } == 1)
        #expect(Set(all.map(\.number)).count == 1)
        #expect(
            try await counts(of: chosen.submission, on: cast.platform) == Counts(allocations: 1, mails: 1, events: 1)
        )
    }

    @Test func `work of which nothing is judged cannot be submitted`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        var title = MicroCredential.waitTime
        let options = ["a", "b"].map { key in
            Choose.Option(
                key: key,
                title: key.uppercased(),
                items: [Item(key: "of-\(key)", title: "Say it", body: .prompt(Prompt()))]
            )
        }
        title.sections[0].items.append(Item(key: "way", title: "Way", body: .choose(Choose(options: options))))
        for index in title.rubric.criteria.indices { title.rubric.criteria[index].judgedOn = [.init(item: "of-b")] }
        #expect(
            title.faults.map(\.sentence)
                == ["Who chooses “A” is judged on nothing. Judge a criterion on something that everyone gives."]
        )
        let chosen = try await cast.choose(try await cast.publish(title), as: "Imani")
        try await cast.fill(chosen.submission, as: "Imani")
        await #expect(throws: Refusal.nothingJudged) { try await cast.submit(chosen.submission, as: "Imani") }
        let imani = try await cast.actor("Imani")
        try await cast.platform.chooseOptions(["b"], for: "way", of: chosen.submission, by: imani)
        let open = try await cast.platform.ownWork(chosen.submission, by: imani).openCriteria
        #expect(open.count == 3)
    }

    @Test func `what is missing is listed, declarations among it, and nothing is submitted`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        let imani = try await cast.actor("Imani")
        let faults = await #expect(throws: SubmissionFaults.self) {
            try await cast.platform.submit(chosen.submission, agreeing: ["own-work"], by: imani)
        }
        #expect(faults?.declarations == ["privacy"])
        #expect(faults?.missing.first?.sentence == "Answer “Describe your students and setting”.")
        #expect(
            try await counts(of: chosen.submission, on: cast.platform) == Counts(allocations: 0, mails: 0, events: 0)
        )
    }

    @Test func `submitted work cannot be changed, and can be taken back until it is opened`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        let imani = try await cast.actor("Imani")
        let setting = ResponseAddress(item: "setting")
        await #expect(throws: Refusal.alreadySubmitted) {
            try await cast.platform.saveAnswer("Late.", at: setting, of: submission, expecting: 1, by: imani)
        }
        try await cast.platform.withdrawSubmission(submission, by: imani)
        let saving = try await cast.platform.saveAnswer(
            "Late.",
            at: setting,
            of: submission,
            expecting: 1,
            by: imani
        )
        #expect(saving == .saved(revision: 2))
        let first = try await cast.platform.ownWork(submission, by: imani).submission.number
        let again = try await cast.submit(submission, as: "Imani")
        #expect(again.number == first)
        let work = try await cast.platform.ownWork(submission, by: imani)
        #expect(work.submission.edition == 2)
        _ = try await cast.platform.write { work in
            try work.run("UPDATE submission SET opened = \(work.now) WHERE id = \(submission)")
        }
        await #expect(throws: Refusal.alreadyOpened) {
            try await cast.platform.withdrawSubmission(submission, by: imani)
        }
    }

    @Test func `taking work back ends the claimed reading`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        let reading = try await reading(of: submission, on: cast.platform)
        let tomas = try await cast.actor("Tomás")
        try await cast.platform.claimReading(reading, by: tomas)
        try await cast.platform.withdrawSubmission(submission, by: try await cast.actor("Imani"))
        await #expect(throws: (any Error).self) {
            try await cast.platform.recordAssessment(.init(overall: "Good."), on: reading, by: tomas)
        }
    }

    @Test func `the digest changes with what was given`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
        let imani = try await cast.actor("Imani")
        let first = try await digest(of: submission, on: cast.platform)
        try await cast.platform.withdrawSubmission(submission, by: imani)
        try await cast.submit(submission, as: "Imani")
        #expect(try await digest(of: submission, on: cast.platform) == first)
        try await cast.platform.withdrawSubmission(submission, by: imani)
        _ = try await cast.platform.saveAnswer(
            "Other words.",
            at: ResponseAddress(item: "change"),
            of: submission,
            expecting: 1,
            by: imani
        )
        try await cast.submit(submission, as: "Imani")
        #expect(try await digest(of: submission, on: cast.platform) != first)
    }

    private struct Counts: Equatable {
        let allocations: Int
        let mails: Int
        let events: Int
    }

    private func counts(of submission: ID<Submission>, on platform: Platform) async throws -> Counts {
        try await platform.read { transaction in
            Counts(
                allocations: try transaction.count(
                    "SELECT COUNT(*) AS n FROM allocation WHERE submission = \(submission)"
                ),
                mails: try transaction.count("SELECT COUNT(*) AS n FROM outbox WHERE job = 'sendMail'"),
                events: try transaction.count(
                    "SELECT COUNT(*) AS n FROM audit_event WHERE event = 'workSubmitted' AND subject = \(submission)"
                )
            )
        }
    }

    private func digest(of submission: ID<Submission>, on platform: Platform) async throws -> String? {
        try await platform.read {
            try $0.first("SELECT digest FROM submission WHERE id = \(submission)")?.text("digest")
        }
    }

    private func reading(of submission: ID<Submission>, on platform: Platform) async throws -> ID<Allocation> {
        try await platform.read { transaction in
            guard let row = try transaction.first("SELECT id FROM allocation WHERE submission = \(submission)") else {
                throw Refusal.notFound
            }
            return try row.id("id")
        }
    }
}
