/// A signed-in person with the memberships that are in force now.
package struct Actor: Hashable, Sendable {
    package let person: ID<Person>
    package let name: String
    package let memberships: [Membership]

    /// Made from a session, or by the command line for a person it names.
    package init(person: ID<Person>, name: String, memberships: [Membership]) {
        self.person = person
        self.name = name
        self.memberships = memberships
    }

    /// All roles anywhere, for what a menu shows; what a role may do depends on where it is held.
    package var roles: Set<Role> {
        memberships.reduce(into: []) { $0.formUnion($1.roles) }
    }

    /// The roles that reach an organization: those held there or above it.
    package func roles(reaching path: OrganizationPath) -> Set<Role> {
        memberships.filter { $0.path.holds(path) }.reduce(into: []) { $0.formUnion($1.roles) }
    }

    /// Whether the person belongs to the organization or to one below it.
    package func belongs(below path: OrganizationPath) -> Bool {
        memberships.contains { path.holds($0.path) }
    }
}
