import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// Showing again who one is before a sensitive act: ASVS 7.2.4, 7.5.1 and 7.5.3.
struct StepUpTests {
    @Test(arguments: [
        "/account/password", "/account/second-factor", "/account/addresses/new", "/account/password/remove",
        "/account/recovery-codes", "/account/second-factor/remove", "/account/passkeys/new",
    ])
    func `ASVS 7.5.1: pages that change what signs in ask again who one is, after ten minutes`(
        path: String
    ) async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock, publicURL: "http://localhost:8080"))
        try await WebSession.run(cast) { client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            _ = try await AccountScene.setUpApp(imani, at: clock)
            #expect(try await imani.get(path).path == path)
            clock.advance(minutes: 9)
            #expect(try await imani.get(path).path == path)
            clock.advance(minutes: 2)
            let asked = try await imani.get(path)
            #expect(asked.path.hasPrefix("/account/confirm?return-to=%2Faccount%2F"))
            #expect(asked.says("Show that it is you"))
        }
    }

    @Test func `ASVS 7.5.1: nor is a form taken that was open meanwhile`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/password").form(to: "/account/password")
            clock.advance(minutes: 11)
            let asked = try await imani.submit(form, ["new-password": "vexing kumquat lagoons"])
            #expect(asked.says("Show that it is you") && !asked.body.contains("kumquat"), "a secret is not carried on")
            let means = try await cast.platform.signInMeans(of: cast.actor("Imani"))
            #expect(means.password == nil)
        }
    }

    @Test func `ASVS 7.2.4: a code from the mail shows it, leads back, and gives a new token`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let before = try #require(imani.cookie("proven"))
            clock.advance(minutes: 11)
            let asked = try await imani.get("/account/password")
            let sent = try await imani.submit(asked.form(button: "Send me a code"))
            #expect(sent.says("Six digits. The mail is on its way."))
            let wrong = try await imani.submit(sent.form(to: "/account/confirm"), ["code": "12345"])
            #expect(wrong.status == 422 && wrong.says("This code does not fit"))
            let code = try await AccountScene.mailedCode(cast)
            let page = try await imani.submit(wrong.form(to: "/account/confirm"), ["code": code])
            #expect(page.path == "/account/password" && page.status == 200)
            let after = try #require(imani.cookie("proven"))
            #expect(after != before)
            let thief = WebSession(client)
            thief.setCookie("proven", before)
            #expect(try await thief.get("/account").path.hasPrefix("/sign-in"), "the token before is dead")
            #expect(try await imani.get("/account").words.ranges(of: "Last seen").count == 1)
        }
    }

    @Test func `a mailed code is good once, in its session, for ten minutes and five tries`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let other = try await WebSession.signedIn("Imani", of: cast, client)
            clock.advance(minutes: 11)
            func ask(_ session: WebSession) async throws -> WebAnswer {
                let asked = try await session.get("/account/password")
                return try await session.submit(asked.form(button: "Send me a code"))
            }
            let sent = try await ask(imani)
            let code = try await AccountScene.mailedCode(cast)
            let foreign = try await other.get("/account/password")
            let stolen = WebForm(action: "/account/confirm", like: try #require(foreign.form(button: "Send me a code")))
                .adding("by", "mail").adding("code", code)
            #expect(try await other.submit(stolen).status == 422, "another session")
            clock.advance(minutes: 11)
            #expect(try await imani.submit(sent.form(to: "/account/confirm"), ["code": code]).status == 422, "late")
            let again = try await ask(imani)
            let right = try await AccountScene.mailedCode(cast)
            let form = again.form(to: "/account/confirm")
            for _ in 0..<5 { #expect(try await imani.submit(form, ["code": "0000000"]).status == 422) }
            #expect(try await imani.submit(form, ["code": right]).status == 422, "used up by guesses")
            let mails = try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM mailed_code") }
            #expect(mails == 1)
        }
    }

    @Test func `who has an app shows its code; neither password nor mail is enough`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            clock.advance(minutes: 11)
            let asked = try await imani.get("/account/password")
            #expect(asked.form(to: "/account/confirm/mail") == nil)
            let form = try #require(asked.form(to: "/account/confirm"))
            #expect(!form.names.contains("password"))
            let bare = form.fields.filter { $0.name == "csrf" }.map { "csrf=\($0.value)" }.joined()
            let byPassword = "&by=password&password=" + AccountScene.password.replacing(" ", with: "+")
            #expect(try await imani.post("/account/confirm", bare + byPassword).status == 422)
            #expect(try await imani.post("/account/confirm/mail", bare).status == 422)
            let code = app.code(at: TOTP.step(at: clock.now))
            #expect(try await imani.submit(form, ["code": code]).path == "/account/password")
        }
    }

    @Test func `the password shows it, and guesses at it have to wait`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            clock.advance(minutes: 11)
            let asked = try await imani.get("/account/addresses/new")
            let form = asked.form(to: "/account/confirm")
            let wrong = try await imani.submit(form, ["password": "not the one"])
            #expect(wrong.status == 422 && wrong.says("This is not your password."))
            let page = try await imani.submit(form, ["password": AccountScene.password])
            #expect(page.path == "/account/addresses/new")
            clock.advance(minutes: 11)
            let later = try await imani.get("/account/addresses/new").form(to: "/account/confirm")
            for _ in 0..<9 { _ = try await imani.submit(later, ["password": "not the one"]) }
            #expect(try await imani.submit(later, ["password": "not the one"]).status == 429)
        }
    }

    @Test func `ASVS 7.5.3: administrators show again who they are, and the form goes on as it was typed`() async throws
    {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let marcus = try #require(cast.people["Marcus"])
            let page = try await samuel.get("/admin/people/\(marcus)")
            let roles = try #require(
                page.body.firstMatch(of: #/action="(\/admin\/people\/[^"]+\/roles)"/#)?.output.1
            )
            clock.advance(minutes: 11)
            let form = try #require(page.form(to: String(roles)))
            let asked = try await samuel.submit(
                form.adding("roles", "learner").adding("roles", "author").adding("note", "two\nlines <b>")
            )
            #expect(asked.status == 403 && asked.says("Show that it is you"))
            #expect(try await cast.actor("Marcus").roles == [.learner])
            let sent = try await samuel.submit(asked.form(button: "Send me a code"))
            let code = try await AccountScene.mailedCode(cast)
            let shown = try await samuel.submit(sent.form(to: "/account/confirm"), ["code": code])
            #expect(shown.says("What you were about to do has not been done yet."))
            let carried = try #require(shown.form(button: "Do it now"))
            #expect(carried.fields.contains { $0 == ("note", "two\nlines <b>") })
            let done = try await samuel.submit(carried)
            #expect(done.says("The roles are changed."))
            #expect(try await cast.actor("Marcus").roles.isSuperset(of: [.learner, .author]))
        }
    }

    @Test func `scripts are told that somebody has to show who they are`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            clock.advance(minutes: 11)
            let answer = try await imani.send(
                .get,
                "/account/password",
                headers: [.accept: "application/json"],
                follows: false
            )
            #expect(answer.status == 403 && answer.body.contains("Show that it is you"))
        }
    }

    @Test func `nobody is led to a foreign page by it`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for target in ["https://evil.example/", "//evil.example", "/\\evil.example"] {
                let page = try await imani.get(Path.with("/account/confirm", [("return-to", target)]))
                let form = try #require(page.form(button: "Send me a code"))
                #expect(form.fields.contains { $0 == ("return-to", "/account") })
            }
        }
    }

    @Test func `a password that arrives after the session ended is not kept`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/password").form(to: "/account/password")
            clock.advance(minutes: 90)
            _ = try await imani.submit(form, ["new-password": "vexing kumquat lagoons"])
            let kept = try await cast.platform.read {
                try $0.rows("SELECT fields FROM unsent_form").map { try $0.text("fields") }
            }
            #expect(kept.allSatisfy { !$0.contains("kumquat") })
        }
    }
}
