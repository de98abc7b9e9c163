internal import Application
internal import Credentialing

/// A collection for those who keep it: its words, its titles in their order, and a search for more.
struct CollectionEditPage: Page {
    static let template = "collections/edit"

    /// A title in its place, with what can be done with it.
    struct Line: Sendable {
        let slug: String
        let title: String
        let facts: String
        let note: String
        let noteField: String
        let mayMoveUp: Bool
        let mayMoveDown: Bool
    }

    /// A title that can be added.
    struct Found: Sendable {
        let slug: String
        let title: String
        let summary: String
    }

    let title: String
    let head: String
    let action: String
    let titles: String
    let edit: String
    let back: String
    let view: String
    let revision: String
    let problems: FormNotice?
    let name: InputField
    let summary: TextField
    let isShown: Bool
    let lines: [Line]
    let hasLines: Bool
    let query: String
    let found: [Found]
    let hasFound: Bool
    /// Said when a search found nothing that is not in the collection yet.
    let nothing: String?

    init(_ collection: CollectionReading, form: CollectionForm, query: String, found: [CatalogEntry]) {
        let slug = collection.slug
        title = FormNotice.title(collection.words.title, form.problems)
        head = collection.words.title
        action = Path.collection(slug)
        titles = Path.collectionTitles(slug)
        edit = Path.collectionEdit(slug)
        back = Path.collections
        view = Path.collection(slug)
        revision = String(form.revision)
        problems = FormNotice(form.problems)
        name = form.name
        summary = form.summary
        isShown = form.words.isPublished
        lines = collection.lines.enumerated().map { index, line in
            Line(
                slug: line.entry.slug,
                title: line.entry.title,
                facts: line.entry.level.words + " · " + DurationWords.about(minutes: line.entry.minutes),
                note: line.note,
                noteField: "note-\(index + 1)",
                mayMoveUp: index > 0,
                mayMoveDown: index < collection.lines.count - 1
            )
        }
        hasLines = !lines.isEmpty
        self.query = query
        let inside = Set(lines.map(\.slug))
        self.found = found.filter { !inside.contains($0.slug) }.prefix(10).map { entry in
            Found(slug: entry.slug, title: entry.title, summary: entry.summary)
        }
        hasFound = !self.found.isEmpty
        nothing = self.found.isEmpty && !query.isEmpty ? "Nothing else in the catalog has these words." : nil
    }
}
