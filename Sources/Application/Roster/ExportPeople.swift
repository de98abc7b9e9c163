package import Credentialing

extension Platform {
    /// Writes down that somebody takes a list of people home, before it is written.
    ///
    /// - Throws: `Refusal.notFound` for who administers nothing, and for an organization that they do not administer.
    package func noteExport(of filter: PeopleFilter, by actor: Actor) async throws {
        let scope = try AdministrationScope(of: actor)
        try await write { work in
            _ = try work.scope(of: filter.organization, within: scope)
            let own = actor.memberships.first { $0.roles.contains(.administrator) }?.organization
            var facts: [String: String] = [:]
            facts["role"] = filter.role?.rawValue
            facts["state"] = filter.state?.rawValue
            try work.audit(
                AuditEvent(
                    .peopleExported,
                    "person",
                    actor.person,
                    organization: filter.organization ?? own,
                    facts: facts
                ),
                by: actor.person
            )
        }
    }
}
