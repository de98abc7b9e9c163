internal import Application
internal import Credentialing

/// All collections that are shown, and those that the reader keeps.
struct CollectionsPage: Page {
    static let template = "collections/list"

    /// A collection in a list.
    struct Line: Sendable {
        let path: String
        let title: String
        let summary: String
        let facts: String

        init(_ head: CollectionHead, path: String) {
            self.path = path
            title = head.words.title
            summary = head.words.summary
            let count = RequirementWords.plural(head.titleCount, "micro-credential")
            let hidden = head.words.isPublished ? "" : ", not shown yet"
            facts = "\(count), by \(head.organization)\(hidden)"
        }
    }

    let title = "Collections"
    let catalog: String
    let shown: [Line]
    let hasShown: Bool
    let own: [Line]
    let hasOwn: Bool
    /// Where one is begun, for those who may.
    let make: String?

    init(_ shown: [CollectionHead], own: [CollectionHead], mayMake: Bool) {
        catalog = Path.catalog
        self.shown = shown.map { Line($0, path: Path.collection($0.slug)) }
        hasShown = !shown.isEmpty
        self.own = own.map { Line($0, path: Path.collectionEdit($0.slug)) }
        hasOwn = !own.isEmpty
        make = mayMake ? Path.newCollection : nil
    }
}
