import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

struct OwnMergeTests {
    @Test func `what is alive moves, what signs in leads to the account that stays, and the check finds nothing`()
        async throws
    {
        let scene = try await MergeScene()
        try await scene.cast.judge(scene.cast.submitWork(scene.open, as: "Rivera"))
        let award = try #require(try await scene.platform.record(of: scene.cast.actor("Rivera")).first?.award)
        let (first, second) = (scene.first, scene.second)
        let session = try await scene.merge()

        #expect(session.person == first)
        let signedIn = try #require(try await scene.platform.signedIn(sessionToken: session.token))
        #expect(signedIn.actor.person == first && signedIn.actor.roles == [.learner, .assessor])
        #expect(try await scene.platform.record(of: signedIn.actor).map(\.award) == [award])
        #expect(try await scene.start(MergeScene.address).person == first, "its address signs in to the other")
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM person_word WHERE person = \(second)") == 0)
        let found = try await scene.platform.people(
            matching: PeopleFilter(words: "rivera"),
            after: nil,
            for: scene.cast.actor("Samuel")
        )
        #expect(found.people.map(\.person.id) == [first], "by the address of work")
        let merged = try await scene.platform.read { try $0.person(second) }
        #expect(merged.deactivated != nil && merged.name == "Imani Rivera", "what was done under it keeps its name")
        #expect(try await scene.findings() == 1)
    }

    @Test func `the trail tells both sides of it, and nothing in it is written anew`() async throws {
        let scene = try await MergeScene()
        try await scene.cast.submitWork(scene.open, as: "Rivera")
        let second = scene.second
        let before: [String] = try await Self.acts(of: second, scene)
        try await scene.merge()
        let after = try await Self.acts(of: second, scene)
        #expect(Array(after.prefix(before.count)) == before && !before.isEmpty)
        for (subject, fact) in [(second, "into"), (scene.first, "from")] {
            let facts = try await scene.platform.read { transaction in
                try transaction.rows(
                    "SELECT facts FROM audit_event WHERE event = 'personsMerged' AND subject = \(subject)"
                ).map { try $0.text("facts") }
            }
            #expect(facts.count == 1 && facts[0].contains("\"\(fact)\"") && facts[0].contains("bothSignedIn"))
        }
    }

    private static func acts(of person: ID<Person>, _ scene: MergeScene) async throws -> [String] {
        try await scene.platform.read { transaction in
            try transaction.rows("SELECT id, event FROM audit_event WHERE actor = \(person) ORDER BY id").map {
                try $0.text("id") + $0.text("event")
            }
        }
    }

    @Test func `every session and open link of the account that ends is dead, and what signed in to it is gone`()
        async throws
    {
        let scene = try await MergeScene()
        let old = try await scene.start(MergeScene.address)
        let signedIn = try #require(try await scene.platform.signedIn(sessionToken: old.token))
        try await scene.platform.setPassword(MergeScene.password, by: signedIn)
        let link = try await scene.platform.signInLink(address: MergeScene.address)
        let other = try await scene.start(Cast.address(of: "Imani Castellano"))
        for person in [scene.first, scene.second] {
            let passkey = StoredPasskey(
                id: ID(person.text),
                person: person,
                handle: person.text,
                key: "key",
                counter: 0,
                name: "Laptop",
                standsForApp: false
            )
            try await scene.platform.write { try $0.insertPasskey(passkey, credential: person.text) }
        }
        try await scene.merge()
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM passkey WHERE person = \(scene.second)") == 0)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM passkey WHERE person = \(scene.first)") == 1)
        for token in [old.token, other.token] {
            #expect(try await scene.platform.signedIn(sessionToken: token) == nil)
        }
        let token = try #require(link.split(separator: "/").last.map(String.init))
        #expect(try await !scene.platform.isGood(linkToken: token))
        let session = try await scene.platform.signIn(
            address: MergeScene.address,
            password: MergeScene.password,
            returnTo: nil,
            agent: "test"
        )
        #expect(session == nil)
        let notices = try await scene.platform.takeJobs(100, worker: "test").compactMap { taken -> String? in
            guard case .sendMail(let order) = taken.job, order.template == .accountChanged else { return nil }
            return order.words["change"]?.hasPrefix("Two accounts of yours are one") == true ? order.address : nil
        }
        #expect(Set(notices) == [MergeScene.address, Cast.address(of: "Imani Castellano")])
    }

    @Test func `a token is good once, for ten minutes, and for the two accounts it was first used with`() async throws {
        let scene = try await MergeScene()
        let (token, second) = try await scene.begun()
        func attempt(_ token: String, _ staying: ID<Person>, _ leaving: ID<Person>, _ signedIn: SignedIn) async -> Bool
        {
            let session = try? await scene.platform.mergeOwn(
                token: token,
                staying: staying,
                leaving: leaving,
                by: signedIn,
                agent: "test"
            )
            return session != nil
        }
        let marcus = try await scene.signIn(Cast.address(of: "Marcus Whitefeather"))
        await #expect(throws: Refusal.linkNotGood) { try await scene.platform.ownMerge(token: token, by: marcus) }
        #expect(await !attempt(token, scene.first, marcus.actor.person, marcus), "another account came between")
        #expect(await !attempt(token, scene.first, marcus.actor.person, second), "another than was shown")
        #expect(await !attempt(token, scene.first, scene.first, second))
        #expect(await !attempt("x" + token, scene.first, scene.second, second))
        scene.clock.advance(minutes: 10)
        #expect(await !attempt(token, scene.first, scene.second, second), "too late")
        let (again, now) = try await scene.begun()
        #expect(await attempt(again, scene.first, scene.second, now))
        #expect(await !attempt(again, scene.first, scene.second, now))
    }

    @Test func `a session in which the second account was shown before the first does not do`() async throws {
        let scene = try await MergeScene()
        let stolen = try await scene.signIn(MergeScene.address)
        scene.clock.advance(minutes: 1)
        let token = try await scene.platform.beginMerge(by: scene.signIn(Cast.address(of: "Imani Castellano")))
        _ = try await scene.platform.ownMerge(token: token, by: stolen)
        await #expect(throws: Refusal.linkNotGood) {
            try await scene.platform.mergeOwn(
                token: token,
                staying: scene.first,
                leaving: scene.second,
                by: stolen,
                agent: "test"
            )
        }
    }

    @Test func `a token that was dropped, or begun before another, does nothing`() async throws {
        let scene = try await MergeScene()
        let imani = try await scene.signIn(Cast.address(of: "Imani Castellano"))
        let old = try await scene.platform.beginMerge(by: imani)
        let new = try await scene.platform.beginMerge(by: imani)
        await #expect(throws: Refusal.linkNotGood) { try await scene.platform.ownMerge(token: old, by: imani) }
        #expect(try await scene.platform.ownMerge(token: new, by: imani).second == nil)
        try await scene.platform.dropMerge(token: new)
        await #expect(throws: Refusal.linkNotGood) { try await scene.platform.ownMerge(token: new, by: imani) }
    }

    @Test func `an account that ended never opens again, and is part of whichever stays in the end`() async throws {
        let scene = try await MergeScene()
        try await scene.merge()
        let samuel = try await scene.cast.actor("Samuel")
        await #expect(throws: Refusal.notFound) { try await scene.platform.reactivate(scene.second, by: samuel) }
        let second = scene.second
        let isOpened = try await scene.platform.write { try $0.setDeactivated(second, nil) }
        #expect(!isOpened)
        let linh = try #require(scene.cast.people["Linh"])
        let token = try await scene.platform.beginMerge(by: scene.signIn(Cast.address(of: "Linh Nguyen")))
        scene.clock.advance(minutes: 1)
        let imani = try await scene.signIn(MergeScene.address)
        _ = try await scene.platform.ownMerge(token: token, by: imani)
        _ = try await scene.platform.mergeOwn(
            token: token,
            staying: linh,
            leaving: scene.first,
            by: imani,
            agent: "test"
        )
        #expect(try await scene.platform.read { try $0.living(second) } == linh)
        _ = try await scene.findings()
    }

    @Test func `who belongs to one organization twice belongs to it once, with the roles of both`() async throws {
        let scene = try await MergeScene()
        try await scene.cast.join("Imani Rivera", [.author], in: scene.cast.birchHollow)
        try await scene.merge()
        let actor = try await scene.cast.actor("Imani")
        let places = actor.memberships.sorted { $0.organization < $1.organization }
        #expect(Set(places.map(\.organization)) == [scene.cast.birchHollow, scene.cast.cedarRidge])
        #expect(places.count == 2)
        #expect(places.first { $0.organization == scene.cast.birchHollow }?.roles == [.learner, .author])
    }

    @Test func `mail that was ordered for the account that ended goes to its owner`() async throws {
        let scene = try await MergeScene()
        let order = MailOrder(.answerReady, to: scene.second, path: "/work", words: ["title": "Wait Time"])
        try await scene.merge()
        let recipient = try await scene.platform.recipient(of: order)
        #expect(recipient?.person == scene.first && recipient?.name == "Imani Castellano")
    }
}
