package import Credentialing

/// A person to be added by the command line or a roster, with a work address that the organization vouches for.
package struct NewPerson: Sendable, Hashable {
    package let name: String
    package let address: String
    package let roles: Set<Role>

    /// A person as an organization knows them.
    package init(name: String, address: String, roles: Set<Role>) {
        self.name = name
        self.address = address
        self.roles = roles
    }
}

extension Platform {
    /// Adds a person and a membership. For the command line; on the pages people are invited and accept.
    @discardableResult
    package func addPerson(_ new: NewPerson, to organization: ID<Organization>) async throws -> ID<Person> {
        try await write { work in
            try work.addPerson(new, to: organization, by: nil)
        }
    }
}

extension Work {
    /// The person with that address, made when there is none, as a member with these roles.
    func addPerson(
        _ new: NewPerson,
        to organization: ID<Organization>,
        during time: MembershipTime = MembershipTime(),
        by actor: ID<Person>?
    ) throws -> ID<Person> {
        let name = new.name.trimmed
        guard EmailAddress.isUsable(new.address.trimmed) else {
            throw Refusal.doesNotFit("“\(new.address)” is not an e-mail address that mail can be sent to.")
        }
        guard !name.isEmpty, name.count <= 120 else {
            throw Refusal.doesNotFit("Give a name of 1 to 120 characters.")
        }
        let id: ID<Person>
        if let known = try person(withAddress: EmailAddress.key(new.address)) {
            id = known.id
        } else {
            id = newID()
            try insert(Person(id: id, name: name), at: now)
            try insertEmail(
                id: newID(),
                person: id,
                address: new.address.trimmed,
                kind: "work",
                verified: now,
                at: now
            )
            try audit(AuditEvent(.personCreated, "person", id, values: ["name": name]), by: actor)
        }
        try join(id, organization, roles: new.roles, during: time, by: actor)
        return id
    }

    /// Makes a membership, or widens the one in force when there are no days to keep. The command line, which has no
    /// actor, sets up the first people.
    func join(
        _ person: ID<Person>,
        _ organization: ID<Organization>,
        roles: Set<Role>,
        during time: MembershipTime = MembershipTime(),
        by actor: ID<Person>?
    ) throws {
        let isDated = time != MembershipTime()
        let held = isDated ? nil : try openMembership(of: person, in: organization)
        let added = roles.subtracting(held?.roles ?? [])
        if let refusal = Permission.refusal(ofAdding: added, toOneself: person == actor) { throw refusal }
        if let held {
            try addRoles(added, to: held.id)
        } else {
            try insertMembership(
                id: newID(),
                person: person,
                organization: organization,
                roles: roles,
                during: time,
                at: now
            )
        }
        try audit(.membershipChanged(person, in: organization, added: roles), by: actor)
    }
}

extension AuditEvent {
    static func membershipChanged(
        _ person: ID<Person>,
        in organization: ID<Organization>,
        added roles: Set<Role>
    ) -> AuditEvent {
        AuditEvent(
            .membershipChanged,
            "person",
            person,
            organization: organization,
            facts: ["added": roles.sorted().map(\.rawValue).joined(separator: " ")]
        )
    }
}
