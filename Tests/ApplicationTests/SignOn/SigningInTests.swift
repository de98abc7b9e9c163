import Application
import Credentialing
import OpenIDConnect
import PlatformKit
import SignOnKit
import Synchronization
import Testing

/// What those see of the sign-in who administer the whole installation.
struct SigningInTests {
    @Test func `who administers the top sees the connections, with how many accounts are tied and when one was used`()
        async throws
    {
        let scene = try await SignOnScene.make(makesPeople: true, roleClaim: "groups")
        try await scene.connect("account-1", to: "Imani")
        try await scene.connect("account-2", to: "Marcus")
        let samuel = try await scene.cast.actor("Samuel")
        let before = try #require(try await scene.platform.signingIn(for: samuel).connections.first)
        #expect(before.accounts == 2 && before.lastUsed == nil)
        scene.clock.advance(days: 1)
        _ = try await scene.answer(as: "account-2")
        let entry = try #require(try await scene.platform.signingIn(for: samuel).connections.first)
        #expect(entry.lastUsed == scene.clock.now)
        #expect(entry.redirectURI.hasSuffix("/sign-in/with/school/answer") && entry.clientID == "proven-client")
        #expect(entry.organization?.word == "tamarack-valley")
        #expect(entry.organization?.name == "Tamarack Valley Schools")
        #expect(entry.roles.map(\.value) == ["assessors", "writers"])
    }

    @Test func `for everybody else there is nothing, below the top, beside it or without the role`() async throws {
        let scene = try await SignOnScene.make()
        let platform = scene.platform
        let below = try await platform.addPerson(
            NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
            to: scene.cast.cedarRidge
        )
        let walt = Actor(
            person: below,
            name: "Walt Ihde",
            memberships: try await platform.read { [now = scene.clock.now] in try $0.memberships(of: below, at: now) }
        )
        for actor in [walt, try await scene.cast.actor("Imani"), try await scene.cast.actor("Helen")] {
            #expect(try await !platform.seesSigningIn(actor))
            await #expect(throws: Refusal.notFound) { _ = try await platform.signingIn(for: actor) }
            await #expect(throws: Refusal.notFound) { _ = try await platform.checkConnection("school", by: actor) }
        }
        #expect(scene.local.state.withLock { $0.documents } == 0, "nobody was asked for them")
        let samuel = try await scene.cast.actor("Samuel")
        await #expect(throws: Refusal.notFound) { _ = try await platform.checkConnection("nowhere", by: samuel) }
    }

    @Test func `a second tree closes it to who administers one of the two, a partner's does not`() async throws {
        let scene = try await SignOnScene.make()
        let samuel = try await scene.cast.actor("Samuel")
        func add(_ word: String, _ kind: Organization.Kind, _ letters: String) async throws {
            let new = NewOrganization(
                slug: word,
                name: word,
                kind: kind,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: letters
            )
            _ = try await scene.platform.addOrganization(new, below: nil)
        }
        try await add("university", .partner, "UN")
        #expect(try await scene.platform.seesSigningIn(samuel))
        try await add("elsewhere", .district, "EL")
        #expect(try await !scene.platform.seesSigningIn(samuel))
    }

    @Test func `a check names an organization that is not there beside what the provider says`() async throws {
        let scene = try await SignOnScene.make()
        #expect(try await scene.platform.checkConnection("school", by: nil).works)
        let platform = try await Platform.testing(signOn: SignOnScene.signOn(scene.local))
        let report = try await platform.checkConnection("school", by: nil)
        #expect(report.findings.filter { !$0.isGood }.map(\.sentence).count == 1 && !report.works)
        #expect(report.findings.last?.sentence.hasPrefix("There is no organization tamarack-valley") == true)
    }
}
