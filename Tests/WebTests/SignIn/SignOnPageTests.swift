import Application
import HTTPTypes
import HummingbirdTesting
import OpenIDConnect
import PlatformKit
import SignOnKit
import Synchronization
import Testing
import Web

/// Signing in at a provider, through the pages.
struct SignOnPageTests {
    @Test func `an account is connected after its owner said so, and signs in from then on`() async throws {
        let scene = try await SignOnScene.make()
        try await WebSession.run(scene.cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: scene.cast, client)
            let list = try await imani.get("/account/connections")
            let link = try #require(list.link("Connect an account of your school account"))
            let offer = try await come(back: imani, from: link, in: scene)
            #expect(offer.says("imani@tamarack.example") && offer.says("Whoever holds it will sign in as you"))
            let connected = try await imani.submit(offer.form(button: "Yes, it is mine: connect it"))
            #expect(
                connected.says("Connected. It signs you in from now on.") && connected.says("imani@tamarack.example")
            )

            let visitor = WebSession(client)
            let page = try await visitor.get("/sign-in?return-to=/record")
            let way = try #require(page.link("Sign in with your school account"))
            let there = try await come(back: visitor, from: way, in: scene)
            #expect(there.path == "/record" && there.says("Imani Castellano"))
        }
    }

    @Test func `what comes to nothing is a calm page with a way on`() async throws {
        let scene = try await SignOnScene.make()
        try await WebSession.run(scene.cast) { client in
            let visitor = WebSession(client)
            let unknown = try await come(back: visitor, from: "/sign-in/with/school", in: scene)
            #expect(unknown.status == 403 && unknown.says("We do not know this account yet"))
            let again = try await visitor.get("/sign-in/with/school/answer?code=x&state=y")
            #expect(again.status == 400 && again.says("This sign-in is over"))
            let declined = try await visitor.get("/sign-in/with/school/answer?error=access_denied&state=y")
            #expect(declined.status == 400 && declined.says("The sign-in was not finished"))
            scene.local.state.withLock { $0.isAway = true }
            scene.clock.advance(days: 2)
            #expect(try await visitor.get("/sign-in/with/nowhere").status == 404)
        }
    }

    @Test func `a provider that is away is told so, and the link remains`() async throws {
        let scene = try await SignOnScene.make()
        scene.local.state.withLock { $0.isAway = true }
        try await WebSession.run(scene.cast) { client in
            let page = try await WebSession(client).get("/sign-in/with/school")
            #expect(page.status == 502 && page.says("Your school's sign-in does not answer"))
            #expect(page.link("To the page for signing in") == "/sign-in")
        }
    }

    /// Goes to the provider and comes back with its answer.
    private func come(back session: WebSession, from link: String, in scene: SignOnScene) async throws -> WebAnswer {
        let away = try await session.send(.get, link, follows: false)
        #expect(away.status == 303)
        let address = try #require(away.headers[.location])
        #expect(address.hasPrefix(scene.provider.issuer + "/authorize?"))
        let state = scene.local.prepare(address, for: scene.provider, now: scene.seconds)
        return try await session.get("/sign-in/with/school/answer?code=c-1&state=\(state)")
    }
}
