internal import ContentFormat
package import Credentialing
internal import Storage

/// A draft that waits for somebody, in a list.
package struct WaitingDraft: Hashable, Sendable {
    package let id: ID<TitleDraft>
    package let title: String
    package let stage: String
    package let organization: String
    package let author: String
    package let since: Instant
    package let round: Int
    package let zone: String
}

/// A draft before a reviewer, or before an author who looks how far it is.
package struct DraftReview: Sendable {
    package let detail: DraftDetail
    package let steps: [ReviewStep]
    /// What it changes in the version that stands; `nil` for a new title.
    package let changes: TitleChanges?
    package let source: Lineage?
    /// It waits for this person, who may decide.
    package let mayDecide: Bool
    /// It passed its last stage, and this person may publish it.
    package let mayPublish: Bool
    /// This person may take it back to go on writing.
    package let mayTakeBack: Bool
    package let zone: String
}

extension Platform {
    /// Drafts that wait at a stage of this person.
    package func draftsToReview(for actor: Actor) async throws -> [WaitingDraft] {
        try await read { try $0.draftsWaiting(for: actor.person) }
    }

    /// Drafts that passed their last stage and that this person may publish, the longest waiting last.
    package func draftsToPublish(for actor: Actor) async throws -> [TitleDraft] {
        let paths = actor.writingPaths
        guard !paths.isEmpty else { return [] }
        return try await read { transaction in
            try transaction.titleDrafts(within: paths, isOpen: true, limit: 200).filter { $0.state == .ready }
        }
    }

    /// A draft with how far it is in review, for its writers and those who have or had to judge it.
    package func draftReview(_ id: ID<TitleDraft>, by actor: Actor) async throws -> DraftReview {
        let detail = try await titleDraft(id, by: actor)
        return try await read { transaction in
            let draft = try transaction.titleDraft(id)
            let step = try transaction.currentStep(of: draft)
            let isWriter = try transaction.writers(of: draft).contains(actor.person)
            let standing = Standing(
                roles: actor.roles(reaching: draft.path),
                isOwner: isWriter,
                isReviewer: step?.person == actor.person
            )
            let mayPublish = Permission.refusal(of: .publishContent, standing: standing) == nil
            return DraftReview(
                detail: detail,
                steps: try transaction.reviewSteps(of: id),
                changes: draft.state == .published ? nil : try transaction.publishable(draft).changes,
                source: try transaction.draftSource(of: id),
                mayDecide: Permission.refusal(of: .reviewDraft, standing: standing) == nil,
                mayPublish: draft.state == .ready && mayPublish,
                mayTakeBack: (draft.state == .ready || draft.state == .inReview) && mayPublish,
                zone: try transaction.organization(draft.organization).timeZone
            )
        }
    }
}
