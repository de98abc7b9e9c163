import Application
import Credentialing
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

struct AddressTests {
    private static let home = "imani@home.example"

    /// Asks for an address and returns the link that was sent to it.
    private static func ask(_ session: WebSession, for address: String = home, _ cast: Cast) async throws -> String {
        let page = try await session.get("/account/addresses/new")
        let asked = try await session.submit(page.form(to: "/account/addresses/new"), ["email": address])
        #expect(asked.says("Look in the mail of \(address)"))
        let orders = try await AccountScene.orders(cast)
        return try #require(orders.first { $0.template == .confirmAddress && $0.address == address }?.path)
    }

    @Test func `an address is added by the link sent to it, signs in from then on, and the others hear of it`()
        async throws
    {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let link = try await Self.ask(imani, cast)
            #expect(try await imani.get("/account").says("Waits for the link that we sent there"))
            try await cast.platform.sendSignInLink(toAddress: Self.home, returnTo: nil)
            #expect(try await AccountScene.orders(cast).isEmpty, "not before it is shown to be theirs")

            let page = try await imani.get(link)
            let done = try await imani.submit(page.form(button: "Add the address"))
            #expect(done.says("The address is added.") && done.says("Personal address"))
            let notices = try await AccountScene.orders(cast)
            #expect(notices.map(\.address) == [Cast.address(of: "Imani Castellano")])
            #expect(notices.map { $0.words["change"] } == ["The address \(Self.home) was added. It signs you in."])
            #expect(try await imani.get(link).status == 410, "once")

            try await cast.platform.sendSignInLink(toAddress: " Imani@HOME.example", returnTo: nil)
            let mail = try #require(try await AccountScene.orders(cast).first)
            #expect(mail.template == .signInLink && mail.address == Self.home)
            let recipient = try await cast.platform.recipient(of: mail)
            #expect(recipient?.address == Self.home, "it goes where it was asked for")
        }
    }

    @Test func `a link adds an address to the account that asked for it, and to no other`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let link = try await Self.ask(imani, cast)
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await marcus.get(link).status == 404)
            let form = try #require(try await imani.get(link).form(button: "Add the address"))
            let token = try #require(try await marcus.get("/account").form(to: "/sign-out"))
            #expect(try await marcus.submit(WebForm(action: form.action, like: token)).status == 404)
            #expect(try await WebSession(client).get(link).path.hasPrefix("/sign-in?return-to="))
        }
    }

    @Test func `a link to add an address is good for a day`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let link = try await Self.ask(try await WebSession.signedIn("Imani", of: cast, client), cast)
            clock.advance(hours: 25)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get(link).status == 410)
        }
    }

    @Test func `ASVS 6.3.8: nobody learns whether an address has an account; its owner is told`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/account/addresses/new")
            let marcus = Cast.address(of: "Marcus Whitefeather")
            let taken = try await imani.submit(page.form(to: "/account/addresses/new"), ["email": marcus])
            #expect(taken.says("Look in the mail of \(marcus)"))
            let orders = try await AccountScene.orders(cast)
            #expect(orders.map(\.template) == [.addressTaken] && orders.first?.person == cast.people["Marcus"])
            #expect(try await imani.get("/account").says("Waits for the link that we sent there"))
        }
    }

    @Test func `an address that is none, or one's own, is told beside the field`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account/addresses/new").form(to: "/account/addresses/new")
            let none = try await imani.submit(form, ["email": "imani at home"])
            #expect(none.status == 422 && none.says("Enter an e-mail address in the right form"))
            let own = try await imani.submit(form, ["email": Cast.address(of: "Imani Castellano")])
            #expect(own.status == 422 && own.says("This address is on your account already."))
        }
    }

    @Test func `an address that was added goes again, and hears of it; the work address stays`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let link = try await Self.ask(imani, cast)
            try await imani.submit(try await imani.get(link).form(button: "Add the address"))
            _ = try await AccountScene.orders(cast)
            let account = try await imani.get("/account")
            let links = account.links.filter { $0.hasSuffix("/remove") && $0.contains("addresses") }
            #expect(links.count == 1, "only the personal one can go")
            let page = try await imani.get(try #require(links.first))
            #expect(page.says(Self.home))
            let done = try await imani.submit(page.form(button: "Remove the address"))
            #expect(done.says("The address is removed.") && !done.body.contains(Self.home))
            let told = try await AccountScene.orders(cast).compactMap(\.address)
            #expect(Set(told) == [Self.home, Cast.address(of: "Imani Castellano")])
            try await cast.platform.sendSignInLink(toAddress: Self.home, returnTo: nil)
            #expect(try await AccountScene.orders(cast).isEmpty)
            // The address is free for whoever has it next.
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            let next = try await Self.ask(marcus, cast)
            #expect(try await marcus.submit(marcus.get(next).form(button: "Add the address")).says("is added"))
            let work = try await cast.platform.account(of: cast.actor("Imani")).addresses
            let stays = "/account/addresses/\(try #require(work.first).id)/remove"
            #expect(try await imani.get(stays).status == 422)
        }
    }

    @Test func `administrators neither find nor see an address that a person added`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let link = try await Self.ask(imani, cast)
            try await imani.submit(try await imani.get(link).form(button: "Add the address"))
            for order in try await AccountScene.orders(cast) {
                let recipient = try #require(try await cast.platform.recipient(of: order))
                let mail = DeliveredMail(
                    order: order,
                    recipient: recipient,
                    subject: "Changed",
                    deliveredTo: "file x.eml"
                )
                try await cast.platform.noteMail(mail)
            }
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            #expect(try await samuel.get("/admin/people?q=Imani").says("Imani Castellano"))
            #expect(!(try await samuel.get("/admin/people?q=home").says("Imani Castellano")))
            for path in ["/admin/people?q=Imani", "/admin/people/\(imaniID(cast))", "/admin/mail"] {
                #expect(!(try await samuel.get(path).body.contains("home.example")), "\(path)")
            }
        }
    }

    private func imaniID(_ cast: Cast) -> String { cast.people["Imani"]?.text ?? "" }

    @Test func `after the last membership mail goes to the address that stays`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let link = try await Self.ask(imani, cast)
            try await imani.submit(try await imani.get(link).form(button: "Add the address"))
            let order = MailOrder(.awarded, to: try #require(cast.people["Imani"]), path: "/", words: ["title": "x"])
            #expect(try await cast.platform.recipient(of: order)?.address == Cast.address(of: "Imani Castellano"))
            let membership = try #require(try await cast.actor("Imani").memberships.first)
            let samuel = try await cast.actor("Samuel")
            try await cast.platform.endMembership(membership.id, of: membership.person(cast), by: samuel)
            #expect(try await cast.platform.recipient(of: order)?.address == Self.home)
            let phone = WebSession(client)
            let sign = try await cast.platform.signInLink(address: Self.home)
            let page = try await phone.get(String(sign.dropFirst(cast.platform.settings.publicURL.count)))
            try await phone.submit(page.form(button: "Sign in"))
            #expect(try await phone.get("/account").says("You belong to no organization here now."))
        }
    }
}

extension Membership {
    fileprivate func person(_ cast: Cast) -> ID<Person> { cast.people["Imani"] ?? ID("none") }
}

extension Platform {
    /// Notes a mail as sent, as the worker does.
    fileprivate func noteMail(_ mail: DeliveredMail) async throws {
        try await write { work in
            try work.enqueue(.sendMail(mail.order))
        }
        for taken in try await takeJobs(10, worker: "tests") { try await finish(taken, with: mail) }
    }
}
