internal import Credentialing

/// All listed titles at one revision of the catalog, by title. A value: whoever holds it is not disturbed by changes.
///
/// Lists are lists of places, so that narrowing, counting and sorting move numbers. Each costs in proportion to the
/// titles in the list: together well under a millisecond for 3,000.
struct CatalogSnapshot: Sendable {
    private(set) var revision: Int64 = 0
    private(set) var titles: [ListedTitle] = []
    private(set) var vocabulary = Vocabulary()
    /// Every facet any title ever had here, and the number of each.
    private(set) var facets: [FacetRow] = []
    private var numbers: [CatalogFilter: Int] = [:]
    /// The place of each title by its number.
    private var places: [Int64: Int] = [:]

    /// The places of the titles that are not retired at a moment, by title.
    func open(at now: Instant) -> [Int] {
        titles.indices.filter { titles[$0].isOpen(at: now) }
    }

    /// The places of titles by their numbers, in the order given, without those that are not listed at a moment.
    func open(_ found: [Int64], at now: Instant) -> [Int] {
        found.compactMap { places[$0] }.filter { titles[$0].isOpen(at: now) }
    }

    /// A facet as some title has or had it.
    func facet(_ filter: CatalogFilter) -> FacetRow? {
        numbers[filter].map { facets[$0] }
    }

    /// The same with what changed since. The titles stay in the order of their names. What is there already is sorted,
    /// so this takes time in proportion to all titles only for putting them in their places: two milliseconds for 3,000.
    func taking(_ changes: [CatalogChange], revision: Int64) -> CatalogSnapshot {
        var newer = self
        newer.take(changes)
        newer.revision = revision
        return newer
    }

    private mutating func take(_ changes: [CatalogChange]) {
        let changed = Set(changes.map(\.achievement))
        titles.removeAll { changed.contains($0.achievement) }
        titles += changes.filter(\.isListed).map { listed($0) }
        titles.sort { ($0.titleKey, $0.achievement.text) < ($1.titleKey, $1.achievement.text) }
        places = Dictionary(uniqueKeysWithValues: titles.enumerated().map { ($1.number, $0) })
    }

    private mutating func listed(_ change: CatalogChange) -> ListedTitle {
        ListedTitle(
            change,
            titleWords: vocabulary.take(change.title),
            summaryWords: vocabulary.take(change.summary),
            facets: change.facets.map { number(of: $0) }
        )
    }

    private mutating func number(of facet: FacetRow) -> Int {
        if let number = numbers[facet.filter] { return number }
        numbers[facet.filter] = facets.count
        facets.append(facet)
        return facets.count - 1
    }

    /// Those of these places whose titles have all of the filters.
    func narrowed(_ places: [Int], by filters: [CatalogFilter]) -> [Int] {
        guard !filters.isEmpty else { return places }
        let wanted = filters.map { numbers[$0] }
        guard !wanted.contains(nil) else { return [] }
        let known = wanted.compactMap { $0 }
        return places.filter { place in
            let facets = titles[place].facets
            return known.allSatisfy(facets.contains)
        }
    }

    /// These places by how well their titles answer a question; of equal ones the earlier is first.
    func ranked(_ places: [Int], for question: SearchQuestion) -> [Int] {
        let ranking = Ranking(question, in: vocabulary)
        return places.enumerated().map { order, place in
            (score: ranking.score(titles[place]), order: order, place: place)
        }.sorted { ($1.score, $0.order) < ($0.score, $1.order) }.map(\.place)
    }

    /// What titles at these places can be narrowed by further. A value that all of them have narrows nothing and is left
    /// out.
    func facets(of places: [Int], beyond filters: [CatalogFilter]) -> [(FacetRow, count: Int)] {
        var counts = [Int](repeating: 0, count: facets.count)
        for place in places { for facet in titles[place].facets { counts[facet] += 1 } }
        let frameworks = filters.filter { $0.kind == .standard }.map { $0.value + "|" }
        return counts.indices.compactMap { index in
            let count = counts[index]
            guard count > 0, count < places.count else { return nil }
            let facet = facets[index]
            // Single standards only where a framework is chosen: there may be hundreds.
            if facet.filter.kind == .code, !frameworks.contains(where: facet.filter.value.hasPrefix) { return nil }
            return (facet, count)
        }
    }
}

extension CatalogOrder {
    /// Places in this order. Those that come are in the order of how well they answer; the titles stand by their names.
    func sorted(_ places: [Int], in snapshot: CatalogSnapshot) -> [Int] {
        let titles = snapshot.titles
        switch self {
        case .best: return places
        case .title: return places.sorted()
        case .newest: return sorted(places) { -titles[$0].published.milliseconds }
        case .shortest: return sorted(places) { Int64(titles[$0].minutes) }
        }
    }

    private func sorted(_ places: [Int], by key: (Int) -> Int64) -> [Int] {
        places.map { (key: key($0), place: $0) }.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.place)
    }
}
