import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// Ending sessions, one's own and another's: ASVS 7.4.5 and 7.5.2.
struct SessionEndTests {
    @Test func `ASVS 7.5.2: one sees the place of each session, and shows who one is before ending one`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let school = try await WebSession.signedIn("Imani", of: cast, client)
            let home = try await WebSession.signedIn("Imani", of: cast, client)
            try await cast.platform.write { work in
                try work.run("UPDATE session SET place = '203.0.113.7'")
            }
            let page = try await home.get("/account")
            #expect(page.words.ranges(of: "from the network address 203.0.113.7").count == 2)
            clock.advance(minutes: 11)
            let asked = try await home.submit(page.form(button: "Sign out everywhere else"))
            #expect(asked.status == 403 && asked.says("Show that it is you"))
            #expect(try await school.get("/account").path == "/account")
            let sent = try await home.submit(asked.form(button: "Send me a code"))
            let code = try await AccountScene.mailedCode(cast)
            let shown = try await home.submit(sent.form(to: "/account/confirm"), ["code": code])
            let done = try await home.submit(shown.form(button: "Do it now"))
            #expect(done.says("You are signed out everywhere else."))
            #expect(try await school.get("/account").path.hasPrefix("/sign-in"))
            #expect(try await home.get("/account").path == "/account")
        }
    }

    @Test func `ASVS 7.4.5: an administrator ends the sessions of a person, who can sign in again`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let page = try await samuel.get("/admin/people/\(cast.people["Imani"]?.text ?? "")")
            let done = try await samuel.submit(page.form(button: "Sign this person out everywhere"))
            #expect(done.says("Every session of this person has ended."))
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
            let again = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await again.get("/account").path == "/account")
        }
    }

    @Test func `who does not administer all places of a person ends none of the sessions`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let imani = try #require(cast.people["Imani"])
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.endSessions(of: imani, by: cast.actor("Marcus"))
        }
    }
}
