/// How the people of a file stand to the organizations that it names, as far as an administrator may know.
package struct RosterState: Sendable {
    /// Someone who belongs to one of the administrator's organizations now or will.
    package struct Known: Hashable, Sendable {
        package let id: ID<Person>
        package let name: String
        package let isClosed: Bool

        /// Someone as the store knows them.
        package init(id: ID<Person>, name: String, isClosed: Bool) {
            self.id = id
            self.name = name
            self.isClosed = isClosed
        }
    }

    /// A membership that is not over.
    package struct Held: Hashable, Sendable {
        package let id: ID<Membership>
        package internal(set) var roles: Set<Role>
        package internal(set) var first: LocalDate
        package internal(set) var last: LocalDate?
        /// It is in force.
        package internal(set) var hasBegun: Bool

        /// A membership as the store knows it.
        package init(id: ID<Membership>, roles: Set<Role>, first: LocalDate, last: LocalDate?, hasBegun: Bool) {
            self.id = id
            self.roles = roles
            self.first = first
            self.last = last
            self.hasBegun = hasBegun
        }
    }

    /// An invitation without an answer that can still be accepted.
    package struct Invited: Hashable, Sendable {
        package let id: String
        package let name: String
        package let roles: Set<Role>
        package let first: LocalDate?
        package let last: LocalDate?

        /// An invitation as the store knows it.
        package init(id: String, name: String, roles: Set<Role>, first: LocalDate?, last: LocalDate?) {
            self.id = id
            self.name = name
            self.roles = roles
            self.first = first
            self.last = last
        }
    }

    /// Somebody at a place: a person by id, or an address.
    package struct Key: Hashable, Sendable {
        let who: String
        let place: ID<Organization>

        /// A person or an address as it is compared, at an organization.
        package init(_ who: String, _ place: ID<Organization>) {
            self.who = who
            self.place = place
        }
    }

    /// By address as it is compared.
    package var people: [String: Known] = [:]
    /// By person.
    package var memberships: [Key: [Held]] = [:]
    /// By address as it is compared.
    package var invitations: [Key: Invited] = [:]

    /// Nobody is known.
    package init() {}
}
