import Application
import Credentialing
import PlatformKit
import Testing

/// What the pages of the learner say while work is written.
struct WritingTests {
    @Test func `of two texts neither is taken until the person says which`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/setting"
            let right = try await imani.get(path)
            try await imani.submit(try await imani.get(path).form(button: "Save"), ["a-1-answer-1": "From the left."])
            let both = try await imani.submit(right.form(button: "Save and go on"), ["a-1-answer-1": "From the right."])
            #expect(both.status == 409 && both.says("Which of the two stays?"))
            let asked = try await imani.submit(both.form(button: "Save and go on"))
            #expect(asked.status == 409 && asked.says("Choose which of the two stays."))
            #expect(asked.says("From the left.") && asked.says("From the right."))
            let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
            #expect(work.response(at: ResponseAddress(item: "setting"))?.text == "From the left.")
            let other = try await imani.submit(
                asked.form(button: "Save and go on"),
                ["keep-a-1-answer-1": "other", "done": "yes"]
            )
            #expect(other.says("Tell what changed"))
            #expect(try await imani.get(path).says("From the left."))
            #expect(try await imani.get(path + "/versions").says("From the right."))
        }
    }

    @Test func `a joined text stays when the person says so`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/setting"
            let right = try await imani.get(path)
            try await imani.submit(try await imani.get(path).form(button: "Save"), ["a-1-answer-1": "Left."])
            let both = try await imani.submit(right.form(button: "Save"), ["a-1-answer-1": "Right."])
            let joined = try await imani.submit(
                both.form(button: "Save"),
                ["a-1-answer-1": "Left. Right.", "keep-a-1-answer-1": "mine"]
            )
            #expect(joined.status == 200 && joined.says("Left. Right.") && !joined.says("Which of the two stays?"))
        }
    }

    @Test func `a part called complete says at once what is missing, and so does the list`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/setting")
            let stayed = try await imani.submit(page.form(button: "Save and go on"), ["done": "yes"])
            #expect(stayed.path == page.path && stayed.says("This part is not complete yet"))
            #expect(stayed.says("Answer “Describe your setting”."))
            let left = try await imani.submit(stayed.form(button: "Save and go on"), ["done": "no"])
            #expect(left.says("Tell what changed"))
        }
    }

    @Test func `more words than the limit are told on the page and in the list`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/setting")
            let long = String(repeating: "word ", count: 61)
            let stayed = try await imani.submit(
                page.form(button: "Save and go on"),
                ["a-1-answer-1": long, "done": "yes"]
            )
            #expect(stayed.path == page.path && stayed.says("may have 60 words. It has 61 now."))
            let list = try await imani.get("/enrollments/\(chosen.enrollment)")
            #expect(list.says("may have 60 words. It has 61 now. In progress"))
        }
    }

    @Test func `permission without its name, or where no student may be, is told at once`() async throws {
        try await UploadTests.run { draft, imani in
            let place = ResponseAddress(item: "lesson", slot: "work")
            let file = try await draft.cast.addFile(named: "a.txt", [65], to: place, of: draft.id, as: "Imani")
            let page = try await imani.get("/submissions/\(draft.id)/items/lesson")
            let stayed = try await imani.submit(
                page.form(button: "Save and go on"),
                ["students-\(file.response)": "consent"]
            )
            #expect(stayed.path == page.path)
            #expect(stayed.says("Name the permission on file for a.txt."))
        }
    }

    @Test func `a choice with too little chosen is not called saved`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/approach")
            let none = try await imani.submit(page.form(button: "Save"))
            #expect(none.status == 422 && none.says("Choose one. Nothing is chosen yet."))
            let one = try await imani.submit(none.form(button: "Save and go on"), ["option": "a"])
            #expect(one.says("Your choice is saved."))
        }
    }

    @Test func `a log says how many entries are there, and takes a day as Americans type it`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/log"
            var page = try await imani.get(path)
            #expect(page.says("0 of 2 entries"))
            for day in ["11/16/2026", "2026-11-20"] {
                page = try await imani.submit(
                    page.form(button: "Add this entry"),
                    ["date.new-1-log": day, "new-1-log": "We waited."]
                )
            }
            #expect(page.says("2 of 2 entries, spread over 5 days (5 asked)"))
            #expect(page.says("from Monday, November 16 to Friday, November 20"))
        }
    }

    @Test func `the check shows all that is read, links its files, and Back from what follows asks nothing`()
        async throws
    {
        try await UploadTests.run { draft, imani in
            let work = try await draft.work()
            try await draft.cast.fill(draft.id, as: "Imani")
            let long = String(repeating: "Many words here. ", count: 60) + "The very last one."
            let prompt = try #require(
                work.activeItems.map(\.item).first { if case .prompt = $0.body { true } else { false } }
            )
            let text = try await draft.work().response(at: ResponseAddress(item: prompt.key))
            _ = try await draft.cast.platform.saveAnswer(
                long,
                at: ResponseAddress(item: prompt.key),
                of: draft.id,
                expecting: text?.revision ?? 0,
                by: try await draft.cast.actor("Imani")
            )
            let check = try await imani.get("/submissions/\(draft.id)/check")
            #expect(check.says("The very last one."))
            #expect(check.links.contains { $0.hasPrefix("/files/") })
            #expect(check.says("Where you see your work"))
            let asked = try await imani.submit(check.form(button: "Submit for judging"))
            #expect(asked.status == 200 && asked.path.hasPrefix("/submissions/\(draft.id)/check?asked="))
            #expect(asked.says("There is a problem"))
            #expect(asked.form(button: "Submit for judging") != nil)
        }
    }

    @Test func `what an assessor missed stands beside the item while it is improved`() async throws {
        try await WebSession.run { cast, client in
            let submission = try await cast.submitWork(try await cast.publish(), as: "Imani")
            try await cast.judge(submission, unmet: ["reflecting"])
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let feedback = try await imani.get("/submissions/\(submission)/feedback")
            let draft = try await imani.submit(feedback.form(button: "Improve this one"))
            let path = try #require(draft.links.first { $0.contains("/items/") })
            let page = try await imani.get(path)
            #expect(page.says("To improve here") && page.says("Show one more moment."))
            let start = try #require(path.firstRange(of: "/items/")).lowerBound
            let check = try await imani.get(path[..<start] + "/check")
            #expect(check.says("What you changed"))
            #expect(check.says("Met. It stays as it is."))
            #expect(!check.says("Met. It stays as it is. Change"))
        }
    }
}
