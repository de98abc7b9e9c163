package import Credentialing

/// A person asked by mail to become a member.
package struct Invitation: Sendable, Hashable {
    package let id: ID<Invitation>
    package let organization: ID<Organization>
    package let name: String
    package let address: String
    package let roles: Set<Role>
}

/// An invitation as the invited person reads it before accepting.
package struct InvitationOffer: Sendable, Hashable {
    package let name: String
    package let address: String
    package let organization: String
    package let inviter: String
    package let roles: Set<Role>
    /// Someone has an account under this address, who gets a further membership.
    package let isKnown: Bool
    /// The day on which the membership begins, when it is a later one.
    package var firstDay: LocalDate?
    /// The last day of the membership, when one is set.
    package var lastDay: LocalDate?
}

extension Platform {
    /// What an invitation says, or `nil` when it was used, withdrawn or is too old.
    package func invitation(token: String) async throws -> InvitationOffer? {
        let now = clock.now()
        return try await read { transaction in
            guard let found = try transaction.openInvitation(digest: Secret.digest(token), at: now) else { return nil }
            let person = try transaction.person(withAddress: EmailAddress.key(found.invitation.address))
            guard person?.deactivated == nil else { return nil }
            let place = try transaction.organization(found.invitation.organization)
            return InvitationOffer(
                name: person?.name ?? found.invitation.name,
                address: found.invitation.address,
                organization: place.name,
                inviter: try transaction.person(found.inviter).name,
                roles: found.invitation.roles,
                isKnown: person != nil,
                firstDay: found.time.begins.map { LocalDate(at: $0, in: place.timeZone) },
                lastDay: found.time.ends.map { LocalDate(lastBefore: $0, in: place.timeZone) }
            )
        }
    }
}
