package import Application

/// What a visitor sees first.
package struct FrontPage: Page {
    package static let template = "home/front"

    /// One title of the catalog.
    package struct Entry: Sendable {
        package let path: String
        package let crest: String
        package let title: String
        package let summary: String
        package let facts: String
        package let evidence: String
    }

    package let title = "Micro-credentials"
    package let catalog: String
    package let verify: String
    package let entries: [Entry]
    package let hasEntries: Bool
    /// Pictures beside the first words, at most four.
    package let crests: [String]
    package let hasCrests: Bool
    /// Over the titles.
    package let startWords: String
    /// The whole collection that the titles are from, if they are from one.
    package let collection: String?
    /// “All 24 micro-credentials”.
    package let all: String
    package let judging: String

    /// The front page with the first titles of a collection, or of the catalog where there is none.
    package init(_ found: CatalogPage, startingWith start: CollectionReading? = nil) {
        catalog = Path.catalog
        verify = Path.verify
        judging = Path.judging
        startWords = start?.words.title ?? "A good first one"
        collection = start.map { Path.collection($0.slug) }
        entries = (start?.lines.map(\.entry) ?? found.entries).prefix(4).map { entry in
            Entry(
                path: Path.title(entry.slug),
                crest: Path.crest(entry.achievement, entry.number),
                title: entry.title,
                summary: entry.summary,
                facts: entry.level.words + " · " + DurationWords.about(minutes: entry.minutes),
                evidence: entry.evidenceWords
            )
        }
        hasEntries = !entries.isEmpty
        let shown = entries.map(\.crest)
        let others = found.entries.map { Path.crest($0.achievement, $0.number) }.filter { !shown.contains($0) }
        crests = Array((shown + others).prefix(4))
        hasCrests = crests.count == 4
        all = found.total == 1 ? "The whole catalog" : "All \(found.total) micro-credentials"
    }
}
