import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import LinkedData
import NIOCore
import PasskeyKit
import PlatformKit
import Storage
import Testing
import Web

/// Signing in with a passkey.
struct PasskeySignInTests {
    @Test func `a passkey signs in without an address, under a new token, and leads to where one wanted to go`()
        async throws
    {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let key = try await WebPasskey.add(imani)
            let browser = WebSession(client)
            browser.setCookie("proven", "planted-by-somebody-else-000000000000000000000000000")
            let page = try await WebPasskey.signIn(with: key, browser, from: "/account?x=1")
            #expect(page.path == "/account?x=1" && page.says("Signed in as Imani Castellano"))
            #expect(page.says("1 passkey"))
            let token = try #require(browser.cookie("proven"))
            #expect(!token.hasPrefix("planted") && browser.cookie("proven-passkey") == nil)
        }
    }

    @Test func `the question names nobody, and is the same for everybody`() async throws {
        try await WebPasskey.run { cast, client in
            let browser = WebSession(client)
            let page = try await browser.get("/sign-in")
            let form = page.form(to: "/sign-in/passkey")
            var asked: [JSONValue] = []
            for _ in 0..<2 {
                asked.append(try await WebPasskey.question(for: form, at: "/sign-in/passkey/question", browser))
            }
            #expect(asked[0]["challenge"]?.string?.utf8.count == 43)
            #expect(asked[0]["challenge"] != asked[1]["challenge"])
            #expect(asked[0]["rpId"] == "localhost" && asked[0]["userVerification"] == "required")
            #expect(asked[0]["allowCredentials"] == [] && asked[0].object?.members.count == 5)
            #expect(browser.cookie("proven-passkey")?.utf8.count == 26)
        }
    }

    @Test func `what does not hold signs nobody in, with the same words for everybody`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let key = try await WebPasskey.add(imani)
            var framed = key
            framed.origin = "https://evil.example"
            var unseen = key
            unseen.flags = 0b001
            var pages: Set<String> = []
            for bad in [SoftAuthenticator(), framed, unseen] {
                let browser = WebSession(client)
                let answer = try await WebPasskey.signIn(with: bad, browser)
                #expect(answer.status == 422 && answer.says("This passkey did not sign you in."))
                #expect(browser.cookie("proven") == nil)
                pages.insert(answer.words)
            }
            #expect(pages.count == 1)
            let bare = WebSession(client)
            let form = try await bare.get("/sign-in").form(to: "/sign-in/passkey")
            #expect(try await bare.submit(form).status == 422, "nothing at all")
        }
    }

    @Test func `ASVS 3.5.1: the answer is good in the browser that asked, once`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let key = try await WebPasskey.add(imani)
            let (owner, thief) = (WebSession(client), WebSession(client))
            let form = try await owner.get("/sign-in").form(to: "/sign-in/passkey")
            let asked = try await WebPasskey.question(for: form, at: "/sign-in/passkey/question", owner)
            let fields = try key.fields(answering: try #require(asked["challenge"]?.string))
            let foreign = try await thief.get("/sign-in").form(to: "/sign-in/passkey")
            #expect(try await thief.submit(foreign, fields).status == 422)
            #expect(try await owner.submit(form, fields).says("Signed in as Imani"))
            let again = WebSession(client)
            let next = try await again.get("/sign-in").form(to: "/sign-in/passkey")
            #expect(try await again.submit(next, fields).status == 422)
        }
    }

    @Test func `ASVS 6.3.1: one place asks three hundred times, and then waits`() async throws {
        try await WebPasskey.run { _, client in
            let browser = WebSession(client)
            let form = try #require(try await browser.get("/sign-in").form(to: "/sign-in/passkey"))
            let ask = WebForm(action: "/sign-in/passkey/question", like: form)
            for _ in 0..<300 { #expect(try await browser.submit(ask).status == 200) }
            let held = try await browser.submit(ask)
            #expect(held.status == 429 && held.headers[.retryAfter] != nil)
        }
    }

    @Test func `the page is whole without scripts, and offers no passkey where there can be none`() async throws {
        try await WebPasskey.run { _, client in
            let page = try await WebSession(client).get("/sign-in")
            let hidden = WebElement.all("section", in: page.body).filter { $0["hidden"] != nil }
            #expect(hidden.count == 1 && hidden[0].words.contains("Sign in with a passkey"))
            #expect(page.form(to: "/sign-in") != nil && page.form(to: "/sign-in/password") != nil)
            #expect(page.body.contains("/assets/passkeys."))
        }
        try await WebSession.run { _, client in
            let page = try await WebSession(client).get("/sign-in")
            #expect(page.form(to: "/sign-in/passkey") == nil && !page.says("passkey"))
        }
    }

    @Test func `with an app, a passkey from before it is asked for the code, and one from after it is not`()
        async throws
    {
        let clock = TestClock()
        try await WebPasskey.run(clock: clock, secondFactor: .administrators) { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            #expect(
                try await samuel.get("/account/passkeys/new").path == "/account/second-factor",
                "the app comes first"
            )
            _ = try await AccountScene.setUpApp(samuel, at: clock)
            let strong = try await WebPasskey.add(named: "Desk", samuel)
            let browser = WebSession(client)
            #expect(try await WebPasskey.signIn(with: strong, browser).says("Signed in as Samuel"))
            #expect(try await browser.get("/admin/people").says("Imani Castellano"))

            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let weak = try await WebPasskey.add(imani)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            #expect(try await imani.get("/account/passkeys").says("Your app's code is asked for as well"))
            clock.advance(minutes: 1)
            let phone = WebSession(client)
            let asked = try await WebPasskey.signIn(with: weak, phone)
            #expect(asked.path == "/sign-in/second" && phone.cookie("proven") == nil)
            let code = app.code(at: TOTP.step(at: clock.now))
            let home = try await phone.submit(asked.form(to: "/sign-in/second"), ["code": code])
            #expect(home.says("Signed in as Imani"))
        }
    }
}
