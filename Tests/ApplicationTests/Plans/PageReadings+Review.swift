import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let review = [
        PageReading("a title in review") { scene in
            let (samuel, avery) = (try await scene.actor("Samuel"), try await scene.actor("Avery"))
            let (helen, ruth) = (try await scene.actor("Helen"), try await scene.actor("Ruth"))
            let stages = [(name: "Peer", person: helen.person), (name: "Publisher", person: ruth.person)]
            try await scene.platform.setReviewStages(stages, of: scene.cast.district, by: samuel)
            _ = try await scene.platform.reviewStages(of: scene.cast.birchHollow, for: samuel)
            let title = try ExampleTitles.title("de-escalation")
            let draft = try await scene.cast.platform.beginTitleDraft(with: title, in: scene.cast.district, by: avery)
            _ = try await scene.platform.reviewPlan(of: draft, by: avery)
            try await scene.platform.handIn(draft, by: avery)
            try await scene.platform.takeBackDraft(draft, by: avery)
            try await scene.platform.handIn(draft, by: avery)
            _ = try await scene.platform.draftsToReview(for: helen)
            _ = try await scene.platform.draftsToPublish(for: scene.actor("Avery"))
            try await scene.platform.returnDraft(draft, note: "Shorter.", by: helen)
            try await scene.platform.handIn(draft, by: avery)
            try await scene.platform.passDraft(draft, by: helen)
            try await scene.platform.passDraft(draft, by: ruth)
            _ = try await scene.platform.draftReview(draft, by: avery)
            try await scene.platform.publishDraft(draft, by: avery)
        },
        PageReading("taking a title over") { scene in
            let avery = try await scene.actor("Avery")
            let alder = try await scene.cast.otherDistrict()
            let title = try ExampleTitles.title("de-escalation")
            let published = try await scene.cast.platform.publish(title, in: alder, by: nil)
            let fork = try await scene.platform.forkTitle(slug: published.slug, to: scene.cast.district, by: avery)
            _ = try await scene.platform.draftReview(fork, by: avery)
            _ = try await scene.platform.importTitle(title, from: "Alder", to: scene.cast.district, by: avery)
        },
        PageReading("proposals") { scene in
            let (linh, avery) = (try await scene.actor("Linh"), try await scene.actor("Avery"))
            let slug = scene.open.slug
            let first = try await scene.platform.proposeRevision(of: slug, "Shorter.", by: linh)
            let second = try await scene.platform.proposeRevision(of: slug, "Longer.", by: scene.actor("Priya"))
            _ = try await scene.platform.proposals(for: avery)
            _ = try await scene.platform.takeProposal(first, answer: "Thanks.", by: avery)
            try await scene.platform.declineProposal(second, answer: "No.", by: avery)
            _ = try await scene.platform.proposalAnswer(second, by: avery)
        },
    ]
}
