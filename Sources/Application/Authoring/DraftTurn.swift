package import Credentialing
internal import Storage

/// What somebody did last with a draft as a whole: handed it in, passed it, gave it back or put it away.
package struct DraftTurn: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, CaseIterable, Sendable {
        case handedIn, passed, returned, dropped
    }

    package let kind: Kind
    /// The person in question did it.
    package let isOwn: Bool
    package let personName: String
    package let at: Instant
    package let zone: String
}

extension Platform {
    /// What was done last with a draft, for whoever comes too late with something; `nil` when nothing was.
    package func lastTurn(of id: ID<TitleDraft>, by actor: Actor) async throws -> DraftTurn? {
        try await read { transaction in
            let (draft, _) = try transaction.titleDraft(id, readBy: actor)
            let zone = try transaction.organization(draft.organization).timeZone
            return try transaction.lastTurn(of: id, seenBy: actor.person, zone: zone)
        }
    }
}
