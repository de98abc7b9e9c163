import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

struct SignInTests {
    @Test func `the answer is the same for an address that is known and one that is not`() async throws {
        try await WebSession.run { cast, client in
            let visitor = WebSession(client)
            let page = try await visitor.get("/sign-in")
            let known = try await visitor.submit(
                page.form(to: "/sign-in"),
                ["email": "imani.castellano@tamarackvalley.example"]
            )
            let other = WebSession(client)
            let unknown = try await other.submit(
                try await other.get("/sign-in").form(to: "/sign-in"),
                ["email": "nobody@nowhere.example"]
            )
            #expect(known.status == 200 && known.path == "/sign-in/sent")
            #expect(known.words == unknown.words && known.status == unknown.status)
            // The same is written for both; who the address belongs to is looked up by the worker.
            let jobs = try await cast.platform.takeJobs(worker: "one")
            #expect(jobs.map(\.job.name) == ["askForLink", "askForLink"])
            #expect(try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM sign_in_link") } == 0)
            for taken in jobs {
                guard case .askForLink(let address, let returnTo) = taken.job else { continue }
                try await cast.platform.sendSignInLink(toAddress: address, returnTo: returnTo)
                try await cast.platform.finish(taken)
            }
            let waiting = try await cast.platform.takeJobs(worker: "one")
            #expect(waiting.map(\.job.name) == ["sendMail"], "only the known address gets a mail")
        }
    }

    @Test func `an address with a mistake stays in the field with a sentence beside it`() async throws {
        try await WebSession.run { _, client in
            let visitor = WebSession(client)
            let page = try await visitor.get("/sign-in?return-to=%2Fwork")
            let again = try await visitor.submit(page.form(to: "/sign-in"), ["email": "imani<script>"])
            #expect(again.status == 422)
            #expect(again.body.contains("<title>Error: Sign in"))
            #expect(again.says("Enter an e-mail address in the right form, like name@school.org"))
            #expect(again.body.contains("value=\"imani&lt;script&gt;\""))
            #expect(again.form(to: "/sign-in")?.fields.contains { $0 == ("return-to", "/work") } == true)
        }
    }

    @Test func `looking at a link changes nothing, the button signs in, and the link works once`() async throws {
        try await WebSession.run { cast, client in
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            let path = String(link.dropFirst(cast.platform.settings.publicURL.count))
            let scanner = WebSession(client)
            for _ in 0..<3 { #expect(try await scanner.get(path).status == 200) }

            let imani = WebSession(client)
            let page = try await imani.get(path)
            let home = try await imani.submit(page.form(button: "Sign in"))
            #expect(home.status == 200)
            #expect(home.says("Signed in as Imani Castellano"))
            #expect(home.headers[.cacheControl] == "no-store")

            let late = try await scanner.get(path)
            #expect(late.status == 410)
            #expect(late.says("This link is no longer good"))
        }
    }

    @Test func `a link is too old after its time`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            clock.advance(hours: 25)
            let path = String(link.dropFirst(cast.platform.settings.publicURL.count))
            #expect(try await WebSession(client).get(path).status == 410)
        }
    }

    @Test func `whoever is not signed in is led to sign in and back to the page`() async throws {
        try await WebSession.run { cast, client in
            let visitor = WebSession(client)
            let asked = try await visitor.get("/account?x=1")
            #expect(asked.path == "/sign-in?return-to=%2Faccount%3Fx%3D1")
            _ = try await visitor.submit(
                asked.form(to: "/sign-in"),
                ["email": Cast.address(of: "Imani Castellano")]
            )
            let jobs = try await cast.platform.takeJobs(worker: "one").map(\.job)
            let address = Cast.address(of: "Imani Castellano")
            #expect(jobs == [.askForLink(address: address, returnTo: "/account?x=1")])
            try await cast.platform.sendSignInLink(toAddress: address, returnTo: "/account?x=1")
            let stored = try await cast.platform.read { try $0.rows("SELECT return_to FROM sign_in_link") }
            #expect(try stored.first?.textIfAny("return_to") == "/account?x=1")
        }
    }

    @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\u{9}b"])
    func `nobody is sent on to a foreign page`(target: String) async throws {
        try await WebSession.run { cast, client in
            let visitor = WebSession(client)
            let page = try await visitor.get(Path.with("/sign-in", [("return-to", target)]))
            #expect(page.form(to: "/sign-in")?.names.contains("return-to") == false)
        }
    }

    @Test func `signing out ends the session on the server`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let cookie = try #require(imani.cookie("proven"))
            let out = try await imani.submit(try await imani.get("/account").form(button: "Sign out"))
            #expect(out.says("You are signed out."))
            #expect(imani.cookie("proven") == nil)
            imani.setCookie("proven", cookie)
            #expect(try await imani.get("/account").path.hasPrefix("/sign-in"))
        }
    }

    @Test func `too many tries from one place have to wait`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { _, client in
            let visitor = WebSession(client)
            let form = try await visitor.get("/sign-in").form(to: "/sign-in")
            for _ in 0..<300 { #expect(try await visitor.submit(form, ["email": "a@b.example"]).status == 200) }
            let refused = try await visitor.submit(form, ["email": "a@b.example"])
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter] == "900")
            clock.advance(minutes: 16)
            #expect(try await visitor.submit(form, ["email": "a@b.example"]).status == 200)
        }
    }

    @Test func `links that are none are counted by themselves, and good ones never`() async throws {
        try await WebSession.run { cast, client in
            let visitor = WebSession(client)
            let asking = try await visitor.get("/sign-in").form(to: "/sign-in")
            for _ in 0...300 { try await visitor.submit(asking, ["email": "a@b.example"]) }
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            let path = String(link.dropFirst(cast.platform.settings.publicURL.count))
            let good = try #require(try await visitor.get(path).form(button: "Sign in"))
            let bad = WebForm(action: "/sign-in/none", like: good)
            for _ in 0..<30 { #expect(try await visitor.submit(bad).status == 410) }
            #expect(try await visitor.submit(bad).status == 429)
            let invitation = WebForm(action: "/invitations/none", like: good)
            #expect(try await visitor.submit(invitation).status == 429)
            #expect(try await visitor.submit(good).says("Signed in as Imani Castellano"))
        }
    }

    @Test func `one address gets four mails in a quarter of an hour and no more, and is not told`() async throws {
        try await WebSession.run { cast, client in
            let visitor = WebSession(client)
            let form = try await visitor.get("/sign-in").form(to: "/sign-in")
            let address = Cast.address(of: "Imani Castellano")
            for _ in 0..<6 {
                #expect(try await visitor.submit(form, ["email": address]).path == "/sign-in/sent")
            }
            let waiting = try await cast.platform.read { try $0.rows("SELECT job FROM outbox") }
            #expect(waiting.count == 4)
        }
    }
}
