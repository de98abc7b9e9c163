internal import Credentialing

/// A title of the catalog as servers hold it in memory: what lists are narrowed, sorted and ranked by.
struct ListedTitle: Sendable {
    let achievement: ID<Achievement>
    let title: String
    let titleKey: String
    /// Words of title and summary as they are compared.
    let titleWords: RankedWords
    let summaryWords: RankedWords
    let minutes: Int
    let published: Instant
    /// From when on it is not listed any more.
    let retired: Instant?
    /// Numbers of the facets in the snapshot's list.
    let facets: [Int]
}

/// All listed titles at one revision of the catalog, by title. A value: whoever holds it is not disturbed by changes.
struct CatalogSnapshot: Sendable {
    fileprivate(set) var revision: Int64 = 0
    fileprivate(set) var titles: [ListedTitle] = []
    /// Every facet any title ever had here, and the number of each.
    private(set) var facets: [FacetRow] = []
    private var numbers: [CatalogFilter: Int] = [:]
    private var places: [ID<Achievement>: Int] = [:]

    /// A title by its achievement, when it is listed.
    func title(_ achievement: ID<Achievement>) -> ListedTitle? {
        places[achievement].map { titles[$0] }
    }

    /// A facet as some title has or had it.
    func facet(_ filter: CatalogFilter) -> FacetRow? {
        numbers[filter].map { facets[$0] }
    }

    /// Takes in what changed. The titles stay in the order of their names.
    mutating func take(_ changes: [CatalogChange], revision: Int64) {
        let changed = Set(changes.map(\.achievement))
        titles.removeAll { changed.contains($0.achievement) }
        titles += changes.filter(\.isListed).map { listed($0) }
        titles.sort { ($0.titleKey, $0.achievement.text) < ($1.titleKey, $1.achievement.text) }
        places = Dictionary(uniqueKeysWithValues: titles.enumerated().map { ($1.achievement, $0) })
        self.revision = revision
    }

    /// The same without the titles that are retired at a moment.
    func open(at now: Instant) -> CatalogSnapshot {
        func isOpen(_ title: ListedTitle) -> Bool { title.retired.map { $0 > now } ?? true }
        guard !titles.allSatisfy(isOpen) else { return self }
        var open = self
        open.titles = titles.filter(isOpen)
        open.places = Dictionary(uniqueKeysWithValues: open.titles.enumerated().map { ($1.achievement, $0) })
        return open
    }

    private mutating func listed(_ change: CatalogChange) -> ListedTitle {
        ListedTitle(
            achievement: change.achievement,
            title: change.title,
            titleKey: change.titleKey,
            titleWords: RankedWords(change.title),
            summaryWords: RankedWords(change.summary),
            minutes: change.minutes,
            published: change.published,
            retired: change.retired,
            facets: change.facets.map { number(of: $0) }
        )
    }

    private mutating func number(of facet: FacetRow) -> Int {
        if let number = numbers[facet.filter] { return number }
        numbers[facet.filter] = facets.count
        facets.append(facet)
        return facets.count - 1
    }

    /// The titles that have all of these.
    func narrowed(_ titles: [ListedTitle], by filters: [CatalogFilter]) -> [ListedTitle] {
        guard !filters.isEmpty else { return titles }
        let wanted = filters.map { numbers[$0] }
        guard !wanted.contains(nil) else { return [] }
        let known = wanted.compactMap { $0 }
        return titles.filter { title in known.allSatisfy(title.facets.contains) }
    }

    /// What these titles can be narrowed by further. A value that all of them have narrows nothing and is left out.
    func facets(of titles: [ListedTitle], beyond filters: [CatalogFilter]) -> [(FacetRow, count: Int)] {
        var counts = [Int](repeating: 0, count: facets.count)
        for title in titles { for facet in title.facets { counts[facet] += 1 } }
        let frameworks = filters.filter { $0.kind == .standard }.map { $0.value + "|" }
        return counts.indices.compactMap { index in
            let (facet, count) = (facets[index], counts[index])
            guard count > 0, count < titles.count else { return nil }
            // Single standards only where a framework is chosen: there may be hundreds.
            if facet.filter.kind == .code, !frameworks.contains(where: facet.filter.value.hasPrefix) { return nil }
            return (facet, count)
        }
    }
}

/// A title that was published anew or taken out of the catalog.
struct CatalogChange: Sendable {
    let achievement: ID<Achievement>
    let title: String
    let titleKey: String
    let summary: String
    let minutes: Int
    let published: Instant
    let isListed: Bool
    let retired: Instant?
    let revision: Int64
    var facets: [FacetRow]
}
