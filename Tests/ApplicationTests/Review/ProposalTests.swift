import Application
import Credentialing
import PlatformKit
import Testing

struct ProposalTests {
    @Test func `who works on a title, earned it or judges it proposes a change; others do not`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        _ = try await cast.choose(open, as: "Imani")
        for name in ["Imani", "Tomás", "Helen"] {
            try await cast.platform.proposeRevision(of: open.slug, "Shorter.", by: cast.actor(name))
        }
        for name in ["Marcus", "Samuel"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notInvolved) {
                try await cast.platform.proposeRevision(of: open.slug, "Shorter.", by: actor)
            }
        }
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.self) {
            try await cast.platform.proposeRevision(of: open.slug, "  ", by: imani)
        }
        for _ in 1...4 { try await cast.platform.proposeRevision(of: open.slug, "More.", by: imani) }
        await #expect(throws: Refusal.limit("Five proposals of yours wait for an answer. Wait for one of them.")) {
            try await cast.platform.proposeRevision(of: open.slug, "More.", by: imani)
        }
    }

    @Test func `an author takes one into a draft and declines another, and each is answered once`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        _ = try await cast.choose(open, as: "Imani")
        let (imani, avery) = (try await cast.actor("Imani"), try await cast.actor("Avery"))
        let first = try await cast.platform.proposeRevision(of: open.slug, "Ask for one lesson.", by: imani)
        let second = try await cast.platform.proposeRevision(of: open.slug, "Drop the log.", by: imani)
        #expect(try await cast.platform.proposals(for: avery).waiting.map(\.id) == [first, second])
        #expect(try await cast.platform.proposals(for: cast.actor("Helen")).waiting.isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.declineProposal(first, answer: "No.", by: imani)
        }
        let draft = try await cast.platform.takeProposal(first, answer: "Thank you.", by: avery)
        let detail = try await cast.platform.titleDraft(draft, by: avery)
        #expect(detail.draft.achievement == open.achievement)
        #expect(detail.comments.map(\.text) == ["Imani Castellano proposes: Ask for one lesson."])
        try await cast.platform.declineProposal(second, answer: "It shows the habit.", by: avery)
        await #expect(throws: Refusal.alreadyDone) {
            try await cast.platform.declineProposal(second, answer: "Again.", by: avery)
        }
        let own = try await cast.platform.proposals(for: imani).own
        #expect(own.map(\.state) == [.declined, .taken] && own.map(\.answer) == ["It shows the habit.", "Thank you."])
        let third = try await cast.platform.proposeRevision(of: open.slug, "A third.", by: imani)
        #expect(try await cast.platform.takeProposal(third, answer: "", by: avery) == draft)
    }

    @Test func `the authors of a title get a mail about a proposal, once each, and not whoever proposes`() async throws
    {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        _ = try await cast.choose(open, as: "Imani")
        let (imani, avery, ruth) = (
            try await cast.actor("Imani"), try await cast.actor("Avery"), try await cast.actor("Ruth")
        )
        func told() async throws -> [ID<Person>] {
            try await cast.platform.takeJobs(100, worker: "mail").compactMap { taken in
                guard case .sendMail(let order) = taken.job, order.template == .proposalMade else { return nil }
                #expect(order.path == "/proposals" && order.words["title"]?.isEmpty == false)
                return order.person
            }
        }
        // Nobody here wrote it: it came from a file. So everyone who writes for the organization may answer.
        try await cast.platform.proposeRevision(of: open.slug, "Shorter.", by: imani)
        #expect(try await told().contains(avery.person))
        _ = try await cast.platform.reviseTitle(open.achievement, by: ruth)
        try await cast.platform.proposeRevision(of: open.slug, "Longer.", by: imani)
        #expect(try await told() == [ruth.person])
    }
}
