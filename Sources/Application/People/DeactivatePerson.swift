package import Credentialing

extension Platform {
    /// Closes an account: every session ends at once, and nothing signs in any more. Awards and history stay.
    ///
    /// Only who administers every place the person belongs to may do it; for one place there is ending the membership.
    package func deactivate(_ person: ID<Person>, by actor: Actor) async throws {
        try await write { work in
            try work.checkWholly(person, within: AdministrationScope(of: actor))
            if person == actor.person {
                throw Refusal.doesNotFit("You cannot close your own account. Ask another administrator.")
            }
            guard try work.setDeactivated(person, work.now) else { throw Refusal.alreadyDone }
            try work.endSessions(of: person, at: work.now)
            try work.audit(AuditEvent(.personDeactivated, "person", person), by: actor.person)
        }
    }

    /// Opens a closed account again.
    package func reactivate(_ person: ID<Person>, by actor: Actor) async throws {
        try await write { work in
            try work.checkWholly(person, within: AdministrationScope(of: actor))
            guard try work.setDeactivated(person, nil) else { throw Refusal.alreadyDone }
            try work.audit(AuditEvent(.personReactivated, "person", person), by: actor.person)
        }
    }
}

extension Work {
    /// That an administrator's scope holds every place a person belongs to.
    func checkWholly(_ person: ID<Person>, within scope: AdministrationScope) throws {
        let held = try memberships(of: person, at: now, coming: true)
        guard held.contains(where: { scope.holds($0.path) }) else { throw Refusal.notFound }
        guard held.allSatisfy({ scope.holds($0.path) }) else {
            throw Refusal.doesNotFit(
                "This person belongs to an organization that you do not administer. End the membership here instead."
            )
        }
    }
}
