import Application
import Credentialing
import PlatformKit
import Testing

@Suite struct LearnerWorkTests {
    @Test func `a learner writes, saves, checks and submits without scripts`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish(.ofWords)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let chosen = try await cast.choose(open, as: "Imani")
            let home = try await imani.get("/home")
            #expect(home.says("Your next step"))
            #expect(home.says("Describe your setting"))
            var page = try await imani.get("/submissions/\(chosen.submission)/items/setting")
            page = try await imani.submit(
                page.form(button: "Save and go on"),
                ["a-1-answer-1": "We sit in a ring & wait.", "done": "yes"]
            )
            #expect(page.status == 200)
            #expect(page.says("Tell what changed"))
            page = try await imani.submit(
                page.form(button: "Save and go on"),
                ["a-1-answer-1": "They speak more.", "done": "yes"]
            )
            #expect(page.path == "/enrollments/\(chosen.enrollment)")
            #expect(page.says("Two of two parts are done."))
            page = try await imani.get("/submissions/\(chosen.submission)/check")
            #expect(page.says("Say where you see your work on “Reflecting”."))
            #expect(page.form(button: "Submit for judging") == nil)
            page = try await imani.get("/submissions/\(chosen.submission)/self-evaluation")
            page = try await imani.submit(page.form(button: "Save and go on"), ["level-reflecting": "yes"])
            page = try await imani.get("/submissions/\(chosen.submission)/check")
            #expect(page.says("We sit in a ring & wait."))
            let refused = try await imani.submit(page.form(button: "Submit for judging"))
            #expect(refused.path == "/submissions/\(chosen.submission)/check?asked=yes")
            #expect(refused.says("There is a problem"))
            try await cast.submit(chosen.submission, as: "Imani")
            let again = try await imani.submit(refused.form(button: "Submit for judging"))
            #expect(again.status == 200)
            #expect(again.says("This was submitted already. Nothing was done twice."))
            #expect(again.says("You will hear by Thursday, December 3"))
            page = try await imani.submit(again.form(button: "Take it back"))
            #expect(page.says("You have it back."))
        }
    }

    @Test func `two tabs: the second save shows both texts and loses none`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish(.ofWords)
            let chosen = try await cast.choose(open, as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/setting"
            let left = try await imani.get(path)
            let right = try await imani.get(path)
            let saved = try await imani.submit(left.form(button: "Save"), ["a-1-answer-1": "From the left."])
            #expect(saved.says("Saved at 9:00 AM."))
            let both = try await imani.submit(right.form(button: "Save"), ["a-1-answer-1": "From the right."])
            #expect(both.status == 409)
            #expect(both.says("Someone changed this part in another window"))
            #expect(both.says("From the left."))
            #expect(both.says("From the right."))
            let kept = try await imani.submit(both.form(button: "Save"), ["keep-a-1-answer-1": "mine"])
            #expect(kept.status == 200)
            #expect(kept.says("From the right."))
            let versions = try await imani.get(path + "/versions")
            #expect(versions.says("From the left."))
        }
    }

    @Test(arguments: ["", "/check", "/self-evaluation", "/submission", "/feedback", "/views", "/items/setting"])
    func `another person's work is not found`(page: String) async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish(.ofWords)
            let chosen = try await cast.choose(open, as: "Imani")
            for name in ["Marcus", "Helen", "Ruth"] {
                let other = try await WebSession.signedIn(name, of: cast, client)
                #expect(try await other.get("/submissions/\(chosen.submission)\(page)").status == 404)
                #expect(try await other.get("/enrollments/\(chosen.enrollment)").status == 404)
            }
        }
    }

    @Test func `a log keeps what was typed when its day is wrong, and takes it when it is right`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/log")
            let wrong = try await imani.submit(
                page.form(button: "Add this entry"),
                ["date.new-1-log": "2026-13-40", "new-1-log": "We waited."]
            )
            #expect(wrong.status == 422)
            #expect(wrong.says("Enter the day of this entry"))
            #expect(wrong.says("We waited."))
            let right = try await imani.submit(wrong.form(button: "Add this entry"), ["date.new-1-log": "2026-11-20"])
            #expect(right.status == 200)
            #expect(right.says("Friday, November 20"))
            let removed = try await imani.submit(right.form(button: "Remove the entry of Friday, November 20"))
            #expect(removed.says("Removed."))
            #expect(!removed.says("Friday, November 20"))
        }
    }

    @Test func `a file is described and removed in the form that saves the rest`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
            let actor = try await cast.actor("Imani")
            let work = try await cast.platform.ownWork(chosen.submission, by: actor)
            let place = ResponseAddress(item: "lesson", slot: "plan")
            try await cast.addFileRow(at: place, name: "plan", in: work)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/lesson")
            #expect(page.says("plan.pdf"))
            let removed = try await imani.submit(page.form(button: "Remove plan.pdf"))
            #expect(removed.says("Removed."))
            #expect(!removed.says("plan.pdf"))
            let left = try await cast.platform.ownWork(chosen.submission, by: actor)
            #expect(left.responses.isEmpty)
        }
    }

    @Test func `after not yet the learner answers in place, and what is met is closed`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let submission = try await cast.submitWork(open, as: "Imani")
            try await cast.judge(submission, unmet: ["reflecting"])
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let feedback = try await imani.get("/submissions/\(submission)/feedback")
            #expect(feedback.says("Not yet: two criteria met, one to improve"))
            #expect(feedback.says("Show one more moment."))
            #expect(!feedback.says("failed"))
            let draft = try await imani.submit(feedback.form(button: "Improve this one"))
            #expect(draft.says("What did you change?"))
            let tasks = try await imani.submit(
                draft.form(button: "Save and go on"),
                ["answer-reflecting": "I tried it with another class."]
            )
            #expect(tasks.says("Your answers are saved."))
            #expect(tasks.says("Met"))
            let path = try #require(tasks.link("Show a lesson"))
            let closed = try await imani.get(path)
            #expect(closed.says("Everything judged on this piece is met and stays met"))
            #expect(closed.form(button: "Save") == nil)
        }
    }
}

extension MicroCredential {
    /// Two prompts and one criterion: all that a form without files needs.
    static var ofWords: MicroCredential {
        var title = MicroCredential(key: "words", title: "Words Alone", level: .foundation, subject: .languages)
        title.about.summary = "Two answers."
        title.about.competency = "The educator says what changed."
        title.sections = [
            Section(
                key: "all",
                title: "Answers",
                items: [
                    Item(key: "setting", title: "Describe your setting", minutes: 20, body: .prompt(Prompt())),
                    Item(key: "change", title: "Tell what changed", minutes: 20, body: .prompt(Prompt())),
                ]
            )
        ]
        title.rubric = Rubric(
            scales: [
                Scale(
                    key: "two",
                    title: "Two",
                    levels: [RubricLevel(key: "no", title: "Not yet"), RubricLevel(key: "yes", title: "Met")]
                )
            ],
            criteria: [
                Criterion(
                    key: "reflecting",
                    title: "Reflecting",
                    scale: "two",
                    required: "yes",
                    judgedOn: [Criterion.Basis(item: "change")]
                )
            ]
        )
        return title
    }
}
