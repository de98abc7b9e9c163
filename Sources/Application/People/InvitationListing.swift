package import Credentialing

/// An invitation that waits for an answer.
package struct InvitationEntry: Sendable, Hashable {
    package let invitation: Invitation
    package let organization: String
    package let created: Instant
    package let expires: Instant
    package let isLapsed: Bool
    /// The day on which the membership will begin, when one is set.
    package var firstDay: LocalDate?
    /// The last day of the membership, when one is set.
    package var lastDay: LocalDate?
}

/// A page of the invitations without an answer, and where the next one begins.
package struct InvitationListing: Sendable, Hashable {
    package let invitations: [InvitationEntry]
    /// The last one looked at, when there are more.
    package let next: ID<Invitation>?
}

extension Platform {
    /// Invitations without an answer within what an administrator administers, the newest first. What the filter says
    /// of a state is passed over: all of them wait.
    package func openInvitations(
        matching filter: PeopleFilter = PeopleFilter(),
        after last: ID<Invitation>? = nil,
        count: Int = 50,
        for actor: Actor
    ) async throws -> InvitationListing {
        let all = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            let scope = try transaction.scope(of: filter.organization, within: all)
            return try transaction.openInvitations(filter, in: scope, after: last, count: count, at: now)
        }
    }

    /// How many invitations wait for an answer within what an administrator administers.
    package func waitingInvitations(for actor: Actor) async throws -> CappedCount {
        let scope = try AdministrationScope(of: actor)
        return try await read { try $0.countOpenInvitations(in: scope) }
    }
}
