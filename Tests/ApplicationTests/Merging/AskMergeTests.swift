import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

struct AskMergeTests {
    private static let reason = "She married in June; I have known her for years."

    private static func ask(_ scene: MergeScene, as name: String = "Samuel") async throws -> ID<PersonMerge> {
        try await scene.platform.askMerge(
            of: scene.second,
            into: scene.first,
            reason: reason,
            by: scene.cast.actor(name)
        )
    }

    @Test func `two administrators make two accounts one, and both persons hear of it twice`() async throws {
        let scene = try await MergeScene()
        let id = try await Self.ask(scene)
        let asked = try await Self.mail(scene)
        #expect(Set(asked.filter { $0.template == .accountChanged }.compactMap(\.address)) == Self.addresses)
        #expect(asked.filter { $0.template == .mergeAsked }.map(\.person) == [scene.cast.people["Ruth"]])
        #expect(try await scene.platform.read { try $0.person(scene.second) }.deactivated == nil, "nothing yet")
        let ruth = try await scene.cast.actor("Ruth")
        #expect(try await scene.platform.openMerges(for: ruth).map(\.id) == [id])
        try await scene.platform.confirmMerge(id, by: ruth)
        #expect(try await scene.start(MergeScene.address).person == scene.first)
        let done = try await Self.mail(scene)
        #expect(Set(done.filter { $0.template == .accountChanged }.compactMap(\.address)) == Self.addresses)
        let read = try await scene.platform.merge(id, for: ruth)
        #expect(read.state == .merged && read.answeredBy == "Ruth Abernathy" && read.reason == Self.reason)
        await #expect(throws: Refusal.alreadyDone) { try await scene.platform.confirmMerge(id, by: ruth) }
        _ = try await scene.findings()
    }

    private static let addresses: Set<String> = [MergeScene.address, Cast.address(of: "Imani Castellano")]

    private static func mail(_ scene: MergeScene) async throws -> [MailOrder] {
        var orders: [MailOrder] = []
        for taken in try await scene.platform.takeJobs(100, worker: "tests") {
            if case .sendMail(let order) = taken.job { orders.append(order) }
            try await scene.platform.finish(taken)
        }
        return orders
    }

    @Test func `whoever asked does not confirm, nor does one of the two, nor who administers a part`() async throws {
        let scene = try await MergeScene()
        let part = try await scene.cast.add("Odell Marsh", [.administrator], to: scene.cast.cedarRidge)
        await #expect(throws: Refusal.notFound) { try await Self.ask(scene, as: "Helen") }
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.askMerge(of: scene.second, into: scene.first, reason: Self.reason, by: part)
        }
        let id = try await Self.ask(scene)
        await #expect(throws: Refusal.samePerson) {
            try await scene.platform.confirmMerge(id, by: scene.cast.actor("Samuel"))
        }
        await #expect(throws: Refusal.notFound) { try await scene.platform.confirmMerge(id, by: part) }
        try await scene.cast.join("Imani Castellano", [.administrator], in: scene.cast.district)
        await #expect(throws: Refusal.ownAccount) {
            try await scene.platform.confirmMerge(id, by: scene.cast.actor("Imani"))
        }
        await #expect(throws: Refusal.notFound) { try await scene.platform.merge(id, for: part) }
        #expect(try await scene.platform.openMerges(for: part).isEmpty)
    }

    @Test(arguments: [
        "UPDATE person SET deactivated = 1 WHERE id = ",
        "UPDATE membership SET ends = 1 WHERE person = ",
    ])
    func `what somebody asked who administers no longer is confirmed by nobody`(ending: String) async throws {
        let scene = try await MergeScene()
        let id = try await Self.ask(scene)
        let samuel = try #require(scene.cast.people["Samuel"])
        try await scene.platform.write { work in _ = try work.run("\(sql: SQL(migration: ending))\(samuel)") }
        await #expect {
            try await scene.platform.confirmMerge(id, by: scene.cast.actor("Ruth"))
        } throws: { error in
            if case Refusal.doesNotFit = error { true } else { false }
        }
        #expect(try await scene.platform.read { try $0.person(scene.second) }.deactivated == nil)
        let waiting = try await scene.platform.openMerges(for: scene.cast.actor("Ruth"))
        #expect(waiting.map(\.id) == [id] && waiting.map(\.obstacles) == [[PersonMerge.askerGone]])
    }

    @Test func `an administrator with two accounts does not confirm with one what the other asked`() async throws {
        let scene = try await MergeScene()
        _ = try await scene.cast.add("Sam Ortiz", [.administrator])
        let id = try await Self.ask(scene)
        let token = try await scene.platform.beginMerge(by: scene.signIn(Cast.address(of: "Sam Ortiz")))
        scene.clock.advance(minutes: 1)
        let samuel = try await scene.signIn(Cast.address(of: "Samuel Ortiz"))
        let pair = try await scene.platform.ownMerge(token: token, by: samuel)
        let session = try await scene.platform.mergeOwn(
            token: token,
            staying: pair.first.person,
            leaving: samuel.actor.person,
            by: samuel,
            agent: "test"
        )
        let sam = try #require(try await scene.platform.signedIn(sessionToken: session.token)).actor
        await #expect(throws: Refusal.samePerson) { try await scene.platform.confirmMerge(id, by: sam) }
    }

    @Test func `nobody reaches into another tree by way of a second account`() async throws {
        let scene = try await MergeScene()
        let elsewhere = try await scene.platform.addOrganization(
            NewOrganization(
                slug: "harbor-point",
                name: "Harbor Point Schools",
                kind: .district,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "HP"
            ),
            below: nil
        )
        let stranger = try await scene.cast.add("Noor Haddad", [.learner], to: elsewhere)
        try await scene.cast.join("Imani Castellano", [.learner], in: elsewhere)
        for leaving in [stranger.person, scene.second] {
            await #expect(throws: Refusal.notFound) {
                try await scene.platform.askMerge(
                    of: leaving,
                    into: scene.first,
                    reason: Self.reason,
                    by: scene.cast.actor("Samuel")
                )
            }
        }
        // A membership that ended counts as well.
        let imani = try await scene.cast.actor("Imani")
        let place = try #require(imani.memberships.first { $0.organization == elsewhere })
        try await scene.platform.write { try $0.run("UPDATE membership SET ends = 1 WHERE id = \(place.id)") }
        await #expect(throws: Refusal.notFound) { try await Self.ask(scene) }
    }

    @Test func `a refusal, taking back and two weeks without an answer do nothing, and tell`() async throws {
        let scene = try await MergeScene()
        let (samuel, ruth) = (try await scene.cast.actor("Samuel"), try await scene.cast.actor("Ruth"))
        let refused = try await Self.ask(scene)
        await #expect(throws: Refusal.self) { try await Self.ask(scene, as: "Ruth") }
        _ = try await Self.mail(scene)
        try await scene.platform.refuseMerge(refused, by: ruth)
        #expect(Set(try await Self.mail(scene).compactMap(\.address)) == Self.addresses)
        #expect(try await scene.platform.merge(refused, for: samuel).state == .refused)
        let withdrawn = try await Self.ask(scene)
        try await scene.platform.refuseMerge(withdrawn, by: samuel)
        #expect(try await scene.platform.merge(withdrawn, for: ruth).state == .withdrawn)
        let late = try await Self.ask(scene)
        scene.clock.advance(days: 14)
        await #expect(throws: Refusal.alreadyDone) { try await scene.platform.confirmMerge(late, by: ruth) }
        #expect(try await scene.platform.merge(late, for: ruth).state == .lapsed)
        #expect(try await scene.platform.openMerges(for: ruth).isEmpty)
        #expect(try await scene.platform.read { try $0.person(scene.second) }.deactivated == nil)
    }

    @Test(arguments: ["", "  \n", String(repeating: "a", count: 1001)])
    func `a reason has 1 to 1,000 characters`(reason: String) async throws {
        let scene = try await MergeScene()
        await #expect(throws: Refusal.self) {
            try await scene.platform.askMerge(
                of: scene.second,
                into: scene.first,
                reason: reason,
                by: scene.cast.actor("Samuel")
            )
        }
    }

    @Test func `what came to stand in the way keeps it from being confirmed`() async throws {
        let scene = try await MergeScene()
        let id = try await Self.ask(scene)
        for name in ["Imani", "Rivera"] { _ = try await scene.cast.choose(scene.open, as: name) }
        let ruth = try await scene.cast.actor("Ruth")
        #expect(try await scene.platform.merge(id, for: ruth).obstacles.count == 1)
        await #expect(throws: MergeHindered.self) { try await scene.platform.confirmMerge(id, by: ruth) }
        #expect(try await scene.platform.merge(id, for: ruth).state == .waiting)
    }

    @Test func `an award that one account earned and the other asked to take back needs two others`() async throws {
        let scene = try await MergeScene()
        try await scene.cast.judge(scene.cast.submitWork(scene.open, as: "Imani"))
        try await scene.cast.join("Imani Rivera", [.administrator], in: scene.cast.district)
        let award = try #require(try await scene.platform.record(of: scene.cast.actor("Imani")).first?.award)
        let asked = try await scene.platform.askRevocation(
            of: award,
            reason: "Mistake",
            by: scene.cast.actor("Rivera")
        )
        try await scene.merge()
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.confirmRevocation(asked, by: scene.cast.actor("Imani"))
        }
        _ = try await scene.findings()
    }
}
