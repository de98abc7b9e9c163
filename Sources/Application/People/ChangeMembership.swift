package import Credentialing

extension Platform {
    /// Gives a membership of a person exactly these roles.
    package func changeRoles(
        of membership: ID<Membership>,
        heldBy person: ID<Person>,
        to roles: Set<Role>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let held = try work.administered(membership, of: person, by: actor)
            guard !roles.isEmpty else {
                throw Refusal.doesNotFit("Choose at least one role, or end the membership.")
            }
            if held.person == actor.person, held.roles.contains(.administrator), !roles.contains(.administrator) {
                throw Refusal.doesNotFit("You cannot stop being an administrator yourself. Ask another administrator.")
            }
            let added = roles.subtracting(held.roles)
            if let refusal = Permission.refusal(ofAdding: added, toOneself: held.person == actor.person) {
                throw refusal
            }
            try work.change(membership, from: held.roles, to: roles, of: held.person, in: held.organization, by: actor)
        }
    }

    /// Ends a membership of a person. Awards stay the person's own, and a personal address still signs in to them.
    package func endMembership(_ membership: ID<Membership>, of person: ID<Person>, by actor: Actor) async throws {
        try await write { work in
            let held = try work.administered(membership, of: person, by: actor)
            if held.person == actor.person {
                throw Refusal.doesNotFit("You cannot end your own membership. Ask another administrator.")
            }
            try work.end(membership, of: held.person, in: held.organization, by: actor)
        }
    }
}

extension Work {
    /// A membership of the person, in force, that the actor may change.
    fileprivate func administered(_ id: ID<Membership>, of person: ID<Person>, by actor: Actor) throws -> HeldMembership
    {
        let held = try membership(id, of: person, at: now)
        if let refusal = Permission.refusal(of: .changeMembership, standing: actor.standing(at: held.path)) {
            throw refusal
        }
        return held
    }
}

extension Work {
    /// Gives a membership other roles, and writes it down.
    func change(
        _ membership: ID<Membership>,
        from before: Set<Role>,
        to roles: Set<Role>,
        of person: ID<Person>,
        in organization: ID<Organization>,
        by actor: Actor
    ) throws {
        try setRoles(roles, of: membership)
        let facts = [
            "added": roles.subtracting(before).sorted().map(\.rawValue).joined(separator: " "),
            "removed": before.subtracting(roles).sorted().map(\.rawValue).joined(separator: " "),
        ]
        try audit(
            AuditEvent(.membershipChanged, "person", person, organization: organization, facts: facts),
            by: actor.person
        )
    }

    /// Ends a membership at once, and writes it down.
    func end(
        _ membership: ID<Membership>,
        of person: ID<Person>,
        in organization: ID<Organization>,
        by actor: Actor
    ) throws {
        try end(membership)
        let facts = ["ended": membership.text]
        try audit(
            AuditEvent(.membershipChanged, "person", person, organization: organization, facts: facts),
            by: actor.person
        )
    }
}
