package import Credentialing
internal import Storage

/// A published title as anyone reads it.
package struct TitleReading: Sendable {
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let number: Int
    /// The number of the newest version.
    package let newest: Int
    package let slug: String
    package let published: Instant
    /// This is the newest version, and the title is not retired.
    package let isCurrent: Bool
    package let isRetired: Bool
    /// When it is retired, past or to come.
    package var retirement: Retirement?
    package let organization: String
    package let timeZone: String
    package let title: MicroCredential
    /// Offerings of the title that are open, with the organizations that offer it.
    package let offerings: [OpenOffering]
    /// What it was made from, when it was.
    package var lineage: Lineage?
    /// The addresses of related titles of the same organization, by their keys.
    package var related: [String: String] = [:]
    /// The reader's own enrollment, when signed in and chosen.
    package let enrollment: ID<Enrollment>?
    /// How others fared, as far as it may be shown.
    package var figures: TitleFigures?
    /// The reader writes for its organization, and may begin the next version.
    package var mayRevise = false

    /// The offering that reaches the reader: the one nearest to a membership.
    package func offering(for actor: Actor) -> OpenOffering? {
        offerings.nearest(to: actor)
    }

    /// Whether someone who chooses the title now may begin with this version.
    package var isOffered: Bool {
        !isRetired && offerings.contains { $0.number == number }
    }
}

/// An offering as the page of a title tells of it.
package struct OpenOffering: Hashable, Sendable {
    package let id: ID<Offering>
    package let path: OrganizationPath
    package let organization: String
    /// The number of the version with which new learners begin.
    package let number: Int
    package let answerDays: Int
}

extension [OpenOffering] {
    /// The one that reaches a person: at or above an organization of theirs, the nearest if there are several.
    func nearest(to actor: Actor) -> OpenOffering? {
        filter { actor.belongs(below: $0.path) }.max { $0.path.text.utf8.count < $1.path.text.utf8.count }
    }

    /// The version that a reader would begin with, who has not begun yet: the one that is open to them; for a visitor,
    /// of whom we know no organization, the newest that is open anywhere. `nil` where nothing is open to the reader.
    func number(for actor: Actor?) -> Int? {
        guard let actor else { return map(\.number).max() }
        return nearest(to: actor)?.number
    }
}

extension Platform {
    /// A title by its address, or the address it moved to: the version that the reader works on, or else the one that
    /// is open to them, because that is what they get when they choose it; for visitors the newest that is open anywhere,
    /// and where nothing is open the newest.
    package func title(slug: String, for actor: Actor?) async throws -> TitleFinding {
        let (titles, smallest, now) = (titles, settings.smallestGroup, clock.now())
        return try await read { transaction in
            guard let found = try transaction.achievement(slug: slug) else { throw Refusal.notFound }
            guard found.slug == slug else { return .moved(slug: found.slug) }
            var reading = try transaction.titleReading(
                of: found.id,
                number: nil,
                for: actor,
                titles: titles,
                at: now
            )
            reading.figures = try transaction.counts(of: reading.version).flatMap {
                TitleFigures($0, smallest: smallest)
            }
            return .found(reading)
        }
    }

    /// One version of a title by number, for the address that badges name.
    package func title(
        _ achievement: ID<Achievement>,
        version number: Int,
        for actor: Actor?
    ) async throws -> TitleReading {
        let (titles, now) = (titles, clock.now())
        return try await read {
            try $0.titleReading(of: achievement, number: number, for: actor, titles: titles, at: now)
        }
    }
}

/// What stands at an address of the catalog.
package enum TitleFinding: Sendable {
    case found(TitleReading)
    /// The title has another address now; the old one leads there.
    case moved(slug: String)
}
