internal import Credentialing

/// A title of the catalog as servers hold it in memory: what lists are narrowed, sorted and ranked by. A class, so that
/// passing it on is one count and not a copy of its parts.
final class ListedTitle: Sendable {
    let achievement: ID<Achievement>
    /// The number of the title in the full-text search.
    let number: Int64
    let titleKey: String
    /// Words of title and summary, as numbers of the snapshot's vocabulary.
    let titleWords: [Vocabulary.Number]
    let summaryWords: [Vocabulary.Number]
    let minutes: Int
    let published: Instant
    /// From when on it is not listed any more.
    let retired: Instant?
    /// Numbers of the facets in the snapshot's list.
    let facets: [Int]

    init(
        _ change: CatalogChange,
        titleWords: [Vocabulary.Number],
        summaryWords: [Vocabulary.Number],
        facets: [Int]
    ) {
        achievement = change.achievement
        number = change.number
        titleKey = change.titleKey
        self.titleWords = titleWords
        self.summaryWords = summaryWords
        minutes = change.minutes
        published = change.published
        retired = change.retired
        self.facets = facets
    }

    /// Whether it is listed at a moment.
    func isOpen(at now: Instant) -> Bool {
        guard let retired else { return true }
        return retired > now
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
    /// The number of the title in the full-text search.
    let number: Int64
    var facets: [FacetRow]
}
