import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// Sessions and links: ASVS 7.2 to 7.4.
struct SessionRuleTests {
    @Test func `ASVS 7.2.3: tokens of sessions and links are long, differ, and are stored as digests only`()
        async throws
    {
        try await WebSession.run { cast, client in
            var tokens: Set<String> = []
            for _ in 0..<3 {
                let session = try await WebSession.signedIn("Imani", of: cast, client)
                tokens.insert(try #require(session.cookie("proven")))
            }
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            tokens.insert(try #require(link.split(separator: "/").last.map(String.init)))
            #expect(tokens.count == 4)
            let stored = try await cast.platform.read { stored in
                try stored.rows("SELECT token_digest AS t FROM session UNION SELECT token_digest FROM sign_in_link").map
                { try $0.text("t") }
            }
            #expect(stored.count >= 4)
            for token in tokens {
                // 26 letters of base 32, or 22 of base 64, are 128 bits.
                #expect(token.utf8.count >= 26, "\(token.utf8.count)")
                #expect(!stored.contains { $0.contains(token) })
            }
        }
    }

    @Test func `ASVS 7.2.4: signing in anew gives a new token, and the one before is dead`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let first = try #require(imani.cookie("proven"))
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Marcus Whitefeather"))
            let page = try await imani.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
            let home = try await imani.submit(page.form(button: "Sign in"))
            #expect(home.says("Signed in as Marcus Whitefeather"))
            #expect(imani.cookie("proven") != first)
            let thief = WebSession(client)
            thief.setCookie("proven", first)
            #expect(try await thief.get("/account").path.hasPrefix("/sign-in"))
        }
    }

    @Test func `ASVS 7.3.2: a session ends after twelve hours, however busy its person is`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for _ in 0..<23 {
                clock.advance(minutes: 30)
                #expect(try await imani.get("/account").path == "/account")
            }
            clock.advance(minutes: 31)
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
        }
    }
}
