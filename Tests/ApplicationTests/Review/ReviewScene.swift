import Application
import Credentialing
import PlatformKit

/// A district with a draft of Avery's that could be published.
struct ReviewScene: Sendable {
    let cast: Cast
    let draft: ID<TitleDraft>
    var platform: Platform { cast.platform }

    static func make(_ title: MicroCredential? = nil) async throws -> ReviewScene {
        let cast = try await Cast.assemble(on: .testing())
        let title = try title ?? ExampleTitles.title("wait-time")
        let draft = try await cast.platform.beginTitleDraft(
            with: title,
            in: cast.district,
            by: cast.actor("Avery")
        )
        return ReviewScene(cast: cast, draft: draft)
    }

    func actor(_ name: String) async throws -> Actor { try await cast.actor(name) }

    /// Names a peer and a publisher for the district.
    func nameStages(_ peer: String = "Helen", _ publisher: String = "Ruth") async throws {
        let people = [try await actor(peer).person, try await actor(publisher).person]
        try await platform.setReviewStages(
            [(name: "Peer", person: people[0]), (name: "Publisher", person: people[1])],
            of: cast.district,
            by: actor("Samuel")
        )
    }

    func state() async throws -> TitleDraft.State {
        try await platform.titleDraft(draft, by: actor("Avery")).draft.state
    }

    /// The mails of a kind that wait in the outbox, with whom they go to.
    func mails() async throws -> [(MailOrder.Template, ID<Person>?)] {
        try await platform.takeJobs(100, worker: "review").compactMap { taken in
            guard case .sendMail(let order) = taken.job else { return nil }
            return (order.template, order.person)
        }
    }
}
