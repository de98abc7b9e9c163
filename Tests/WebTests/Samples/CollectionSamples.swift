import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

/// Collections, booklets and comparisons in every state.
enum CollectionSamples {
    private static let address = "https://badges.example.org"
    private static let words = CollectionWords(title: "A first one", summary: "Where to begin.", isPublished: true)

    static let head = CollectionHead(
        id: ID("c"),
        slug: "a-first-one",
        words: words,
        organization: "Tamarack Valley Schools",
        titleCount: 2
    )

    private static let entries = ["en-US", "es"].map { language in
        CatalogEntry(
            achievement: ID("a-\(language)"),
            version: ID("v-\(language)"),
            number: 1,
            slug: "title-\(language.lowercased())",
            title: "Wait Time",
            summary: "Wait.",
            subject: .literacy,
            level: .practice,
            minutes: 480,
            language: language,
            evidenceWords: "Video",
            organization: "Tamarack Valley Schools"
        )
    }

    static var shown: CollectionReading { collection(isOwn: false, isPublished: true, entries) }

    private static func collection(isOwn: Bool, isPublished: Bool, _ entries: [CatalogEntry]) -> CollectionReading {
        var words = words
        words.isPublished = isPublished
        return CollectionReading(
            id: ID("c"),
            slug: "a-first-one",
            words: words,
            organization: "Tamarack Valley Schools",
            revision: 3,
            isOwn: isOwn,
            lines: entries.enumerated().map { CollectionLine(entry: $1, note: $0 == 0 ? "Short." : "") }
        )
    }

    static func all(_ title: MicroCredential) -> [any Page] {
        let full = collection(isOwn: false, isPublished: true, entries)
        let own = collection(isOwn: true, isPublished: false, [])
        let fields = FormFields([("name", ""), ("summary", "x")])
        let places: [(id: ID<Organization>, name: String)] = [(ID("o"), "Tamarack Valley Schools")]
        let (first, second) = (reading(title, "en-US"), reading(title, "es"))
        return [
            CollectionsPage([head], own: [head], mayMake: true), CollectionsPage([], own: [], mayMake: false),
            CollectionPage(full, publicURL: address), CollectionPage(own, publicURL: address),
            BookletPage(full, [first, second]) { SafeHTML(escaping: $0.slug) },
            BookletArticle(first, publicURL: address), BookletArticle(second, publicURL: address),
            NewCollectionPage(CollectionForm(), places: places),
            NewCollectionPage(CollectionForm(fields), places: places),
            CollectionEditPage(own, form: CollectionForm(own.words, revision: 3), query: "", found: []),
            CollectionEditPage(full, form: CollectionForm(fields), query: "wait", found: entries),
            CollectionEditPage(own, form: CollectionForm(full.words), query: "wait", found: entries),
            TitlePage(second, for: nil, crestWords: CrestWords.text(of: second), publicURL: address),
            ComparePage(second, first, among: entries), ComparePage(first, second, among: entries),
            ComparePage(second, nil, among: entries),
            ComparePage(first, nil, among: []),
        ]
    }

    private static func reading(_ title: MicroCredential, _ language: String) -> TitleReading {
        var title = title
        title.language = language
        return TitleReading(
            achievement: ID("a-\(language)"),
            version: ID("v-\(language)"),
            number: 1,
            newest: 1,
            slug: "title-\(language.lowercased())",
            published: Instant(milliseconds: 1_795_536_000_000),
            isCurrent: true,
            isRetired: false,
            organization: "Tamarack Valley Schools",
            timeZone: "America/Denver",
            title: title,
            offerings: [],
            enrollment: nil
        )
    }
}
