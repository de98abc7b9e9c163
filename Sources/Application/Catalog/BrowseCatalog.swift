package import Credentialing
internal import Storage

/// What a visitor looks for.
package struct CatalogQuery: Hashable, Sendable {
    package var text: String
    /// All of them narrow.
    package var filters: [CatalogFilter]
    package var order: CatalogOrder
    /// 1 for the first page.
    package var page: Int

    /// Everything, from the first page, unless said.
    package init(
        text: String = "",
        filters: [CatalogFilter] = [],
        order: CatalogOrder = .best,
        page: Int = 1
    ) {
        self.text = text
        self.filters = filters
        self.order = order
        self.page = page
    }
}

/// One title in a list.
package struct CatalogEntry: Hashable, Sendable {
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let number: Int
    package let slug: String
    package let title: String
    package let summary: String
    package let subject: MicroCredential.Subject
    package let level: MicroCredential.Level
    package let minutes: Int
    package let language: String
    package let evidenceWords: String
    package let organization: String
}

/// A page of the catalog.
package struct CatalogPage: Hashable, Sendable {
    package let entries: [CatalogEntry]
    package let total: Int
    package let page: Int
    package let pageCount: Int
    /// What the list can be narrowed by further.
    package var facets: [CatalogFacet] = []
    /// The filters of the question, with the words for them where the value does not say it.
    package var labels: [CatalogFilter: String] = [:]
    /// How the words were taken.
    package var reading = SearchReading()
}

extension Platform {
    /// Titles on one page of the catalog.
    package static let catalogPageSize = 24

    /// Published titles for anyone, signed in or not. Retired ones are left out; their pages stay. Of each title stands
    /// there what its page shows to the reader; it is found and narrowed by its newest version.
    package func browseCatalog(_ query: CatalogQuery, for actor: Actor? = nil) async throws -> CatalogPage {
        let (memory, now) = (catalog, clock.now())
        return try await read { transaction in
            let snapshot = try memory.snapshot(in: transaction)
            return try transaction.catalog(
                query,
                from: snapshot,
                pageSize: Self.catalogPageSize,
                for: actor,
                at: now
            )
        }
    }
}
