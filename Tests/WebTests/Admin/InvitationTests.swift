import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

struct InvitationTests {
    private static let noor: [String: String?] = [
        "name": "Noor Haddad", "email": "noor@tamarackvalley.example", "roles": "assessor",
    ]

    /// Invites Noor to the district and gives the path of the link in the mail.
    private func inviteNoor(_ samuel: WebSession, _ cast: Cast) async throws -> String {
        let form = try await samuel.get("/admin/invitations/new").form(button: "Send the invitation")
        let sent = try await samuel.submit(form, Self.noor)
        #expect(sent.says("An invitation is on its way to noor@tamarackvalley.example."))
        let payload = try await cast.platform.read {
            try $0.rows("SELECT payload FROM outbox ORDER BY created DESC, id DESC LIMIT 1").map {
                try $0.text("payload")
            }
        }
        return try #require(payload.first?.firstMatch(of: /\/invitations\/[a-z2-7]+/)).output.description
    }

    @Test func `an invited person accepts, is signed in and is a member`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let path = try await inviteNoor(samuel, cast)
            let noor = WebSession(client)
            let page = try await noor.get(path)
            #expect(page.says("Samuel Ortiz invites you to micro-credentials at Tamarack Valley Schools, as assessor."))
            let form = page.form(button: "Accept and sign in")
            let early = try await noor.submit(form, ["name": ""])
            #expect(early.status == 422 && early.says("Confirm that you are 18 or older"))
            let home = try await noor.submit(form, ["name": "Noor A. Haddad", "adult": "yes"])
            #expect(home.says("Signed in as Noor A. Haddad"))
            #expect(home.says("Welcome. You belong to Tamarack Valley Schools now."))
            #expect(try await WebSession(client).get(path).status == 410)
            #expect(try await samuel.get("/admin/people?q=noor").says("Tamarack Valley Schools, assessor"))
        }
    }

    @Test func `a further invitation makes the earlier link useless`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let first = try await inviteNoor(samuel, cast)
            let second = try await inviteNoor(samuel, cast)
            #expect(try await WebSession(client).get(first).status == 410)
            #expect(try await WebSession(client).get(second).status == 200)
        }
    }

    @Test func `an invitation that was taken back or is too old cannot be accepted`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let path = try await inviteNoor(samuel, cast)
            let list = try await samuel.get("/admin/invitations")
            let after = try await samuel.submit(list.form(button: "Take back the invitation of Noor Haddad"))
            #expect(after.says("No invitation waits for an answer"))
            #expect(try await WebSession(client).get(path).status == 410)
            let other = try await inviteNoor(samuel, cast)
            clock.advance(days: 15)
            #expect(try await WebSession(client).get(other).status == 410)
        }
    }

    @Test func `whoever has an account keeps it and gets a further membership`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let form = try await samuel.get("/admin/invitations/new").form(button: "Send the invitation")
            var values = Self.noor
            values["email"] = "  Imani.Castellano@TamarackValley.example "
            values["organization"] = cast.cedarRidge.text
            try await samuel.submit(form, values)
            let rows = try await cast.platform.read {
                try $0.rows("SELECT payload FROM outbox").map { try $0.text("payload") }
            }
            let path = try #require(rows.first?.firstMatch(of: /\/invitations\/[a-z2-7]+/)).output.description
            let imani = WebSession(client)
            let page = try await imani.get(path)
            #expect(page.says("Imani Castellano. You keep it, with everything in it."))
            let home = try await imani.submit(page.form(button: "Accept and sign in"))
            #expect(home.says("Signed in as Imani Castellano"))
            let account = try await imani.get("/account")
            #expect(
                account.says("Birch Hollow Elementary learner") && account.says("Cedar Ridge Middle School assessor")
            )
        }
    }

    @Test func `a form with mistakes comes back with sentences and what was typed`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let form = try await samuel.get("/admin/invitations/new").form(button: "Send the invitation")
            let again = try await samuel.submit(form, ["name": "Noor", "email": "noor", "roles": nil])
            #expect(again.status == 422)
            #expect(again.says("Enter an e-mail address in the right form") && again.says("Choose at least one role"))
            #expect(again.body.contains("value=\"Noor\"") && again.body.contains("href=\"#email\""))
            let member = try await samuel.submit(
                form,
                ["name": "Imani", "email": Cast.address(of: "Imani Castellano"), "organization": cast.birchHollow.text]
            )
            #expect(member.status == 422 && member.says("belongs to Birch Hollow Elementary already"))
        }
    }
}
