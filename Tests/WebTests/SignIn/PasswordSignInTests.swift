import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformKit
import Storage
import Testing
import Web

/// Signing in with a password: ASVS 6.2, 6.3 and 7.2.
struct PasswordSignInTests {
    @Test func `a password that was set signs in, and leads to where one wanted to go`() async throws {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            let imani = WebSession(client)
            let asked = try await imani.get("/account?x=1")
            let page = try await imani.submit(
                asked.form(to: "/sign-in/password"),
                ["account": Cast.address(of: "Imani Castellano"), "password": AccountScene.password]
            )
            #expect(page.path == "/account?x=1" && page.says("Signed in as Imani Castellano"))
            #expect(page.says("Set on November 24, 2026"))
        }
    }

    @Test func `ASVS 6.3.8: the answer is the same for an address that is unknown and for a wrong password`()
        async throws
    {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            var answers: Set<String> = []
            for address in ["imani.castellano", "marcus.whitefeather", "nobody"] {
                let visitor = WebSession(client)
                let form = try await visitor.get("/sign-in").form(to: "/sign-in/password")
                let account = address + "@tamarackvalley.example"
                let answer = try await visitor.submit(form, ["account": account, "password": "not the one"])
                #expect(answer.status == 422)
                #expect(answer.says("The address and the password do not belong together."))
                #expect(!answer.body.contains("not the one"))
                answers.insert(answer.words.replacing(account, with: ""))
            }
            #expect(answers.count == 1)
        }
    }

    @Test func `ASVS 6.2.7: passwords may be pasted, kept by programs, and hold spaces at their ends`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let setting = try await imani.get("/account/password")
            let fields = WebElement.all("input", in: setting.body)
            let password = try #require(fields.first { $0["name"] == "new-password" })
            #expect(password["type"] == "password" && password["autocomplete"] == "new-password")
            #expect(password["maxlength"] == nil && !setting.body.contains("onpaste"))
            #expect(fields.contains { $0["autocomplete"] == "username" })
            try await imani.submit(setting.form(to: "/account/password"), ["new-password": "  wet umbrellas hum  "])
            let visitor = WebSession(client)
            let page = try await visitor.get("/sign-in")
            let asked = try #require(
                WebElement.all("input", in: page.body).first { $0["name"] == "password" }
            )
            #expect(asked["autocomplete"] == "current-password")
            let account = Cast.address(of: "Imani Castellano")
            let bare = try await visitor.submit(
                page.form(to: "/sign-in/password"),
                ["account": account, "password": "wet umbrellas hum"]
            )
            #expect(bare.status == 422, "nothing is cut off")
            let whole = try await visitor.submit(
                bare.form(to: "/sign-in/password"),
                ["account": account, "password": "  wet umbrellas hum  "]
            )
            #expect(whole.status == 200 && whole.says("Signed in as"))
        }
    }

    @Test func `ASVS 6.2.4: a password that is tried first is refused with what to do, and is not shown`() async throws
    {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/password").form(to: "/account/password")
            for (typed, words) in [
                ("short", "Choose at least 8 characters"),
                ("Password2026!", "among the passwords that are tried first"),
                ("Castellano77", "made of your name"),
            ] {
                let again = try await imani.submit(form, ["new-password": typed])
                #expect(again.status == 422 && again.says(words), "\(typed)")
                #expect(!again.body.contains(typed))
            }
            #expect(try await imani.get("/account").says("None. A link in your mail signs you in."))
        }
    }

    @Test func `ASVS 6.3.1: guesses from one place have to wait, and the link in the mail does not`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            let thief = WebSession(client)
            for _ in 0..<10 { #expect(try await AccountScene.guess("Imani", thief).status == 422) }
            let held = try await AccountScene.guess("Imani", thief)
            #expect(held.status == 429 && held.says("have a link sent to you"))
            #expect(held.headers[.retryAfter] == "900")
            let right = try await AccountScene.signIn("Imani", thief)
            #expect(right.status == 429, "not even the right one is told apart")
            #expect(try await AccountScene.guess("Marcus", thief).status == 422, "others are not concerned")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/account").status == 200)
            clock.advance(minutes: 16)
            #expect(try await AccountScene.signIn("Imani", WebSession(client)).says("Signed in as Imani"))
        }
    }

    @Test func `ASVS 6.3.1: whoever has signed in from a browser is not locked out of it by strangers`() async throws {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            let home = try await WebSession.signedIn("Imani", of: cast, client)
            try await home.submit(try await home.get("/account").form(button: "Sign out"))
            #expect(home.cookie("proven-device") != nil && home.cookie("proven") == nil)
            let thief = WebSession(client)
            for _ in 0..<12 { _ = try await AccountScene.guess("Imani", thief) }
            #expect(try await AccountScene.signIn("Imani", thief).status == 429)
            #expect(try await AccountScene.signIn("Imani", home).says("Signed in as Imani Castellano"))
        }
    }

    @Test func `a known browser has a bound of its own, and what it is known for is that person`() async throws {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            try await AccountScene.setPassword("Marcus", of: cast, client)
            let home = try await WebSession.signedIn("Imani", of: cast, client)
            try await home.submit(try await home.get("/account").form(button: "Sign out"))
            for _ in 0..<20 { #expect(try await AccountScene.guess("Imani", home).status == 422) }
            #expect(try await AccountScene.guess("Imani", home).status == 429)
            for _ in 0..<10 { #expect(try await AccountScene.guess("Marcus", home).status == 422) }
            #expect(try await AccountScene.guess("Marcus", home).status == 429)
        }
    }

    @Test func `ASVS 7.2.4: signing in with a password gives a new token, whatever the browser brought`() async throws {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            let browser = WebSession(client)
            browser.setCookie("proven", "planted-by-somebody-else-000000000000000000000000000")
            _ = try await AccountScene.signIn("Imani", browser)
            let first = try #require(browser.cookie("proven"))
            #expect(!first.hasPrefix("planted"))
            _ = try await AccountScene.signIn("Imani", browser)
            let second = try #require(browser.cookie("proven"))
            #expect(first != second)
            browser.setCookie("proven", first)
            #expect(try await browser.get("/account").path.hasPrefix("/sign-in"), "the one before is dead")
        }
    }

    @Test func `ASVS 16.3.1: what was refused stands in the trail`() async throws {
        try await WebSession.run { cast, client in
            try await AccountScene.setPassword("Imani", of: cast, client)
            _ = try await AccountScene.guess("Imani", WebSession(client))
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let trail = try await samuel.get("/admin/audit")
            #expect(trail.says("Sign-in refused") || trail.status == 404)
            let noted = try await cast.platform.read {
                try $0.count("SELECT COUNT(*) AS n FROM audit_event WHERE event = 'signInRefused'")
            }
            #expect(noted == 1)
        }
    }
}

/// What tests of accounts do again and again.
enum AccountScene {
    static let password = "vexing kumquat lagoons"

    /// Someone of the cast sets a password, in a browser of their own.
    @discardableResult
    static func setPassword(_ name: String, of cast: Cast, _ client: any TestClientProtocol) async throws -> WebSession
    {
        let session = try await WebSession.signedIn(name, of: cast, client)
        let page = try await session.get("/account/password")
        let done = try await session.submit(page.form(to: "/account/password"), ["new-password": password])
        #expect(done.says("The password is set."))
        return session
    }

    static func signIn(_ name: String, _ browser: WebSession, with password: String = password) async throws
        -> WebAnswer
    {
        let full = try #require(Cast.roles.first { $0.name.hasPrefix(name) }?.name)
        let form = try await browser.get("/sign-in").form(to: "/sign-in/password")
        return try await browser.submit(form, ["account": Cast.address(of: full), "password": password])
    }

    static func guess(_ name: String, _ browser: WebSession) async throws -> WebAnswer {
        try await signIn(name, browser, with: "not the one at all")
    }

    /// The app whose key a page shows.
    static func app(on page: WebAnswer) throws -> TOTP {
        let key = try #require(page.body.firstMatch(of: #/class="big-code">([^<]+)</#)?.output.1)
        let text = key.lowercased().filter { !$0.isWhitespace }
        return TOTP(secret: try #require(Secret.bytes(text)))
    }

    /// Sets up an app and returns it with the recovery codes.
    static func setUpApp(_ session: WebSession, at clock: TestClock) async throws -> (app: TOTP, codes: [String]) {
        let page = try await session.get("/account/second-factor")
        let app = try app(on: page)
        let code = app.code(at: TOTP.step(at: clock.now))
        let shown = try await session.submit(page.form(to: "/account/second-factor"), ["code": code])
        let codes = shown.body.matches(of: #/<li><code>([a-z2-7-]{29})</#).map { String($0.output.1) }
        #expect(shown.status == 200 && codes.count == 10)
        return (app, codes)
    }

    /// The code that was mailed last.
    static func mailedCode(_ cast: Cast) async throws -> String {
        let orders = try await orders(cast).filter { $0.template == .confirmationCode }
        return try #require(orders.last?.words["code"])
    }

    /// Mail that waits, taken and done with.
    static func orders(_ cast: Cast) async throws -> [MailOrder] {
        var orders: [MailOrder] = []
        for taken in try await cast.platform.takeJobs(100, worker: "tests") {
            if case .sendMail(let order) = taken.job { orders.append(order) }
            try await cast.platform.finish(taken)
        }
        return orders
    }
}
