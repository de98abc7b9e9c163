import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let merging = [
        PageReading("two accounts that their owner makes one") { scene in
            let second = try await scene.cast.add("Imani Rivera", [.learner, .assessor])
            let first = try await scene.mergeSignIn("Imani Castellano")
            let dropped = try await scene.platform.beginMerge(by: first)
            try await scene.platform.dropMerge(token: dropped)
            let token = try await scene.platform.beginMerge(by: first)
            let signedIn = try await scene.mergeSignIn("Imani Rivera")
            _ = try await scene.platform.ownMerge(token: token, by: signedIn)
            _ = try await scene.platform.mergeOwn(
                token: token,
                staying: second.person,
                leaving: first.actor.person,
                by: signedIn,
                agent: "Plans"
            )
        },
        PageReading("two accounts that administrators make one") { scene in
            let second = try await scene.cast.add("Tom Okafor", [.learner, .author])
            let (samuel, ruth) = (try await scene.actor("Samuel"), try await scene.actor("Ruth"))
            let tomás = try await scene.actor("Tomás").person
            _ = try await scene.platform.mergeable(second.person, by: samuel)
            _ = try await scene.platform.mergeable(address: Cast.address(of: "Tomás Okafor"), by: samuel)
            let refused = try await scene.platform.askMerge(of: second.person, into: tomás, reason: "One", by: samuel)
            try await scene.platform.refuseMerge(refused, by: ruth)
            let id = try await scene.platform.askMerge(of: tomás, into: second.person, reason: "One", by: samuel)
            _ = try await scene.platform.openMerges(for: ruth)
            _ = try await scene.platform.merge(id, for: ruth)
            try await scene.platform.confirmMerge(id, by: ruth)
        },
    ]
}

extension PlanScene {
    /// Somebody signed in; nothing is noted.
    fileprivate func mergeSignIn(_ name: String) async throws -> SignedIn {
        let link = try await cast.platform.signInLink(address: Cast.address(of: name))
        let token = link.split(separator: "/").last.map(String.init) ?? ""
        let session = try await cast.platform.signIn(linkToken: token, agent: "Plans")
        guard let signedIn = try await cast.platform.signedIn(sessionToken: session.token) else {
            throw Refusal.notFound
        }
        return signedIn
    }
}
