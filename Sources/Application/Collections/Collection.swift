package import Credentialing

/// Titles that an organization puts together, in an order, for people who do not know where to begin.
package enum Collection {
    /// More would be a catalog of its own.
    package static let mostTitles = 20
    /// Characters of a title, a summary, a note.
    package static let longest = (title: 100, summary: 500, note: 300)
}

/// What a collection says of itself.
package struct CollectionWords: Hashable, Sendable {
    package var title: String
    package var summary: String
    /// Whether anyone may read it and the catalog shows it.
    package var isPublished: Bool

    /// Words as they were entered.
    package init(title: String, summary: String, isPublished: Bool = false) {
        self.title = title
        self.summary = summary
        self.isPublished = isPublished
    }
}

/// One title of a collection.
package struct CollectionLine: Hashable, Sendable {
    package let entry: CatalogEntry
    /// Why it stands here, in a sentence; may be empty.
    package let note: String
}

/// A collection as it is read.
package struct CollectionReading: Hashable, Sendable {
    package let id: ID<Collection>
    package let slug: String
    package let words: CollectionWords
    package let organization: String
    /// Counts the changes of the words.
    package let revision: Int64
    /// Whether the reader may change it.
    package let isOwn: Bool
    package let lines: [CollectionLine]
}

/// A collection in a list.
package struct CollectionHead: Hashable, Sendable {
    package let id: ID<Collection>
    package let slug: String
    package let words: CollectionWords
    package let organization: String
    package let titleCount: Int
}
