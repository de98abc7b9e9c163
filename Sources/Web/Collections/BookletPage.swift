internal import Application
internal import Credentialing

/// Every title of a collection whole, one after the other, for printing: a booklet for a staff room.
struct BookletPage: Page {
    static let template = "collections/booklet"

    /// A line of the list of contents.
    struct Entry: Sendable {
        let title: String
        let anchor: String
        let facts: String
        let language: String?
    }

    let title: String
    let head: String
    let summary: String
    let organization: String
    let back: String
    let contents: [Entry]
    let articles: [SafeHTML]

    /// - Parameter article: Draws a title whole.
    init(
        _ collection: CollectionReading,
        _ readings: [TitleReading],
        article: (TitleReading) throws -> SafeHTML
    ) rethrows {
        title = "Booklet: \(collection.words.title)"
        head = collection.words.title
        summary = collection.words.summary
        organization = collection.organization
        back = Path.collection(collection.slug)
        articles = try readings.map(article)
        contents = readings.map { reading in
            Entry(
                title: reading.title.title,
                anchor: BookletArticle.anchor(of: reading),
                facts: DurationWords.about(minutes: reading.title.minutes),
                language: reading.title.language.hasPrefix("en") ? nil : reading.title.language
            )
        }
    }
}
