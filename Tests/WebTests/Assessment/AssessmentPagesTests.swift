import Credentialing
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformKit
import Testing

@testable import Application

struct AssessmentPagesTests {
    /// A cast with work of Imani that waits.
    private func scene() async throws -> (Cast, ID<Submission>) {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        try await cast.join("Priya Raman", [.assessor], in: cast.district)
        let open = try await cast.publish()
        return (cast, try await cast.submitWork(open, as: "Imani"))
    }

    /// An answer for each control of the bench.
    private let complete: [String: String?] = [
        "level-planning": "proficient", "level-thinking": "leading", "level-reflecting": "proficient",
        "overall": "You waited, and they thought.",
    ]

    @Test func `an assessor takes a submission, judges it and sees what came of it`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let queue = try await tomas.get("/assess")
            #expect(queue.says("1 submission waits") && queue.says("Submission TV-1001"))
            let bench = try await tomas.submit(queue.form(button: "Take TV-1001"))
            #expect(bench.status == 200 && bench.says("Submission TV-1001") && bench.says("0 of 3 criteria judged"))
            let result = try await tomas.submit(bench.form(button: "Submit this judgment"), complete)
            #expect(result.says("Your judgment is submitted") && result.says("Decision: awarded"))
            #expect(try await tomas.get("/assess/judged").says("3 of 3 met"))
            #expect(try await tomas.get("/assess").says("Nothing waits for you now"))
        }
    }

    @Test func `no page of the area names the learner`() async throws {
        let (cast, work) = try await scene()
        let reading = try await cast.openReading(of: work)
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let queue = try await tomas.get("/assess")
            let bench = try await tomas.submit(queue.form(button: "Take TV-1001"))
            let pages = [
                queue, bench, try await tomas.get("/assess/readings/\(reading)/conflict"),
                try await tomas.get("/assess/readings/\(reading)/unreadable"),
                try await tomas.submit(bench.form(button: "Submit this judgment"), complete),
                try await tomas.get("/assess/judged"),
            ]
            for page in pages {
                #expect(page.status == 200)
                for word in ["Imani", "Castellano", "Birch Hollow", cast.people["Imani"]?.text ?? "?"] {
                    #expect(!page.body.contains(word), "\(page.path) \(word)")
                }
            }
        }
    }

    @Test func `what is missing is said at its place, and what was typed stays`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let again = try await tomas.submit(
                bench.form(button: "Submit this judgment"),
                ["level-planning": "coming", "feedback-thinking": "Half a <thought>"]
            )
            #expect(again.status == 422)
            #expect(again.says("Say what is missing in Planning, and one thing to try"))
            #expect(again.says("Choose a level for Student thinking"))
            #expect(again.says("Write a few words about the work as a whole"))
            #expect(again.body.contains("Half a &lt;thought&gt;</textarea>"))
            #expect(again.body.contains("<title>Error: "))
            let reloaded = try await tomas.get(bench.path)
            #expect(reloaded.body.contains("Half a &lt;thought&gt;</textarea>"))
            #expect(reloaded.says("1 of 3 criteria judged"))
        }
    }

    @Test func `the Save button keeps everything without a script`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let saved = try await tomas.submit(bench.form(button: "Save"), ["note": "A word for Helen"])
            #expect(saved.status == 200 && saved.says("Saved.") && saved.body.contains("A word for Helen"))
        }
    }

    @Test func `a save by script gets the next revision, and an old one a conflict`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let form = try #require(bench.form(button: "Save"))
            let token = try #require(form.fields.first { $0.name == "csrf" }?.value)
            func save(_ overall: String, revision: Int) async throws -> WebAnswer {
                try await tomas.send(
                    .post,
                    form.action,
                    headers: [.contentType: "application/x-www-form-urlencoded", .accept: "application/json"],
                    body: ByteBuffer(string: "csrf=\(token)&revision=\(revision)&overall=\(overall)")
                )
            }
            let first = try await save("One", revision: 0)
            #expect(first.status == 200 && first.body.contains(#""revision":"1""#))
            let old = try await save("Two", revision: 0)
            #expect(old.status == 409 && old.body.contains("conflict"))
            let both = try await tomas.submit(form, ["overall": "Two"])
            #expect(both.status == 409 && both.says("This was changed in another window") && both.says("One"))
            #expect(both.body.contains("Two</textarea>"))
            let mended = try await tomas.submit(both.form(button: "Save"), ["overall": "One and two"])
            #expect(mended.status == 200 && mended.body.contains("One and two</textarea>"))
        }
    }

    @Test func `committed levels bring the self-evaluation beside them, and not before`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            #expect(!bench.says("I see it in my work."))
            let early = try await tomas.submit(
                bench.form(button: "Commit my levels"),
                ["level-planning": "proficient"]
            )
            #expect(early.status == 422 && early.says("2 criteria have no level yet"))
            #expect(!early.says("I see it in my work."))
            let after = try await tomas.submit(early.form(button: "Commit my levels"), complete)
            #expect(after.says("The learner sees it at: Proficient") && after.says("I see it in my work."))
        }
    }

    @Test func `a second tab is told that the work is judged`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let form = bench.form(button: "Submit this judgment")
            try await tomas.submit(form, complete)
            let second = try await tomas.submit(form, complete)
            #expect(second.says("This was done already. Nothing was done twice."))
        }
    }

    @Test func `a text that comes too late is shown to its writer`() async throws {
        let clock = TestClock()
        let late = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let open = try await late.publish()
        try await late.submitWork(open, as: "Imani")
        try await WebSession.run(late) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: late, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            for _ in 0..<5 {
                clock.advance(minutes: 50)
                try await tomas.get("/assess")
            }
            let answer = try await tomas.submit(bench.form(button: "Save"), ["overall": "Written too late"])
            #expect(answer.status == 409 && answer.says("Your time with this reading ran out"))
            #expect(answer.says("Written too late"))
            #expect(answer.form(button: "Take this reading") != nil)
        }
    }

    @Test func `a judgment sent after the session ran out is there after signing in`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let open = try await cast.publish()
        try await cast.submitWork(open, as: "Imani")
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            clock.advance(minutes: 61)
            let answer = try await tomas.submit(bench.form(button: "Submit this judgment"), complete)
            #expect(answer.path.hasPrefix("/sign-in"))
            let again = try await WebSession.signedIn("Tomás", of: cast, client)
            let restored = try await again.get(bench.path)
            #expect(restored.body.contains("You waited, and they thought.</textarea>"))
            #expect(restored.says("3 of 3 criteria judged"))
        }
    }

    @Test func `someone who knows the learner gives the reading back`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let page = try await tomas.get(try #require(bench.link("I know this person")))
            #expect(try await tomas.submit(page.form(button: "Give it back")).status == 422)
            let queue = try await tomas.submit(page.form(button: "Give it back"), ["tie": "family"])
            #expect(queue.says("Someone else will read this one.") && queue.says("0 submissions wait"))
        }
    }

    @Test func `something that will not open reaches the lead, who puts the note away`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let page = try await tomas.get(try #require(bench.link("Something will not open")))
            let empty = try await tomas.submit(page.form(button: "Tell the lead and give it back"))
            #expect(empty.status == 422)
            try await tomas.submit(
                page.form(button: "Tell the lead and give it back"),
                ["what": "The PDF is locked"]
            )
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let notes = try await helen.get(try #require(try await helen.get("/assess").link("1 note for you")))
            #expect(notes.says("The PDF is locked"))
            let form = notes.form(button: "Put away the note on TV-1001")
            #expect(try await helen.submit(form).says("No notes wait for you."))
        }
    }

    @Test func `people who do not judge find nothing here`() async throws {
        let (cast, work) = try await scene()
        let reading = try await cast.openReading(of: work)
        try await WebSession.run(cast) { client in
            for name in ["Imani", "Ruth", "Marcus"] {
                let person = try await WebSession.signedIn(name, of: cast, client)
                #expect(try await person.get("/assess").status == 404)
                #expect(try await person.get("/assess/notes").status == 404)
                #expect(try await person.get("/assess/readings/nothing").status == 404)
                for end in ["", "/conflict", "/unreadable"] {
                    #expect(try await person.get("/assess/readings/\(reading)\(end)").status == 404, "\(name) \(end)")
                }
            }
            #expect(try await WebSession(client).get("/assess").path.hasPrefix("/sign-in"))
        }
    }

    @Test func `someone else's reading says why, without the evidence`() async throws {
        let (cast, _) = try await scene()
        try await WebSession.run(cast) { client in
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let priya = try await WebSession.signedIn("Priya", of: cast, client)
            let other = try await priya.get(bench.path)
            #expect(other.says("This reading is not yours") && !other.says("waiting waiting"))
            #expect(other.form(button: "Take this reading") == nil)
        }
    }
}
