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
