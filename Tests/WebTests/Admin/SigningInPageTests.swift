import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import LinkedData
import OpenIDConnect
import PlatformKit
import SignOnKit
import Synchronization
import Testing

@testable import Web

struct SigningInPageTests {
    @Test func `who administers the top finds every way, and each connection without its secret`() async throws {
        let scene = try await SignOnScene.make(makesPeople: true, roleClaim: "groups")
        try await scene.connect("account-1", to: "Imani")
        try await WebSession.run(scene.cast) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: scene.cast, client)
            let people = try await samuel.get("/admin/people")
            let page = try await samuel.get(try #require(people.link("Signing in")))
            #expect(page.says("Link in a mail") && page.says("Password") && page.says("Nobody needs it."))
            #expect(page.says("https://id.tamarack.example/oidc") && page.says("proven-client"))
            let redirect = scene.platform.settings.publicURL + "/sign-in/with/school/answer"
            #expect(page.says(redirect), "the very address that goes into the question")
            let asked = try await scene.platform.askProvider("school", returnTo: nil)
            #expect(LocalProvider.fields(of: asked.address)["redirect_uri"] == redirect)
            #expect(page.says("They follow the claim “groups”, at Tamarack Valley Schools."))
            #expect(page.says("assessors : assessor") && page.says("writers : author"))
            #expect(page.says("makes a new learner at Tamarack Valley Schools"))
            #expect(page.says("One account is connected.") && page.says("Not used yet"))
            #expect(page.says("the address of this site is a number, and passkeys need a name"))
            let secrets = ["s:cret", "cret%20", "cret &#", "s%3Acret", "cret %"]
            let checked = try await samuel.submit(page.form(button: "Check the connection to your school account"))
            for secret in secrets { #expect(!page.body.contains(secret) && !checked.body.contains(secret)) }
        }
    }

    @Test func `a check tells what holds, and what does not with what to do`() async throws {
        let scene = try await SignOnScene.make()
        try await WebSession.run(scene.cast) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: scene.cast, client)
            let page = try await samuel.get(Path.signingIn)
            #expect(!page.says("The provider answers as it has to"))
            let form = page.form(button: "Check the connection to your school account")
            let good = try await samuel.submit(form)
            #expect(good.status == 200 && good.says("The provider answers as it has to"))
            #expect(good.says("letter for letter as expected") && good.says("It shows one key, Ed25519."))
            var other = LocalProvider.metadata(of: "https://id.other.example")
            other["jwks_uri"] = "http://id.other.example/keys"
            let wrong = other
            scene.local.state.withLock { $0.metadata = wrong }
            let bad = try await samuel.submit(form)
            #expect(bad.says("Nobody can sign in with this connection as it is"))
            #expect(bad.says("It calls itself https://id.other.example, and not https://id.tamarack.example/oidc."))
            #expect(bad.says("write exactly that into signOn.school.issuer"))
            #expect(bad.says("It names no address that begins with https as jwks_uri."))
            scene.local.state.withLock { $0.isAway = true }
            let away = try await samuel.submit(form)
            #expect(away.status == 200 && away.says("whether this server may reach that address"))
            let token = try await samuel.token()
            #expect(try await samuel.post("/admin/signing-in/nowhere/check", "csrf=\(token)").status == 404)
            #expect(try await samuel.post("/admin/signing-in/school/check", "csrf=wrong").status == 403)
        }
    }

    @Test func `it is there for nobody else, and no link leads there`() async throws {
        let scene = try await SignOnScene.make()
        try await scene.platform.addPerson(
            NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
            to: scene.cast.cedarRidge
        )
        try await WebSession.run(scene.cast) { client in
            let walt = try await WebSession.signedIn(address: "walt@cedar.example", of: scene.cast, client)
            let people = try await walt.get("/admin/people")
            #expect(people.status == 200 && people.link("Signing in") == nil)
            for name in ["Walt", "Imani", "Helen", "Avery"] {
                let session =
                    name == "Walt" ? walt : try await WebSession.signedIn(name, of: scene.cast, client)
                #expect(try await session.get(Path.signingIn).status == 404, "\(name)")
                let token = try await session.token()
                let check = try await session.post("/admin/signing-in/school/check", "csrf=\(token)")
                #expect(check.status == 404, "\(name)")
            }
            #expect(scene.local.state.withLock { $0.documents } == 0)
        }
    }

    @Test func `without a connection the page says so, with the first steps`() async throws {
        try await WebSession.run { cast, client in
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let page = try await ruth.get(Path.signingIn)
            #expect(page.says("None yet.") && page.says("docs/sign-on.md"))
            #expect(page.says(cast.platform.settings.publicURL + "/sign-in/with/NAME/answer"))
            #expect(page.form(button: "Check the connection") == nil)
        }
    }

    @Test func `the words say what each house does, and where a setting leads to nothing`() {
        func says(_ entry: ConnectionEntry, _ words: String) -> Bool {
            ConnectionView(entry, report: nil, zone: "UTC").facts.contains { $0.value.contains(words) }
        }
        let google = PageSamples.connection(.google)
        #expect(says(google, "Accounts of tamarack.example and staff.tamarack.example, no others"))
        #expect(says(google, "after its owner connected it"))
        #expect(says(PageSamples.connection(.clever), "Students are refused."))
        #expect(says(PageSamples.connection(.classlink), "Students and parents are refused."))
        let entra = PageSamples.connection(.entra, makesPeople: true)
        #expect(says(entra, "Microsoft never says that an address is verified."))
        let trusting = PageSamples.connection(.entra, makesPeople: true, trustsAddresses: true)
        #expect(says(trusting, "makes a new learner at Tamarack Valley Schools"))
    }

    @Test func `checks are counted, so that nobody makes this server ask without end`() async throws {
        let scene = try await SignOnScene.make()
        try await WebSession.run(scene.cast) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: scene.cast, client)
            let token = try await samuel.token()
            var statuses: [Int] = []
            for _ in 1...61 {
                let answer = try await samuel.post("/admin/signing-in/school/check", "csrf=\(token)")
                statuses.append(answer.status)
            }
            #expect(statuses.prefix(60).allSatisfy { $0 == 200 } && statuses.last == 429)
        }
    }
}
