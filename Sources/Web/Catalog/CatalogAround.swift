internal import Application
internal import Credentialing

/// What stands around the list of titles: collections to begin with, and the searches that a member keeps.
struct CatalogAround: Sendable {
    /// A collection.
    struct Start: Sendable {
        let path: String
        let title: String
        let summary: String
        let facts: String
    }

    /// A search that is kept.
    struct Search: Sendable {
        let name: String
        let path: String
        let remove: String
    }

    /// The form that keeps the search shown.
    struct Keeping: Sendable {
        let action: String
        let query: String
        let name: String
    }

    /// The list for programs.
    let document: String
    let all: String
    let collections: [Start]
    let hasCollections: Bool
    let searches: [Search]
    let hasSearches: Bool
    let keep: Keeping?

    init(
        _ query: CatalogQuery,
        labels: [CatalogFilter: String],
        collections: [CollectionHead],
        searches: [SavedSearch],
        isMember: Bool
    ) {
        document = Path.catalogDocument
        all = Path.collections
        self.collections = collections.map { head in
            Start(
                path: Path.collection(head.slug),
                title: head.words.title,
                summary: head.words.summary,
                facts: RequirementWords.plural(head.titleCount, "micro-credential")
            )
        }
        hasCollections = !collections.isEmpty
        self.searches = searches.map { search in
            Search(
                name: search.name,
                path: search.query.isEmpty ? Path.catalog : Path.catalog + "?" + search.query,
                remove: Path.searchRemoval(search.id)
            )
        }
        hasSearches = !searches.isEmpty
        let words = CatalogAddress.words(query, labels: labels)
        let path = CatalogAddress.path(query)
        let isKept = self.searches.contains { $0.path == path }
        keep =
            isMember && !words.isEmpty && !isKept
            ? Keeping(
                action: Path.searches,
                query: String(path.dropFirst(Path.catalog.count).drop { $0 == "?" }),
                name: String(words.prefix(80))
            ) : nil
    }

    /// What one reader sees: collections before anything is asked, own searches when signed in.
    init(
        _ query: CatalogQuery,
        labels: [CatalogFilter: String],
        _ platform: Platform,
        _ actor: Actor?
    ) async throws {
        let isFront = query.text.trimmed.isEmpty && query.filters.isEmpty && query.page <= 1
        self.init(
            query,
            labels: labels,
            collections: isFront ? try await platform.collections(limit: 3) : [],
            searches: try await actor.asyncMap { try await platform.savedSearches(of: $0) } ?? [],
            isMember: actor != nil
        )
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        switch self {
        case .some(let value): try await transform(value)
        case .none: nil
        }
    }
}

extension Path {
    /// Where a search is kept.
    static let searches = "/searches"

    /// Where a search is forgotten.
    static func searchRemoval(_ id: ID<SavedSearch>) -> String { "/searches/\(id)/removal" }
}
