package import Credentialing
internal import Storage

/// A published title as anyone reads it.
package struct TitleReading: Sendable {
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let number: Int
    package let slug: String
    package let published: Instant
    /// A newer version is out, or the title is retired: this one is read, not chosen.
    package let isCurrent: Bool
    package let isRetired: Bool
    package let organization: String
    package let timeZone: String
    package let title: MicroCredential
    /// Offerings of the title that are open, with the organizations that offer it.
    package let offerings: [OpenOffering]
    /// The addresses of related titles of the same organization, by their keys.
    package var related: [String: String] = [:]
    /// The reader's own enrollment, when signed in and chosen.
    package let enrollment: ID<Enrollment>?

    /// The offering that reaches the reader: the one nearest to a membership.
    package func offering(for actor: Actor) -> OpenOffering? {
        offerings.filter { actor.belongs(below: $0.path) }.max { $0.path.text.utf8.count < $1.path.text.utf8.count }
    }
}

/// An offering as the page of a title tells of it.
package struct OpenOffering: Hashable, Sendable {
    package let id: ID<Offering>
    package let path: OrganizationPath
    package let organization: String
    package let answerDays: Int
}

extension Platform {
    /// The current version of a title by its address, or the address it moved to.
    package func title(slug: String, for actor: Actor?) async throws -> TitleFinding {
        let titles = titles
        return try await read { transaction in
            guard let found = try transaction.achievement(slug: slug) else { throw Refusal.notFound }
            guard found.slug == slug else { return .moved(slug: found.slug) }
            return .found(try transaction.titleReading(of: found.id, number: nil, for: actor, titles: titles))
        }
    }

    /// One version of a title by number, for the address that badges name.
    package func title(
        _ achievement: ID<Achievement>,
        version number: Int,
        for actor: Actor?
    ) async throws -> TitleReading {
        let titles = titles
        return try await read { try $0.titleReading(of: achievement, number: number, for: actor, titles: titles) }
    }
}

/// What stands at an address of the catalog.
package enum TitleFinding: Sendable {
    case found(TitleReading)
    /// The title has another address now; the old one leads there.
    case moved(slug: String)
}
