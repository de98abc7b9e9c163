import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import LinkedData
import PasskeyKit
import PlatformKit
import Testing
import Web

/// The passkeys of one's own account.
struct PasskeyPageTests {
    @Test func `the device is asked for a key of ours, and learns nothing of the account's ids`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/passkeys/new").form(to: "/account/passkeys")
            let asked = try await WebPasskey.question(for: form, at: "/account/passkeys/question", imani)
            #expect(asked["rp"]?["id"] == "localhost" && asked["attestation"] == "none")
            #expect(asked["user"]?["name"] == "imani.castellano@tamarackvalley.example")
            #expect(asked["user"]?["displayName"] == "Imani Castellano")
            #expect(asked["user"]?["id"]?.string?.utf8.count == 43)
            let numbers = asked["pubKeyCredParams"]?.array?.compactMap { $0["alg"] }
            #expect(numbers == [-7, -8, -257] && asked["excludeCredentials"] == [])
            let selection = asked["authenticatorSelection"]
            #expect(selection?["residentKey"] == "required" && selection?["userVerification"] == "required")
            _ = try await WebPasskey.add(imani)
            let again = try await WebPasskey.question(for: form, at: "/account/passkeys/question", imani)
            #expect(again["excludeCredentials"]?.array?.count == 1, "no device makes a second one")
        }
    }

    @Test func `one sees one's passkeys, gives them names, and removes them`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/account/passkeys").says("None yet."))
            let key = try await WebPasskey.add(named: " Work   laptop ", imani)
            let list = try await imani.get("/account/passkeys")
            #expect(list.says("Work laptop Added November 24, 2026, not used yet"))
            let renaming = try await imani.get(try #require(list.link("Change the name")))
            let form = try #require(renaming.form(button: "Change the name"))
            #expect(try await imani.submit(form, ["name": " "]).status == 422)
            #expect(try await imani.submit(form, ["name": "Old <b>laptop"]).says("Old <b>laptop"))
            let other = WebSession(client)
            _ = try await WebPasskey.signIn(with: key, other)
            #expect(try await imani.get("/account/passkeys").says("last used November 24, 2026"))
            let asked = try await imani.get(
                try #require(try await imani.get("/account/passkeys").link("Remove Old"))
            )
            #expect(asked.says("“Old <b>laptop” no longer signs you in here."))
            #expect(try await imani.submit(asked.form(button: "Remove the passkey")).says("no longer signs you in."))
            #expect(try await other.get("/account").path.hasPrefix("/sign-in"), "signed out everywhere else")
            #expect(try await WebPasskey.signIn(with: key, WebSession(client)).status == 422)
            let told = try await AccountScene.orders(cast).compactMap { $0.words["change"] }
            #expect(told.count == 2 && told.contains { $0.hasPrefix("The passkey “Old <b>laptop” was removed.") })
        }
    }

    @Test func `a passkey of another person is not there`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            _ = try await WebPasskey.add(imani)
            let path = try #require(try await imani.get("/account/passkeys").link("Remove"))
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await marcus.get(path).status == 404)
            let token = try await marcus.token()
            #expect(try await marcus.post(path, "csrf=" + token).status == 404)
            #expect(
                try await marcus.post(path.replacing("/remove", with: "/name"), "csrf=\(token)&name=x").status == 404
            )
            #expect(try await imani.get(path).status == 200)
        }
    }

    @Test func `without scripts, too late or without a name the page says what to do, and nothing is added`()
        async throws
    {
        let clock = TestClock()
        try await WebPasskey.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/passkeys/new").form(to: "/account/passkeys")
            let bare = try await imani.submit(form, ["name": "Laptop"])
            #expect(bare.status == 422 && bare.says("with JavaScript switched on") && bare.body.contains("Laptop"))
            #expect(try await imani.submit(form, ["name": ""]).says("Enter a name"))
            let asked = try await WebPasskey.question(for: form, at: "/account/passkeys/question", imani)
            clock.advance(minutes: 6)
            let late = SoftAuthenticator().fields(adding: try #require(asked["challenge"]?.string))
            #expect(try await imani.submit(form, late.merging(["name": "x"]) { $1 }).status == 422)
            #expect(try await imani.get("/account/passkeys").says("None yet."))
        }
    }

    @Test func `adding asks again who one is, and carries no key through that page`() async throws {
        let clock = TestClock()
        try await WebPasskey.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/passkeys/new").form(to: "/account/passkeys")
            let asked = try await WebPasskey.question(for: form, at: "/account/passkeys/question", imani)
            clock.advance(minutes: 11)
            let fields = SoftAuthenticator().fields(adding: try #require(asked["challenge"]?.string))
            let page = try await imani.submit(form, fields.merging(["name": "x"]) { $1 })
            #expect(page.says("Show that it is you"))
            #expect(!page.body.contains(try #require(fields["passkey-attestation"])))
            #expect(try await cast.platform.passkeys(of: cast.actor("Imani")).isEmpty)
        }
    }

    @Test func `a passkey shows again who one is, and leads back under a new token`() async throws {
        let clock = TestClock()
        try await WebPasskey.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let key = try await WebPasskey.add(imani)
            let before = imani.cookie("proven")
            clock.advance(minutes: 11)
            let asked = try await imani.get("/account/password")
            let form = asked.form(button: "Use a passkey")
            let question = try await WebPasskey.question(for: form, at: "/account/confirm/passkey", imani)
            #expect(question["allowCredentials"]?.array?.count == 1)
            let challenge = try #require(question["challenge"]?.string)
            let wrong = try await imani.submit(form, try SoftAuthenticator().fields(answering: challenge))
            #expect(wrong.status == 422 && wrong.says("This passkey was not taken."))
            let again = try await WebPasskey.question(for: form, at: "/account/confirm/passkey", imani)
            let fields = try key.fields(answering: try #require(again["challenge"]?.string))
            #expect(try await imani.submit(form, fields).path == "/account/password")
            #expect(imani.cookie("proven") != before)
        }
    }

    @Test func `whoever has no passkey is offered none, and administrators read why there can be none`() async throws {
        try await WebPasskey.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/account/confirm")
            #expect(!page.says("passkey"))
            let token = try await imani.token()
            #expect(try await imani.post("/account/confirm/passkey", "csrf=" + token).status == 404)
        }
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await !imani.get("/account").says("Passkeys"))
            for path in ["/account/passkeys", "/account/passkeys/new"] {
                #expect(try await imani.get(path).status == 404)
            }
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            #expect(try await samuel.get("/account").says("reached by a number and not by a name"))
        }
    }
}
