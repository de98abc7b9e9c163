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
            try work.setRoles(roles, of: membership)
            try work.audit(
                AuditEvent(
                    .membershipChanged,
                    "person",
                    held.person,
                    organization: held.organization,
                    facts: [
                        "added": added.sorted().map(\.rawValue).joined(separator: " "),
                        "removed": held.roles.subtracting(roles).sorted().map(\.rawValue).joined(separator: " "),
                    ]
                ),
                by: actor.person
            )
        }
    }

    /// Ends a membership of a person. Awards stay the person's own, and a personal address still signs in to them.
    package func endMembership(_ membership: ID<Membership>, of person: ID<Person>, by actor: Actor) async throws {
        try await write { work in
            let held = try work.administered(membership, of: person, by: actor)
            if held.person == actor.person {
                throw Refusal.doesNotFit("You cannot end your own membership. Ask another administrator.")
            }
            try work.end(membership)
            try work.audit(
                AuditEvent(
                    .membershipChanged,
                    "person",
                    held.person,
                    organization: held.organization,
                    facts: ["ended": membership.text]
                ),
                by: actor.person
            )
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
