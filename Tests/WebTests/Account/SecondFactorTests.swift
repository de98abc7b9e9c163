import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// The authenticator app and the recovery codes: ASVS 6.3.2, 6.5 and 6.6.
struct SecondFactorTests {
    @Test func `ASVS 6.3.2: with an app neither link nor password alone signs in`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            clock.advance(minutes: 1)

            let phone = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(phone.cookie("proven") == nil)
            #expect(try await phone.get("/account").path.hasPrefix("/sign-in"))
            let browser = WebSession(client)
            let asked = try await AccountScene.signIn("Imani", browser)
            #expect(asked.path == "/sign-in/second" && browser.cookie("proven") == nil)
            // The token of the half sign-in is good for nothing else.
            browser.setCookie("proven", browser.cookie("proven-half"))
            #expect(try await browser.get("/account").path.hasPrefix("/sign-in"))
            browser.setCookie("proven", nil)

            let form = try await browser.get("/sign-in/second").form(to: "/sign-in/second")
            #expect(try await browser.submit(form, ["code": "000000"]).status == 422)
            let code = app.code(at: TOTP.step(at: clock.now))
            let home = try await browser.submit(form, ["code": code])
            #expect(home.says("Signed in as Imani Castellano") && browser.cookie("proven-half") == nil)
        }
    }

    @Test func `ASVS 6.5.1: a code works once`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            let first = app.code(at: TOTP.step(at: clock.now))
            let early = WebSession(client)
            _ = try await AccountScene.signIn("Imani", early)
            let page = try await early.get("/sign-in/second")
            #expect(
                try await early.submit(page.form(to: "/sign-in/second"), ["code": first]).status == 422,
                "the one that set it up is used"
            )
            clock.advance(minutes: 1)
            let code = app.code(at: TOTP.step(at: clock.now))
            for (number, status) in [(1, 200), (2, 422)] {
                let browser = WebSession(client)
                let asked = try await AccountScene.signIn("Imani", browser)
                let answer = try await browser.submit(asked.form(to: "/sign-in/second"), ["code": code])
                #expect(answer.status == status, "\(number)")
            }
        }
    }

    @Test func `ASVS 6.5.1, 6.5.2: a recovery code signs in once, and mail tells how many are left`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (_, codes) = try await AccountScene.setUpApp(imani, at: clock)
            #expect(Set(codes).count == 10)
            _ = try await AccountScene.orders(cast)
            for status in [200, 422] {
                let browser = WebSession(client)
                let asked = try await AccountScene.signIn("Imani", browser)
                let typed = codes[0].uppercased().replacing("-", with: " ")
                let answer = try await browser.submit(asked.form(to: "/sign-in/second"), ["code": typed])
                #expect(answer.status == status)
            }
            let orders = try await AccountScene.orders(cast)
            #expect(orders.map { $0.words["change"] } == ["A recovery code was used to sign in. 9 are left."])
            #expect(try await imani.get("/account").says("9 left"))
        }
    }

    @Test func `ASVS 6.3.1: five codes that do not fit end the sign-in, and its owner hears of it`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            clock.advance(minutes: 1)
            _ = try await AccountScene.orders(cast)
            let thief = WebSession(client)
            let asked = try await AccountScene.signIn("Imani", thief)
            let form = asked.form(to: "/sign-in/second")
            for _ in 0..<5 { #expect(try await thief.submit(form, ["code": "000000"]).status == 422) }
            let right = app.code(at: TOTP.step(at: clock.now))
            let ended = try await thief.submit(form, ["code": right])
            #expect(ended.path == "/sign-in" && ended.says("Begin again."))
            #expect(try await AccountScene.orders(cast).map(\.template) == [.signInWarning])
            // Five more, and this place has to wait; the owner at home has not.
            let again = try await AccountScene.signIn("Imani", thief)
            for _ in 0..<5 { _ = try await thief.submit(again.form(to: "/sign-in/second"), ["code": "000000"]) }
            let third = try await AccountScene.signIn("Imani", thief)
            #expect(try await thief.submit(third.form(to: "/sign-in/second"), ["code": right]).status == 429)
            try await imani.submit(try await imani.get("/account").form(button: "Sign out"))
            let home = try await AccountScene.signIn("Imani", imani)
            #expect(
                try await imani.submit(home.form(to: "/sign-in/second"), ["code": right]).says("Signed in as Imani")
            )
        }
    }

    @Test func `a sign-in waits ten minutes for its code`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (app, _) = try await AccountScene.setUpApp(imani, at: clock)
            let browser = WebSession(client)
            let asked = try await AccountScene.signIn("Imani", browser)
            clock.advance(minutes: 11)
            let code = app.code(at: TOTP.step(at: clock.now))
            let late = try await browser.submit(asked.form(to: "/sign-in/second"), ["code": code])
            #expect(late.path == "/sign-in" && late.says("That took too long"))
        }
    }

    @Test func `ASVS 6.3.2: an administrator sets up an app before anything else`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock, secondFactor: .administrators))
        try await WebSession.run(cast) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            for path in ["/", "/admin/people", "/account", "/catalog", "/account/password", "/home"] {
                #expect(try await samuel.get(path).path == "/account/second-factor", "\(path)")
            }
            let page = try await samuel.get("/account/second-factor")
            #expect(page.says("Your role lets you change things for many people"))
            let token = page.form(to: "/account/second-factor")?.fields.first { $0.name == "csrf" }?.value ?? ""
            let people = try #require(cast.people["Marcus"])
            let refused = try await samuel.post("/admin/people/\(people)/close", "csrf=" + token)
            #expect(refused.status == 303 && refused.headers[.location] == "/account/second-factor")
            #expect(try await samuel.get("/privacy").path == "/privacy")
            _ = try await AccountScene.setUpApp(samuel, at: clock)
            #expect(try await samuel.get("/admin/people").says("Imani Castellano"))
            let account = try await samuel.get("/account")
            #expect(account.link("Remove it: authenticator app") == nil)
            #expect(account.says("Whoever administers has to have an authenticator app"))
            #expect(try await samuel.get("/account/second-factor/remove").status == 404)
            let own = account.form(to: "/sign-out")?.fields.first { $0.name == "csrf" }?.value ?? ""
            let sent = try await samuel.post("/account/second-factor/remove", "csrf=" + own)
            #expect(sent.status == 422, "nor by sending the form")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/account").path == "/account", "learners may, and need not")
        }
    }

    @Test func `setting up and removing the app ends all other sessions, and mail tells of each`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let school = try await WebSession.signedIn("Imani", of: cast, client)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let before = try #require(imani.cookie("proven"))
            _ = try await AccountScene.setUpApp(imani, at: clock)
            #expect(imani.cookie("proven") != before, "a new token")
            #expect(try await school.get("/account").path.hasPrefix("/sign-in"))
            let removal = try await imani.get("/account/second-factor/remove")
            let done = try await imani.submit(removal.form(button: "Remove the app"))
            #expect(done.says("The authenticator app is removed."))
            let changes = try await AccountScene.orders(cast).compactMap { $0.words["change"] }
            #expect(changes.count == 2)
            #expect(changes.contains { $0.hasPrefix("An authenticator app was added.") })
            let phone = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await phone.get("/account").path == "/account")
        }
    }

    @Test func `ASVS 6.5.2: new recovery codes make the old ones worthless, and can be kept as a file`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await AccountScene.setPassword("Imani", of: cast, client)
            let (_, old) = try await AccountScene.setUpApp(imani, at: clock)
            let page = try await imani.get("/account/recovery-codes")
            #expect(page.says("You have 10 left"))
            let shown = try await imani.submit(page.form(button: "Make new recovery codes"))
            #expect(shown.headers[.cacheControl] == "no-store")
            let file = try await imani.submit(shown.form(button: "Keep them as a file"))
            #expect(file.headers[.contentType]?.hasPrefix("text/plain") == true)
            let new = shown.body.matches(of: #/<li><code>([a-z2-7-]{29})</#).map { String($0.output.1) }
            #expect(new.allSatisfy { file.body.contains($0) } && Set(new).isDisjoint(with: old))
            // Nobody can have a file made of other words, nor of another's codes.
            let form = try #require(shown.form(button: "Keep them as a file"))
            #expect(try await imani.submit(form, ["codes": "hello there"]).status == 404)
            #expect(try await imani.submit(form, ["codes": old[0]]).status == 404)
            for (code, status) in [(old[1], 422), (new[1], 200)] {
                let browser = WebSession(client)
                let asked = try await AccountScene.signIn("Imani", browser)
                #expect(
                    try await browser.submit(asked.form(to: "/sign-in/second"), ["code": code]).status == status
                )
            }
        }
    }

    @Test func `the key stays the same when a code does not fit, and the square says what the text says`() async throws
    {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/account/second-factor")
            #expect(page.body.contains("<svg class=\"square-code\""))
            let again = try await imani.submit(page.form(to: "/account/second-factor"), ["code": "12"])
            #expect(again.status == 422)
            #expect(try AccountScene.app(on: again) == AccountScene.app(on: page))
            #expect(try await AccountScene.app(on: imani.get("/account/second-factor")) != AccountScene.app(on: page))
        }
    }

    @Test func `those who run the server take a lost app off an account`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            _ = try await AccountScene.setUpApp(imani, at: clock)
            try await cast.platform.removeSecondFactor(address: Cast.address(of: "Imani Castellano"))
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
            let phone = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await phone.get("/account").path == "/account")
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.removeSecondFactor(address: Cast.address(of: "Imani Castellano"))
            }
        }
    }
}
