package import Credentialing
internal import Storage

/// One version in the list of them.
package struct VersionEntry: Hashable, Sendable {
    package let id: ID<AchievementVersion>
    package let number: Int
    package let title: String
    package let structureHash: String
    package let published: Instant
    package let superseded: Instant?
}

/// When a title is retired, and what its page says of it.
package struct Retirement: Hashable, Sendable {
    package let from: Instant
    package let note: String
}

/// A version newer than the one that somebody works on.
package struct NewerVersion: Hashable, Sendable {
    package let number: Int
    /// What it means for the work.
    package let weight: TitleChanges.Weight

    /// It asks and judges the same things, if in other words, so work may move to it.
    package var isSameStructure: Bool { weight != .structure }
}

/// The versions of a title with what each changed, for everyone.
package struct VersionHistory: Sendable {
    /// A version with what it changed against the one before; `nil` for the first.
    package struct Step: Sendable {
        package let version: VersionEntry
        package let changes: TitleChanges?
    }

    package let achievement: ID<Achievement>
    package let slug: String
    package let title: String
    package let organization: String
    package let timeZone: String
    /// The newest first.
    package let steps: [Step]
    /// Earlier versions than those in `steps`, which are only listed.
    package let earlier: [VersionEntry]
    package let retirement: Retirement?
    package let lineage: Lineage?
    package let license: String
    /// What the reader may do with the title.
    package let reader: TitleReader
    package let now: Instant

    /// Whether nobody begins with it any more.
    package var isRetired: Bool { retirement.map { $0.from <= now } ?? false }
}

/// What a person may do with a published title beside reading it.
package struct TitleReader: Hashable, Sendable {
    /// Administers its organization: may retire it.
    package var mayRetire = false
    /// Writes for its organization: may begin a new version and answer proposals.
    package var mayRevise = false
    /// Organizations for which the person may make a copy of their own.
    package var mayForkTo: [OrganizationChoice] = []
    /// Has earned it, works on it, judges it or leads those who do.
    package var mayPropose = false
}

extension Platform {
    /// All versions of a title, with what the last ones changed in words.
    package func versionHistory(slug: String, for actor: Actor?) async throws -> VersionHistory {
        let (titles, now) = (titles, clock.now())
        return try await read { transaction in
            guard let found = try transaction.achievement(slug: slug) else { throw Refusal.notFound }
            let versions = try transaction.versions(of: found.id)
            guard let newest = versions.first else { throw Refusal.notFound }
            let owner = try transaction.organization(try transaction.organization(of: found.id))
            let content = try titles.title(newest.id, in: transaction)
            let told = 5
            return VersionHistory(
                achievement: found.id,
                slug: found.slug,
                title: content.title,
                organization: owner.name,
                timeZone: owner.timeZone,
                steps: try versions.indices.prefix(told).map { index in
                    VersionHistory.Step(
                        version: versions[index],
                        changes: try transaction.changes(at: index, of: versions, titles: titles)
                    )
                },
                earlier: Array(versions.dropFirst(told)),
                retirement: try transaction.retirement(of: found.id),
                lineage: try transaction.lineage(of: found.id),
                license: content.about.license,
                reader: try actor.map { try transaction.reader($0, of: found.id, in: owner) } ?? TitleReader(),
                now: now
            )
        }
    }
}

extension Transaction {
    /// What a version changed against the one before it.
    fileprivate func changes(at index: Int, of versions: [VersionEntry], titles: Titles) throws -> TitleChanges? {
        guard versions.indices.contains(index + 1) else { return nil }
        let (new, old) = (versions[index], versions[index + 1])
        return TitleChanges(
            from: try titles.title(old.id, in: self),
            to: try titles.title(new.id, in: self),
            isSameStructure: old.structureHash == new.structureHash
        )
    }

    /// What a person may do with a title.
    fileprivate func reader(
        _ actor: Actor,
        of achievement: ID<Achievement>,
        in owner: Organization
    ) throws -> TitleReader {
        let standing = Standing(roles: actor.roles(reaching: owner.path))
        return TitleReader(
            mayRetire: Permission.refusal(of: .retireTitle, standing: standing) == nil,
            mayRevise: Permission.refusal(of: .publishContent, standing: standing) == nil,
            mayForkTo: try writingPlaces(of: actor).filter { $0.id != owner.id },
            mayPropose: try mayPropose(actor, of: achievement)
        )
    }

    /// Organizations where a person holds a membership that lets them write.
    func writingPlaces(of actor: Actor) throws -> [OrganizationChoice] {
        let writing: Set<Role> = [.author, .administrator]
        let places = actor.memberships.filter { !$0.roles.isDisjoint(with: writing) }
        return try places.map { place in
            OrganizationChoice(id: place.organization, name: try organization(place.organization).name, depth: 0)
        }
    }
}
