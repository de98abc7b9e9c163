package import Credentialing

/// One line of the list of people, with the places that lie within the reader's scope.
package struct PersonEntry: Sendable, Hashable {
    /// A membership in words.
    package struct Place: Sendable, Hashable {
        package let membership: ID<Membership>
        package let organization: ID<Organization>
        package let name: String
        package let roles: Set<Role>
        /// The word of the organization in addresses and tables.
        package var slug = ""
        /// The day on which it begins, when it has not begun.
        package var firstDay: LocalDate?
        /// The last day on which it is in force, when one is set.
        package var lastDay: LocalDate?
        /// The day since which it is in force or from which it will be.
        package var since: LocalDate?
    }

    package let person: Person
    /// The work address; a private one is nobody's business.
    package let address: String?
    package var places: [Place]
}

/// What a list of people is narrowed by.
package struct PeopleFilter: Sendable, Hashable {
    /// How someone stands to the organizations.
    package enum State: String, CaseIterable, Sendable {
        /// A member now, whose account is open.
        case active
        /// A member now, whose account is closed.
        case closed
        /// Whose membership begins on a later day.
        case coming
        /// Who was asked by mail and has not answered.
        case invited
    }

    /// What names or addresses have words that begin so.
    package var words: String
    /// With everything below it.
    package var organization: ID<Organization>?
    package var role: Role?
    package var state: State?

    /// Everybody who is a member now, unless something is said.
    package init(
        words: String = "",
        organization: ID<Organization>? = nil,
        role: Role? = nil,
        state: State? = nil
    ) {
        self.words = words
        self.organization = organization
        self.role = role
        self.state = state
    }
}

/// A page of the list of people, and where the next one begins.
package struct PeopleListing: Sendable, Hashable {
    package let people: [PersonEntry]
    /// The last person of this page, when there are more.
    package let next: ID<Person>?
    /// How many there are in all; only with the first page.
    package var count: CappedCount?
}

/// A number that is counted up to a bound and no further.
package struct CappedCount: Sendable, Hashable {
    /// The bound.
    package static let most = 1000

    package let number: Int

    /// There are more than the number says.
    package var isMore: Bool { number > Self.most }

    /// Counted up to one more than the bound.
    package init(_ number: Int) {
        self.number = number
    }
}

/// An organization that one may choose in a form, with how deep it lies.
package struct OrganizationChoice: Sendable, Hashable {
    package let id: ID<Organization>
    package let name: String
    package let depth: Int
}

extension Platform {
    /// The people within what an administrator administers, by name.
    ///
    /// - Throws: `Refusal.notFound` for who administers nothing, and for an organization that they do not administer.
    package func people(
        matching filter: PeopleFilter = PeopleFilter(),
        after last: ID<Person>?,
        count: Int = 50,
        for actor: Actor
    ) async throws -> PeopleListing {
        let all = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            let scope = try transaction.scope(of: filter.organization, within: all)
            let people = try transaction.selection(of: filter, in: scope, at: now)
            // The first page counts as well, over the same rows.
            let found = try transaction.people(
                people,
                after: last,
                count: last == nil ? max(count, CappedCount.most) + 1 : count + 1
            )
            let shown = try transaction.placed(Array(found.prefix(count)), in: all, at: now)
            return PeopleListing(
                people: shown,
                next: found.count > count ? shown.last?.person.id : nil,
                count: last == nil ? CappedCount(min(found.count, CappedCount.most + 1)) : nil
            )
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

    /// The organizations to which an administrator may invite, as a tree.
    package func administeredOrganizations(for actor: Actor) async throws -> [OrganizationChoice] {
        let scope = try AdministrationScope(of: actor)
        return try await read { try $0.organizations(in: scope) }
    }
}
