import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing

@testable import Application

/// From the bench to the lead and to the learner: a criterion met before that a change undoes; and attempts used up.
struct ReopeningPageTests {
    /// A second attempt of Imani's in which the lesson has changed.
    private func scene() async throws -> (Cast, ID<Submission>) {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let first = try await cast.submitWork(try await cast.publish(), as: "Imani")
        try await cast.judge(first, unmet: ["planning"])
        let imani = try await cast.actor("Imani")
        let second = try await cast.platform.beginNextAttempt(after: first, by: imani)
        try await cast.addFileRow(
            at: ResponseAddress(item: "lesson", slot: "work", position: 2),
            name: "another-class",
            in: try await cast.platform.ownWork(second, by: imani)
        )
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        return (cast, second)
    }

    @Test func `a reader asks, the lead opens it again with a reason, and the learner reads it`() async throws {
        let (cast, second) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1002"))
            #expect(bench.body.contains("/undone?criterion=thinking"))
            #expect(!bench.body.contains("/undone?criterion=reflecting"))
            let asking = try await tomas.get(bench.path + "/undone?criterion=thinking")
            #expect(asking.says("“Student thinking” was met in an earlier attempt, at the level Proficient"))
            let empty = try await tomas.submit(asking.form(button: "Ask the lead assessor"))
            #expect(empty.status == 422 && empty.says("Say what changed, and what is not shown any more"))
            let asked = try await tomas.submit(
                empty.form(button: "Ask the lead assessor"),
                ["words": "It shows <another> class."]
            )
            #expect(asked.says("A lead assessor was asked about it. Submit when they have answered."))
            #expect(try await tomas.get(bench.path + "/undone?criterion=thinking").status == 404)
            #expect(try await tomas.get(bench.path + "/undone?criterion=reflecting").status == 404)
            let held = try await tomas.submit(
                asked.form(button: "Submit this judgment"),
                ["level-planning": "proficient", "overall": "Well shown."]
            )
            #expect(held.status == 422 && held.body.contains("Well shown.</textarea>"))
            #expect(held.says("Submit when they have answered; your text is kept."))

            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let notes = try await helen.get("/assess/notes")
            #expect(notes.says("“Student thinking” was met at the level Proficient."))
            #expect(notes.body.contains("It shows &lt;another&gt; class.") && !notes.says("Imani"))
            let again = try await helen.submit(notes.form(button: "Open it again in TV-1002"))
            #expect(again.status == 422 && again.says("Say why it is open again; the learner reads it"))
            let field = try #require(again.form(button: "Open it again in TV-1002")?.fields.map(\.name).last)
            let done = try await helen.submit(
                again.form(button: "Open it again in TV-1002"),
                [field: "Show the class you planned for."]
            )
            #expect(done.says("It is open again. The learner reads your reason."))

            let open = try await tomas.get(bench.path)
            #expect(open.says("It was met before, and a lead assessor opened it again."))
            #expect(open.says("Feedback on Student thinking"))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let feedback = try await imani.get("/submissions/\(second)/feedback")
            #expect(feedback.says("Open again") && feedback.says("Show the class you planned for."))
            #expect(!feedback.says("another class"))
            #expect(
                try await imani.get("/submissions/\(second)/submission").says("Read the feedback on the last attempt")
            )
        }
    }

    @Test func `the lead lets it stand, and the bench says so`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1002"))
            let asking = try await tomas.get(bench.path + "/undone?criterion=thinking")
            try await tomas.submit(asking.form(button: "Ask the lead assessor"), ["words": "Is it the same class?"])
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let notes = try await helen.get("/assess/notes")
            #expect(
                try await helen.submit(notes.form(button: "It stays met in TV-1002")).says("No notes wait for you.")
            )
            #expect(try await tomas.get(bench.path).says("A lead assessor was asked about it: it stays met."))
        }
    }

    @Test func `when attempts are used up the page says whom to speak to, and the lead allows one more`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let policy = ReadingPolicy(readers: .one, answerDays: 7, attempts: 1)
        let work = try await cast.submitWork(try await cast.publish(policy: policy), as: "Imani")
        try await cast.judge(work, unmet: ["planning"])
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let feedback = try await imani.get("/submissions/\(work)/feedback")
            #expect(feedback.says("speak to a lead assessor of Tamarack Valley Schools: they can allow one more."))
            #expect(feedback.says("Tell them your number, TV-1001") && feedback.form(button: "Improve this one") == nil)
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let notes = try await helen.get("/assess/notes")
            let form = try #require(notes.form(button: "Allow one more attempt"))
            let wrong = try await helen.submit(form, ["number": "TV-77", "why": "The class changed."])
            #expect(wrong.status == 422 && wrong.says("No work here with all its attempts used has this number."))
            #expect(wrong.body.contains("The class changed.</textarea>"))
            let empty = try await helen.submit(form, ["number": "TV-1001"])
            #expect(empty.status == 422 && empty.says("Say why one more is allowed; the learner reads it"))
            let done = try await helen.submit(form, ["number": "TV-1001", "why": "The class changed."])
            #expect(done.says("One more attempt is allowed."))
            let again = try await imani.get("/submissions/\(work)/feedback")
            #expect(again.says("The class changed.") && again.form(button: "Improve this one") != nil)
        }
    }
}
