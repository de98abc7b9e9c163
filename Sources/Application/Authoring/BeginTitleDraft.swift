internal import ContentFormat
package import Credentialing
internal import Storage

extension Platform {
    /// Begins a title with its name alone, in an organization that the person writes for.
    ///
    /// - Parameter press: Names the form that was sent; sent again with the same words, it gives the same draft.
    package func beginTitleDraft(
        named title: String,
        language: String = "en-US",
        in organization: ID<Organization>,
        press: String = "",
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        let name = title.trimmed
        guard (1...200).contains(name.count) else {
            throw Refusal.doesNotFit("Give it a title of 1 to 200 characters. You can change it at any time.")
        }
        let document = DraftDocument.begun(key: KeyText.key(of: name), title: name, language: language)
        return try await begin(document, in: organization, press: [press, name], by: actor)
    }

    /// Begins with a title as it stands in a file, and keeps the files that go with it.
    ///
    /// - Parameter press: Names the form that was sent; sent again with the same file, it gives the same draft.
    package func beginTitleDraft(
        with title: MicroCredential,
        in organization: ID<Organization>,
        press: String = "",
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        try Self.scanTemplates(of: title)
        let words = [press, title.contentHash]
        return try await begin(DraftDocument(title), keeping: title, in: organization, press: words, by: actor)
    }

    /// A name for a form that begins a draft, so that pressing its button again begins no second one.
    package func newPress() -> String { clock.newID(clock.now()) }

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
        keeping title: MicroCredential? = nil,
        in organization: ID<Organization>,
        press: [String],
        by actor: Actor
    ) async throws -> ID<TitleDraft> {
        try await write { work in
            try work.checkWriter(actor, of: organization)
            if let title { try work.keepTemplates(of: title) }
            // The name of the press and what was sent make the id, so that the same form finds what it made.
            guard let id = Self.draftID(press + [organization.text, actor.person.text]) else {
                return try work.begin(document, in: organization, by: actor)
            }
            if let begun = try work.draft(id, begunBy: actor.person) { return begun }
            return try work.begin(document, in: organization, as: id, by: actor)
        }
    }

    /// The id of the draft that a press makes: its time, and a digest of all that was sent. `nil` without such a name.
    private static func draftID(_ parts: [String]) -> ID<TitleDraft>? {
        guard let press = parts.first, press.utf8.count == 36 else { return nil }
        let isID = press.allSatisfy { $0 == "-" || $0.isHexDigit && !$0.isUppercase }
        let groups = press.split(separator: "-")
        guard isID, groups.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
        let digest = Secret.digest(parts.joined(separator: "\n"))
        return ID(groups.dropLast().joined(separator: "-") + "-" + digest.prefix(12))
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
        as named: ID<TitleDraft>? = nil,
        by actor: Actor
    ) throws -> ID<TitleDraft> {
        let id = named ?? newID()
        try insert(draft: id, document, in: organization, achievement: achievement, base: base, by: actor.person)
        try audit(AuditEvent(.titleDraftBegun, "titleDraft", id, organization: organization), by: actor.person)
        return id
    }
}
