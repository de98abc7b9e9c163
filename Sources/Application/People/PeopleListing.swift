package import Credentialing

/// One line of the list of people, with the places that lie within the reader's scope.
package struct PersonEntry: Sendable, Hashable {
    /// A membership in words.
    package struct Place: Sendable, Hashable {
        package let membership: ID<Membership>
        package let organization: ID<Organization>
        package let name: String
        package let roles: Set<Role>
    }

    package let person: Person
    package let address: String?
    package var places: [Place]
}

/// A page of the list of people, and where the next one begins.
package struct PeopleListing: Sendable, Hashable {
    package let people: [PersonEntry]
    /// The last person of this page, when there are more.
    package let next: ID<Person>?
}

/// An invitation that waits for an answer.
package struct InvitationEntry: Sendable, Hashable {
    package let invitation: Invitation
    package let organization: String
    package let created: Instant
    package let expires: Instant
    package let isLapsed: Bool
}

/// An organization that one may choose in a form, with how deep it lies.
package struct OrganizationChoice: Sendable, Hashable {
    package let id: ID<Organization>
    package let name: String
    package let depth: Int
}

extension Platform {
    /// The people within what an administrator administers, by name; with a query those whose name or address has
    /// words that begin so.
    package func people(
        matching query: String,
        after last: ID<Person>?,
        count: Int = 50,
        for actor: Actor
    ) async throws -> PeopleListing {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        let terms = SearchWords.terms(of: query)
        return try await read { transaction in
            let found = try transaction.people(in: scope, matching: terms, after: last, count: count + 1, at: now)
            let people = try transaction.placed(Array(found.prefix(count)), in: scope, at: now)
            return PeopleListing(people: people, next: found.count > count ? people.last?.person.id : nil)
        }
    }

    /// One person with the places that lie within the reader's scope.
    ///
    /// - Throws: `Refusal.notFound` when none does.
    package func person(_ id: ID<Person>, for actor: Actor) async throws -> PersonEntry {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { try $0.entry(of: id, in: scope, at: now) }
    }

    /// Invitations without an answer within what an administrator administers.
    package func openInvitations(for actor: Actor) async throws -> [InvitationEntry] {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { try $0.openInvitations(in: scope, at: now) }
    }

    /// The organizations to which an administrator may invite, as a tree.
    package func administeredOrganizations(for actor: Actor) async throws -> [OrganizationChoice] {
        let scope = try AdministrationScope(of: actor)
        return try await read { try $0.organizations(in: scope) }
    }
}
