import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing

struct AccountTests {
    @Test func `one sees where one is signed in and ends the others`() async throws {
        try await WebSession.run { cast, client in
            let school = try await WebSession.signedIn("Imani", of: cast, client)
            let home = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await home.get("/account")
            #expect(page.says("Imani Castellano") && page.says("imani.castellano@tamarackvalley.example"))
            #expect(page.says("Birch Hollow Elementary learner"))
            #expect(page.words.ranges(of: "Last seen").count == 2)
            let after = try await home.submit(page.form(button: "Sign out everywhere else"))
            #expect(after.says("You are signed out everywhere else."))
            #expect(after.words.ranges(of: "Last seen").count == 1)
            #expect(try await school.get("/account").path.hasPrefix("/sign-in"))
        }
    }

    @Test func `nobody ends the session of another person`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let other = try await WebSession.signedIn("Imani", of: cast, client)
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            let page = try await other.get("/account")
            let action = try #require(page.body.firstMatch(of: /action="(\/account\/sessions\/[^"]+\/end)"/)?.1)
            let own = try #require(try await marcus.get("/account").form(to: "/sign-out"))
            let stolen = WebForm(action: String(action), like: own)
            #expect(try await marcus.submit(stolen).status == 404)
            #expect(try await imani.get("/account").path == "/account")
        }
    }

    @Test func `a session ends when nobody came back for an hour`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            clock.advance(minutes: 59)
            #expect(try await imani.get("/account").path == "/account")
            clock.advance(minutes: 59)
            #expect(try await imani.get("/account").path == "/account")
            clock.advance(minutes: 61)
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
        }
    }
}
