internal import Application
internal import Credentialing

/// The catalog: every published title, searched and narrowed.
struct CatalogListPage: Page {
    static let template = "catalog/list"

    /// One entry.
    struct Entry: Sendable {
        let path: String
        let crest: String
        let title: String
        let summary: String
        let level: String
        let hours: String
        let evidence: String
    }

    /// An answer of a list.
    struct Option: Sendable {
        let label: String
        let value: String
        let isChosen: Bool
    }

    /// A page number.
    struct Number: Sendable {
        let number: Int
        let path: String
        let isCurrent: Bool
    }

    let title: String
    let action: String
    let query: String
    let subjects: [Option]
    let levels: [Option]
    let isNarrowed: Bool
    let hasEntries: Bool
    let count: String
    let entries: [Entry]
    let hasPages: Bool
    let numbers: [Number]
    let next: String?

    init(_ found: CatalogPage, query: CatalogQuery) {
        title = query.text.trimmed.isEmpty ? "Find a micro-credential" : "“\(query.text.trimmed)” in the catalog"
        action = Path.catalog
        self.query = query.text
        subjects =
            [Option(label: "Any", value: "", isChosen: query.subject == nil)]
            + MicroCredential.Subject.allCases.map {
                Option(label: $0.words, value: $0.rawValue, isChosen: query.subject == $0)
            }
        levels =
            [Option(label: "Any", value: "", isChosen: query.level == nil)]
            + MicroCredential.Level.allCases.map {
                Option(label: $0.words, value: $0.rawValue, isChosen: query.level == $0)
            }
        isNarrowed = !query.text.trimmed.isEmpty || query.subject != nil || query.level != nil
        hasEntries = !found.entries.isEmpty
        count = Self.count(found.total, query)
        entries = found.entries.map { entry in
            Entry(
                path: Path.title(entry.slug),
                crest: Path.crest(entry.achievement, entry.number),
                title: entry.title,
                summary: entry.summary,
                level: entry.level.words,
                hours: DurationWords.about(minutes: entry.minutes),
                evidence: entry.evidenceWords
            )
        }
        hasPages = found.pageCount > 1
        numbers = (1...found.pageCount).map { number in
            Number(number: number, path: Self.path(query, page: number), isCurrent: number == found.page)
        }
        next = found.page < found.pageCount ? Self.path(query, page: found.page + 1) : nil
    }

    private static func count(_ total: Int, _ query: CatalogQuery) -> String {
        let noun = total == 1 ? "1 micro-credential" : "\(total) micro-credentials"
        guard !query.text.trimmed.isEmpty else { return noun }
        return "\(noun) \(total == 1 ? "matches" : "match") “\(query.text.trimmed)”"
    }

    private static func path(_ query: CatalogQuery, page: Int) -> String {
        Path.with(
            Path.catalog,
            [
                ("q", query.text.isEmpty ? nil : query.text), ("subject", query.subject?.rawValue),
                ("level", query.level?.rawValue), ("page", page > 1 ? String(page) : nil),
            ]
        )
    }
}

extension MicroCredential.Subject {
    /// As people read it.
    package var words: String {
        switch self {
        case .literacy: "Literacy"
        case .mathematics: "Mathematics"
        case .science: "Science"
        case .leadership: "Leadership"
        case .inclusion: "Inclusion"
        case .community: "School community"
        case .arts: "Arts"
        case .languages: "Languages"
        case .technology: "Data and technology"
        }
    }
}

extension MicroCredential.Level {
    /// As people read it.
    package var words: String {
        switch self {
        case .foundation: "Foundation"
        case .practice: "Practice"
        case .lead: "Lead"
        }
    }
}
