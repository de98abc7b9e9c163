internal import Credentialing
internal import Storage

/// A title as programs of others read it from the catalog.
package struct ListingEntry: Hashable, Sendable {
    /// A standard that the title stands beside.
    package struct Standard: Hashable, Sendable {
        package let framework: String
        package let name: String
    }

    package let entry: CatalogEntry
    package let roles: [String]
    package let grades: [String]
    package let standards: [Standard]
    /// What it was made from, when it was.
    package let lineage: Lineage?
}

/// A stretch of the catalog for programs.
package struct CatalogListing: Hashable, Sendable {
    package let entries: [ListingEntry]
    package let total: Int
    package let page: Int
    package let pageCount: Int
}

extension Platform {
    /// Titles on one page for programs.
    package static let listingPageSize = 100

    /// The catalog by title for programs, a page at a time.
    package func catalogListing(page: Int) async throws -> CatalogListing {
        let (memory, now) = (catalog, clock.now())
        return try await read { transaction in
            let snapshot = try memory.snapshot(in: transaction)
            let places = snapshot.open(at: now)
            let stretch = Stretch(total: places.count, wanted: page, size: Self.listingPageSize)
            let shown = places.dropFirst(stretch.offset).prefix(Self.listingPageSize).map { snapshot.titles[$0] }
            let facets = Dictionary(uniqueKeysWithValues: shown.map { ($0.achievement, $0.facets) })
            let entries = try transaction.entries(of: shown.map(\.achievement), for: nil, at: now)
            let lineages = try transaction.lineages(of: entries.map(\.achievement))
            return CatalogListing(
                entries: entries.map { entry in
                    let own = facets[entry.achievement, default: []].map { snapshot.facets[$0] }
                    return ListingEntry(entry, facets: own, lineage: lineages[entry.achievement])
                },
                total: places.count,
                page: stretch.number,
                pageCount: stretch.count
            )
        }
    }
}

extension ListingEntry {
    fileprivate init(_ entry: CatalogEntry, facets: [FacetRow], lineage: Lineage?) {
        self.entry = entry
        self.lineage = lineage
        roles = facets.filter { $0.filter.kind == .role }.map(\.filter.value)
        grades = facets.filter { $0.filter.kind == .grade }.map(\.filter.value)
        standards = facets.filter { $0.filter.kind == .code }.map { row in
            Standard(framework: String(row.filter.value.prefix { $0 != "|" }), name: row.label)
        }
    }
}
