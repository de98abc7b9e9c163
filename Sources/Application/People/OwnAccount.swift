package import Credentialing

/// A person's own account, as shown to them.
package struct OwnAccount: Sendable, Hashable {
    /// An address that signs in.
    package struct Address: Sendable, Hashable {
        package let id: ID<Email>
        package let address: String
        package let isWork: Bool
        package let isVerified: Bool
    }

    package let name: String
    package let addresses: [Address]
    package let places: [PersonEntry.Place]
    /// The zone in which times are told, that of the first organization the person belongs to.
    package let timeZone: String
    /// What signs in beside the link in a mail.
    package let means: SignInMeans
    /// Addresses that wait for the link sent to them to be used.
    package let waiting: [String]
}

extension Platform {
    /// The account of whoever is signed in.
    package func account(of actor: Actor) async throws -> OwnAccount {
        let now = clock.now()
        return try await read { transaction in
            let places = try actor.memberships.map { membership in
                PersonEntry.Place(
                    membership: membership.id,
                    organization: membership.organization,
                    name: try transaction.organization(membership.organization).name,
                    roles: membership.roles
                )
            }
            return OwnAccount(
                name: actor.name,
                addresses: try transaction.addresses(of: actor.person),
                places: places,
                timeZone: try transaction.timeZone(of: actor),
                means: try transaction.signInMeans(of: actor.person),
                waiting: try transaction.waitingAddresses(of: actor.person, at: now)
            )
        }
    }
}
