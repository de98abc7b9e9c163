package import Credentialing
internal import Storage

extension Platform {
    /// Retires a title from a day on, in the zone of its organization: from then on it is not in the catalog and nobody
    /// begins with it. Work that runs goes on, and badges stay valid. Today is now.
    ///
    /// - Throws: ``Refusal`` for a day that is past.
    /// - Parameter note: Why, or what to choose instead; everyone reads it on the page of the title.
    package func retireTitle(
        slug: String,
        from day: LocalDate,
        note: String,
        by actor: Actor
    ) async throws {
        let note = note.trimmed
        guard note.count <= 1000 else { throw Refusal.limit("Say why in at most 1,000 characters.") }
        try await write { work in
            let title = try work.keptTitle(slug: slug, by: actor)
            let zone = try work.organization(title.organization).timeZone
            guard day >= LocalDate(at: work.now, in: zone) else {
                throw Refusal.doesNotFit("Choose today or a later day; a past day cannot be changed")
            }
            let moment = max(work.now, Instant(startOf: day, in: zone))
            try work.setRetired(moment, note: note, of: title.id)
            try work.setRetired(moment, inCatalog: title.id)
            let event = AuditEvent(
                .titleRetired,
                "achievement",
                title.id,
                organization: title.organization,
                facts: ["from": day.description]
            )
            try work.audit(event, by: actor.person)
        }
    }

    /// Takes a retirement back, past or still to come. Offerings are as they were.
    package func restoreTitle(slug: String, by actor: Actor) async throws {
        try await write { work in
            let title = try work.keptTitle(slug: slug, by: actor)
            try work.setRetired(nil, note: "", of: title.id)
            try work.setRetired(nil, inCatalog: title.id)
            try work.audit(
                AuditEvent(.titleRestored, "achievement", title.id, organization: title.organization),
                by: actor.person
            )
        }
    }
}

extension Transaction {
    /// A title of an organization that the actor administers.
    func keptTitle(
        slug: String,
        by actor: Actor
    ) throws -> (id: ID<Achievement>, organization: ID<Organization>) {
        guard let found = try achievement(slug: slug) else { throw Refusal.notFound }
        let owner = try organization(of: found.id)
        let standing = Standing(roles: actor.roles(reaching: try path(of: owner)))
        if let refusal = Permission.refusal(of: .retireTitle, standing: standing) { throw refusal }
        return (found.id, owner)
    }
}
