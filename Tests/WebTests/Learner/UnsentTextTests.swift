import Application
import Credentialing
import PlatformKit
import Storage
import Testing

@Suite struct UnsentTextTests {
    @Test func `a save with an ended session leads through sign-in to the form with the text in it`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let path = "/submissions/\(chosen.submission)/items/setting"
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(path)
            clock.advance(hours: 13)
            let signIn = try await imani.submit(page.form(button: "Save"), ["a-1-answer-1": "Typed for an hour."])
            #expect(signIn.path.hasPrefix("/sign-in"))
            let again = try await WebSession.signedIn("Imani", of: cast, client)
            let back = try await again.get(path)
            #expect(back.says("Your text is back"))
            #expect(back.says("Typed for an hour."))
            let saved = try await again.submit(back.form(button: "Save"))
            #expect(saved.status == 200)
            #expect(!saved.says("Your text is back"))
            let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
            #expect(work.response(at: ResponseAddress(item: "setting"))?.text == "Typed for an hour.")
            let marcus = try await cast.actor("Marcus")
            #expect(try await cast.platform.unsentForm(at: path, of: marcus) == nil)
        }
    }

    @Test func `a self-evaluation with an ended session comes back too, pointer and all`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let id = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani").submission
            let path = "/submissions/\(id)/self-evaluation"
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(path)
            clock.advance(hours: 13)
            let typed = ["note-seeing": "They wait now.", "why-seeing": "At the second question."]
            let signIn = try await imani.submit(page.form(button: "Save"), typed)
            #expect(signIn.path.hasPrefix("/sign-in"))
            let again = try await WebSession.signedIn("Imani", of: cast, client)
            let back = try await again.get(path)
            #expect(back.says("Your text is back") && back.says("They wait now."))
            #expect(back.body.contains("At the second question."))
            let refused = try await again.submit(back.form(button: "Save"))
            #expect(refused.status == 422 && refused.says("Choose what shows it"))
            #expect(refused.body.contains("At the second question."), "nothing typed is lost")
            let work = try await cast.platform.ownWork(id, by: try await cast.actor("Imani"))
            #expect(work.selfEvaluations["seeing"]?.note == "They wait now.")
        }
    }

    @Test func `two tabs: the second change of a log entry shows both`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani").submission
            let actor = try await cast.actor("Imani")
            let day = LocalDate(at: cast.platform.clock.now(), in: "America/Denver")
            let slot = ResponseAddress(item: "log", slot: "log")
            try await cast.platform.addLogEntry(LogEntry(date: day, text: "One."), to: slot, of: id, by: actor)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let left = try await imani.get("/submissions/\(id)/items/log")
            let right = left
            _ = try await imani.submit(left.form(button: "Save"), ["a-1-log-1": "From the left."])
            let both = try await imani.submit(right.form(button: "Save"), ["a-1-log-1": "From the right."])
            #expect(both.status == 409 && both.says("From the left.") && both.says("From the right."))
            _ = try await imani.submit(both.form(button: "Save"), ["keep-a-1-log-1": "mine"])
            let work = try await cast.platform.ownWork(id, by: actor)
            #expect(work.response(at: slot)?.text == "From the right.")
        }
    }

    @Test func `what was written into an entry that another window removed is not lost`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani").submission
            let actor = try await cast.actor("Imani")
            let day = LocalDate(at: cast.platform.clock.now(), in: "America/Denver")
            let slot = ResponseAddress(item: "log", slot: "log")
            for text in ["One.", "Two."] {
                try await cast.platform.addLogEntry(LogEntry(date: day, text: text), to: slot, of: id, by: actor)
            }
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(id)/items/log")
            for position in [1, 2] {
                let address = ResponseAddress(item: "log", slot: "log", position: position)
                try await cast.platform.removeResponse(at: address, of: id, by: actor)
            }
            _ = try await imani.submit(page.form(button: "Save"), ["a-1-log-1": "One, and more."])
            let work = try await cast.platform.ownWork(id, by: actor)
            #expect(work.responses(to: "log").map(\.text) == ["One, and more."], "and what was removed stays so")
        }
    }

    @Test func `the page after a form tells that it was taken, and the one after signing out that all goes`()
        async throws
    {
        try await WebSession.run { cast, client in
            let id = try await cast.choose(try await cast.publish(.ofWords), as: "Imani").submission
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(id)/items/setting"
            let page = try await imani.get(path)
            #expect(page.body.contains("<body data-person=\""))
            let form = page.form(button: "Save")?.adding("keeping", "abc123")
            let saved = try await imani.submit(form, ["a-1-answer-1": "One."])
            #expect(saved.body.contains(" data-taken=\"abc123\""))
            #expect(!(try await imani.get(path)).body.contains("data-taken"), "told once")
            let refused = try await imani.submit(form, ["a-1-answer-1": "Two."])
            #expect(refused.status == 409 && !refused.body.contains("data-taken"))
            let odd = page.form(button: "Save")?.adding("keeping", "\"><b>")
            #expect(!(try await imani.submit(odd, ["a-1-answer-1": "One."])).body.contains("data-taken"))
            let out = try await imani.submit(try await imani.get("/account").form(to: "/sign-out"))
            #expect(out.body.contains(" data-taken=\"all\"") && !out.body.contains("data-person"))
        }
    }

    @Test func `nothing is kept for someone who signed out`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let imani = try await cast.actor("Imani")
        let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let session = try await cast.platform.signIn(linkToken: token, agent: "test")
        let signedIn = try #require(try await cast.platform.signedIn(sessionToken: session.token))
        let form = UnsentForm(fields: [UnsentForm.Field(name: "a", value: "b")])
        try await cast.platform.keepUnsent(form, at: "/x", sessionToken: session.token)
        #expect(try await cast.platform.unsentForm(at: "/x", of: imani) == form)
        try await cast.platform.signOut(signedIn)
        #expect(try await cast.platform.unsentForm(at: "/x", of: imani) == nil)
        try await cast.platform.keepUnsent(form, at: "/x", sessionToken: session.token)
        #expect(try await cast.platform.unsentForm(at: "/x", of: imani) == nil)
    }

    @Test func `only routes that are there keep a form, and only what is not too long`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let path = "/submissions/\(chosen.submission)/items/setting"
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try #require(try await imani.get(path).form(button: "Save"))
            clock.advance(hours: 13)
            try await imani.submit(WebForm(action: "/nowhere/at/all", like: form), ["a-1-answer-1": "Text"])
            let kept = try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM unsent_form") }
            #expect(kept == 0)
            let long = String(repeating: "word ", count: 60_000)
            let told = try await imani.submit(form, ["a-1-answer-1": long])
            #expect(told.status == 422 && told.says("this form is too long to be kept for you"))
        }
    }

    @Test func `for one person twenty forms are kept, for a day after the session ran out`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock))
        let imani = try await cast.actor("Imani")
        let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let session = try await cast.platform.signIn(linkToken: token, agent: "test")
        let form = UnsentForm(fields: [UnsentForm.Field(name: "a", value: "b")])
        clock.advance(hours: 13)
        for number in 0..<30 {
            clock.advance(seconds: 1)
            try await cast.platform.keepUnsent(form, at: "/x/\(number)", sessionToken: session.token)
        }
        #expect(try await cast.platform.unsentForm(at: "/x/9", of: imani) == nil)
        #expect(try await cast.platform.unsentForm(at: "/x/10", of: imani) == form)
        #expect(try await cast.platform.unsentForm(at: "/x/29", of: imani) == form)
        clock.advance(hours: 13)
        try await cast.platform.keepUnsent(form, at: "/y", sessionToken: session.token)
        #expect(try await cast.platform.unsentForm(at: "/y", of: imani) == nil)
    }
}
