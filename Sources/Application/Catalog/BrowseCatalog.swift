package import Credentialing
internal import Storage

/// What a visitor looks for.
package struct CatalogQuery: Hashable, Sendable {
    package var text: String
    package var subject: MicroCredential.Subject?
    package var level: MicroCredential.Level?
    /// 1 for the first page.
    package var page: Int

    /// Everything, from the first page, unless said.
    package init(
        text: String = "",
        subject: MicroCredential.Subject? = nil,
        level: MicroCredential.Level? = nil,
        page: Int = 1
    ) {
        self.text = text
        self.subject = subject
        self.level = level
        self.page = page
    }

    /// The words that are searched for: letters and digits, at most twelve.
    package var words: [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(12).map { String($0.prefix(40)) }
    }
}

/// One title in a list.
package struct CatalogEntry: Hashable, Sendable {
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let number: Int
    package let slug: String
    package let title: String
    package let summary: String
    package let subject: MicroCredential.Subject
    package let level: MicroCredential.Level
    package let minutes: Int
    package let evidenceWords: String
    package let organization: String
}

/// A page of the catalog.
package struct CatalogPage: Hashable, Sendable {
    package let entries: [CatalogEntry]
    package let total: Int
    package let page: Int
    package let pageCount: Int
}

extension Platform {
    /// Titles on one page of the catalog.
    package static let catalogPageSize = 24

    /// Published titles for anyone, signed in or not. Retired ones are left out; their pages stay.
    package func browseCatalog(_ query: CatalogQuery) async throws -> CatalogPage {
        try await read { try $0.catalog(query, pageSize: Self.catalogPageSize) }
    }
}
