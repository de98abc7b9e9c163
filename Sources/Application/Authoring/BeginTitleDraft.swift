internal import ContentFormat
package import Credentialing
internal import Storage

extension Platform {
    /// Begins a title with its name alone, in an organization that the person writes for.
    package func beginTitleDraft(
        named title: String,
        language: String = "en-US",
        in organization: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        let name = title.trimmed
        guard (1...200).contains(name.count) else {
            throw Refusal.doesNotFit("Give it a title of 1 to 200 characters. You can change it at any time.")
        }
        let document = DraftDocument.begun(key: KeyText.key(of: name), title: name, language: language)
        return try await begin(document, in: organization, by: actor)
    }

    /// Begins with a title as it stands in a file.
    package func beginTitleDraft(
        with title: MicroCredential,
        in organization: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        try await begin(DraftDocument(title), in: organization, by: actor)
    }

    /// Begins the next version of a published title. One that is being written already is gone on with.
    package func reviseTitle(_ achievement: ID<Achievement>, by actor: Actor) async throws -> ID<TitleDraft> {
        try await write { work in
            guard let current = try work.currentVersion(of: achievement) else { throw Refusal.notFound }
            try work.checkWriter(actor, of: current.organization)
            if let open = try work.openDraft(of: achievement) { return open }
            let title = try MicroCredential(canonicalText: current.content)
            return try work.begin(
                DraftDocument(title),
                in: current.organization,
                revising: achievement,
                from: current.version,
                by: actor
            )
        }
    }

    private func begin(
        _ document: DraftDocument,
        in organization: ID<Organization>,
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        try await write { work in
            try work.checkWriter(actor, of: organization)
            return try work.begin(document, in: organization, by: actor)
        }
    }
}

extension Work {
    func checkWriter(_ actor: Actor, of organization: ID<Organization>) throws {
        let standing = Standing(roles: actor.roles(reaching: try path(of: organization)))
        if let refusal = Permission.refusal(of: .writeTitle, standing: standing) { throw refusal }
    }

    /// Makes a draft of a document.
    func begin(
        _ document: DraftDocument,
        in organization: ID<Organization>,
        revising achievement: ID<Achievement>? = nil,
        from base: ID<AchievementVersion>? = nil,
        by actor: Actor
    ) throws -> ID<TitleDraft> {
        let id: ID<TitleDraft> = newID()
        try insert(draft: id, document, in: organization, achievement: achievement, base: base, by: actor.person)
        try audit(AuditEvent(.titleDraftBegun, "titleDraft", id, organization: organization), by: actor.person)
        return id
    }
}
