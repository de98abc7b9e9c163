package import Credentialing

/// One offering in the list of administrators.
package struct OfferingEntry: Hashable, Sendable {
    package let id: ID<Offering>
    package let achievement: ID<Achievement>
    package let title: String
    package let organization: String
    /// The organization that the title belongs to.
    package let madeBy: String
    /// The version with which people begin.
    package let number: Int
    package let newest: Int
    package let isClosed: Bool
    package let isRetired: Bool
}

/// A page of the list of offerings.
package struct OfferingListing: Hashable, Sendable {
    package let offerings: [OfferingEntry]
    package let page: Int
    package let hasMore: Bool
}

/// One offering as an administrator sees it.
package struct OfferingDetail: Sendable {
    package let entry: OfferingEntry
    package let offering: Offering
    package let slug: String
    package let issuedBy: ID<Organization>
    package let issuerName: String
    package let poolName: String
    /// People who are at work on it, counted as far as 1,000.
    package let running: Int
    package let source: TitleSource
    package let choices: OfferingChoices
}

/// Where a title comes from and on which terms it may be used.
package struct TitleSource: Hashable, Sendable {
    package let organization: String
    package let license: String
    package let lineage: Lineage?
}

/// What can be chosen for an offering.
package struct OfferingChoices: Hashable, Sendable {
    /// Organizations that the person administers: they may offer and sign.
    package let organizations: [OrganizationChoice]
    /// Organizations whose assessors may judge, beside those.
    package let pools: [OrganizationChoice]
}

/// A title before it is offered.
package struct TitleToOffer: Sendable {
    package let slug: String
    package let title: String
    package let summary: String
    package let number: Int
    package let source: TitleSource
    package let choices: OfferingChoices
}

extension Platform {
    /// Offerings of the organizations that a person administers, in the order of the tree, the newest first. With words,
    /// those of titles that have them.
    package func offerings(
        matching query: String,
        includingClosed: Bool,
        page: Int = 1,
        for actor: Actor
    ) async throws -> OfferingListing {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        let page = max(1, min(page, 10_000))
        return try await read { transaction in
            let isAll = query.trimmed.isEmpty
            let search = isAll ? nil : try CatalogSearch(query, in: transaction)
            let titles = try search.map { try transaction.achievements(numbered: $0.found.prefix(500)) }
            let found = try transaction.offerings(
                in: scope,
                titles: titles,
                includingClosed: includingClosed,
                page: page,
                size: 50,
                at: now
            )
            return OfferingListing(offerings: Array(found.prefix(50)), page: page, hasMore: found.count > 50)
        }
    }

    /// One offering within what a person administers.
    package func offeringDetail(_ id: ID<Offering>, for actor: Actor) async throws -> OfferingDetail {
        let scope = try AdministrationScope(of: actor)
        let (titles, now) = (titles, clock.now())
        return try await read { transaction in
            let offering = try transaction.offering(id)
            guard scope.holds(offering.path) else { throw Refusal.notFound }
            return try transaction.detail(of: offering, in: scope, titles: titles, at: now)
        }
    }

    /// A title that someone who administers an organization may offer there.
    package func titleToOffer(slug: String, for actor: Actor) async throws -> TitleToOffer {
        let scope = try AdministrationScope(of: actor)
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            guard let found = try transaction.achievement(slug: slug),
                let latest = try transaction.latestVersion(of: found.id)
            else { throw Refusal.notFound }
            guard try !transaction.isRetired(found.id, at: now) else { throw Refusal.titleRetired }
            let title = try titles.title(latest.id, in: transaction)
            return TitleToOffer(
                slug: found.slug,
                title: title.title,
                summary: title.about.summary,
                number: latest.number,
                source: try transaction.source(of: found.id, license: title.about.license),
                choices: try transaction.offeringChoices(in: scope)
            )
        }
    }
}
