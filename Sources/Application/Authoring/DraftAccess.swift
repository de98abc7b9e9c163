internal import Credentialing
internal import Storage

extension Transaction {
    /// A draft that the person may read: who writes for its organization, and who has to judge it at a stage of review.
    func titleDraft(_ id: ID<TitleDraft>, readBy actor: Actor) throws -> (draft: TitleDraft, canWrite: Bool) {
        let draft = try titleDraft(id)
        let standing = Standing(roles: actor.roles(reaching: draft.path))
        if Permission.refusal(of: .writeTitle, standing: standing) == nil { return (draft, draft.isOpen) }
        let isReviewer = try first(
            "SELECT 1 AS one FROM review_step WHERE draft = \(id) AND person = \(actor.person) LIMIT 1"
        )
        guard isReviewer != nil else { throw Refusal.notFound }
        return (draft, false)
    }
}

extension Work {
    /// A draft that the person may change now.
    func titleDraft(_ id: ID<TitleDraft>, writtenBy actor: Actor) throws -> TitleDraft {
        let (draft, canWrite) = try titleDraft(id, readBy: actor)
        if canWrite { return draft }
        let standing = Standing(roles: actor.roles(reaching: draft.path))
        if let refusal = Permission.refusal(of: .writeTitle, standing: standing) { throw refusal }
        throw Refusal.limit(Self.closed(draft.state))
    }

    private static func closed(_ state: TitleDraft.State) -> String {
        switch state {
        case .writing: ""
        case .inReview, .ready:
            "This is in review, so it cannot be changed until a reviewer gives it back. Nothing was changed."
        case .published: "This was published. Begin a new version to change it. Nothing was changed."
        case .dropped: "This draft was put away. Nothing was changed."
        }
    }
}
