internal import Application
internal import Credentialing

/// A collection as anyone reads it: why these titles, in which order.
struct CollectionPage: Page {
    static let template = "collections/collection"

    /// A title in its place.
    struct Line: Sendable {
        let entry: CatalogListPage.Entry
        let note: String
        let hasNote: Bool
    }

    let title: String
    let summary: String
    let organization: String
    let count: String
    let catalog: String
    let lines: [Line]
    let hasLines: Bool
    let booklet: String
    /// Where it is changed, for those who may.
    let edit: String?
    let isHidden: Bool
    let card: ShareCard

    init(_ collection: CollectionReading, publicURL: String) {
        title = collection.words.title
        summary = collection.words.summary
        organization = collection.organization
        count = RequirementWords.plural(collection.lines.count, "micro-credential")
        catalog = Path.catalog
        lines = collection.lines.map { line in
            Line(entry: CatalogListPage.Entry(line.entry), note: line.note, hasNote: !line.note.isEmpty)
        }
        hasLines = !lines.isEmpty
        booklet = Path.booklet(collection.slug)
        edit = collection.isOwn ? Path.collectionEdit(collection.slug) : nil
        isHidden = !collection.words.isPublished
        card = ShareCard(
            title: collection.words.title,
            text: collection.words.summary,
            path: Path.collection(collection.slug),
            picture: collection.lines.first.map { Path.crestPicture($0.entry.achievement, $0.entry.number) },
            alternate: nil,
            publicURL: publicURL
        )
    }
}

extension Path {
    /// The list of collections.
    static let collections = "/collections"
    /// Where a collection is begun.
    static let newCollection = "/collections/new"

    /// A collection.
    static func collection(_ slug: String) -> String { "/collections/\(slug)" }

    /// Every title of a collection whole, for printing.
    static func booklet(_ slug: String) -> String { "/collections/\(slug)/booklet" }

    /// Where a collection is changed.
    static func collectionEdit(_ slug: String) -> String { "/collections/\(slug)/edit" }

    /// Where its titles are changed.
    static func collectionTitles(_ slug: String) -> String { "/collections/\(slug)/titles" }

    /// The picture of a version for other sites.
    static func crestPicture(_ achievement: ID<Achievement>, _ number: Int) -> String {
        "/achievements/\(achievement)/versions/\(number)/image.png"
    }
}
