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
    }

    let title: String
    let head: String
    let summary: String
    let organization: String
    let back: String
    let contents: [Entry]
    let titles: [TitlePage]

    init(_ collection: CollectionReading, _ readings: [TitleReading], publicURL: String) {
        title = "Booklet: \(collection.words.title)"
        head = collection.words.title
        summary = collection.words.summary
        organization = collection.organization
        back = Path.collection(collection.slug)
        titles = readings.enumerated().map { index, reading in
            TitlePage(
                reading,
                for: nil,
                crestWords: CrestWords.text(of: reading),
                publicURL: publicURL,
                prefix: "t\(index + 1)-"
            )
        }
        contents = titles.map { page in
            let facts = page.facts.first { $0.term == "Time" }?.text ?? ""
            return Entry(title: page.title, anchor: page.prefix + "title", facts: facts)
        }
    }
}
