import Application
import Credentialing
import LinkedData
import OpenIDConnect
import PlatformKit
import SignOnKit
import Storage
import Testing

/// Signing in at a provider (users.md §1.1; §2.1, items 21 to 26).
struct SignOnTests {
    private func session(_ outcome: SignOnOutcome) -> StartedSession? {
        if case .session(let session) = outcome { session } else { nil }
    }

    private func people(of scene: SignOnScene) async throws -> Int {
        try await scene.platform.read { try $0.first("SELECT COUNT(*) AS n FROM person")?.integer("n") ?? 0 }
    }

    private func isUnknown(_ outcome: SignOnOutcome) -> Bool {
        if case .unknown = outcome { true } else { false }
    }

    @Test func `an account that its owner connected signs in, by issuer and subject alone`() async throws {
        let scene = try await SignOnScene.make()
        #expect(isUnknown(try await scene.answer()))
        try await scene.connect("account-1", to: "Imani")
        let begun = try #require(session(try await scene.answer { $0["email"] = "other@evil.example" }))
        #expect(begun.person == scene.cast.people["Imani"] && begun.returnTo == "/work")
        #expect(try await scene.platform.signedIn(sessionToken: begun.token)?.actor.name == "Imani Castellano")
        let accounts = try await scene.platform.connectedAccounts(of: scene.cast.actor("Imani"))
        #expect(accounts.map(\.label) == ["other@evil.example"] && accounts[0].used != nil)
    }

    @Test func `Microsoft's mistake: somebody's address in a token opens nobody's account`() async throws {
        let scene = try await SignOnScene.make(makesPeople: true)
        let people = try await self.people(of: scene)
        let outcome = try await scene.answer(as: "thief") {
            $0["email"] = .string(Cast.address(of: "Imani Castellano"))
            $0["email_verified"] = .bool(true)
        }
        #expect(isUnknown(outcome))
        #expect(try await self.people(of: scene) == people)
    }

    @Test func `an answer is good once, in the browser that asked, for a quarter of an hour, from that provider`()
        async throws
    {
        let scene = try await SignOnScene.make()
        try await scene.connect("account-1", to: "Imani")
        let asked = try await scene.platform.askProvider("school", returnTo: nil)
        let state = scene.local.prepare(asked.address, for: scene.provider, now: scene.seconds)
        func take(_ state: String, _ browser: String?) async throws -> SignOnOutcome {
            try await scene.platform.takeAnswer(
                of: "school",
                fields: [("code", "c-1"), ("state", state)],
                browser: browser,
                actor: nil,
                agent: "Tests"
            )
        }
        await #expect(throws: SignOnFault.self) { _ = try await take(state, nil) }
        await #expect(throws: SignOnFault.self) { _ = try await take(state, "another") }
        await #expect(throws: SignOnFault.self) { _ = try await take("another", asked.browser) }
        #expect(session(try await take(state, asked.browser)) != nil)
        await #expect(throws: SignOnFault.self) { _ = try await take(state, asked.browser) }
        let late = try await scene.platform.askProvider("school", returnTo: nil)
        let lateState = scene.local.prepare(late.address, for: scene.provider, now: scene.seconds + 900)
        scene.clock.advance(minutes: 15)
        await #expect(throws: SignOnFault.self) { _ = try await take(lateState, late.browser) }
        await #expect(throws: Refusal.notFound) {
            _ = try await scene.platform.askProvider("elsewhere", returnTo: nil)
        }
    }

    @Test func `a start from the provider's portal is never taken: our own question follows`() async throws {
        let scene = try await SignOnScene.make()
        try await scene.connect("account-1", to: "Imani")
        let outcome = try await scene.platform.takeAnswer(
            of: "school",
            fields: [("code", "of an attacker")],
            browser: nil,
            actor: nil,
            agent: "Tests"
        )
        guard case .ask(let asked) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(asked.address.contains("code_challenge="))
    }

    @Test func `an account of somebody else cannot be connected, nor one offered to another person`() async throws {
        let scene = try await SignOnScene.make()
        try await scene.connect("account-1", to: "Imani")
        let marcus = try await scene.cast.actor("Marcus")
        guard case .offer(let question) = try await scene.answer(connecting: marcus) else { throw Refusal.notFound }
        let imani = try await scene.cast.actor("Imani")
        await #expect(throws: Refusal.notFound) { try await scene.platform.connectAccount(question, by: imani) }
        await #expect(throws: Refusal.self) { try await scene.platform.connectAccount(question, by: marcus) }
        #expect(try await scene.platform.connectedAccounts(of: marcus).isEmpty)
    }

    @Test func `a closed account does not sign in, and a disconnected one is unknown`() async throws {
        let scene = try await SignOnScene.make()
        try await scene.connect("account-1", to: "Imani")
        let imani = try await scene.cast.actor("Imani")
        try await scene.platform.deactivate(imani.person, by: scene.cast.actor("Ruth"))
        await #expect(throws: SignOnFault.account(.closed)) { _ = try await scene.answer() }
        try await scene.platform.reactivate(imani.person, by: scene.cast.actor("Ruth"))
        let account = try await scene.platform.connectedAccounts(of: imani)[0]
        try await scene.platform.disconnectAccount(issuer: account.issuer, subject: account.subject, by: imani)
        #expect(isUnknown(try await scene.answer()))
    }

    @Test func `where the configuration says so, a verified address that nobody has makes a learner`() async throws {
        let scene = try await SignOnScene.make(makesPeople: true)
        #expect(isUnknown(try await scene.answer(as: "new") { $0["email_verified"] = .bool(false) }))
        let begun = try #require(session(try await scene.answer(as: "new") { $0["email"] = "new@tamarack.example" }))
        let actor = try #require(try await scene.platform.signedIn(sessionToken: begun.token)?.actor)
        #expect(actor.memberships.map(\.roles) == [[.learner]])
        #expect(session(try await scene.answer(as: "new"))?.person == begun.person)
    }

    @Test func `roles follow the claim, and those that were given by hand stay`() async throws {
        let scene = try await SignOnScene.make(roleClaim: "groups")
        try await scene.connect("account-1", to: "Imani")
        func roles(_ groups: [JSONValue]) async throws -> Set<Role> {
            _ = try await scene.answer { $0["groups"] = .array(groups) }
            return try await scene.cast.actor("Imani").memberships.reduce(into: []) { $0.formUnion($1.roles) }
        }
        let before = try await roles([])
        #expect(try await roles(["assessors", "unheard-of"]) == before.union([.assessor]))
        #expect(try await roles(["writers"]) == before.union([.author]))
        #expect(try await roles([]) == before)
    }

    @Test func `what does not hold is written into the trail, without what was sent`() async throws {
        let scene = try await SignOnScene.make()
        await #expect(throws: SignOnFault.self) { _ = try await scene.answer { $0["aud"] = "another" } }
        let noted = try await scene.platform.read { stored in
            try stored.rows("SELECT facts FROM audit_event WHERE event = 'signInRefused'").map { try $0.text("facts") }
        }
        #expect(noted.count == 1 && noted[0].contains("another audience") && !noted[0].contains("c-1"))
    }
}
