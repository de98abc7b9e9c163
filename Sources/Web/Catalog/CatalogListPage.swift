internal import Application
internal import Credentialing
internal import Foundation

/// The catalog: every published title, searched and narrowed.
struct CatalogListPage: Page {
    static let template = "catalog/list"

    /// One entry.
    struct Entry: Sendable {
        let path: String
        let crest: String
        let title: String
        let summary: String
        /// The language of title and summary, when it is not that of the page.
        let language: String?
        let level: String
        let hours: String
        let evidence: String
    }

    /// A field that keeps what the list is narrowed by.
    struct Kept: Sendable {
        let name: String
        let value: String
    }

    /// A filter that is on, and the address of the list without it.
    struct Chip: Sendable {
        let label: String
        let without: String
    }

    /// A kind of filter with its values.
    struct Facet: Sendable {
        let head: String
        let name: String
        let isOpen: Bool
        let options: [Option]
        let more: [Option]
        let hasMore: Bool
        let moreWords: String
    }

    /// A value to narrow by, and how many titles it leaves.
    struct Option: Sendable {
        let label: String
        let value: String
        let count: Int
        let countWords: String
    }

    /// An order of the list.
    struct Order: Sendable {
        let label: String
        let value: String
        let isChosen: Bool
    }

    /// A page number.
    struct Number: Sendable {
        let number: Int
        let path: String
        let isCurrent: Bool
        /// Whether numbers before it are left out.
        let isAfterGap: Bool
    }

    let title: String
    let action: String
    let query: String
    let kept: [Kept]
    let chips: [Chip]
    let hasChips: Bool
    let facets: [Facet]
    let hasFacets: Bool
    let orders: [Order]
    let hasOrders: Bool
    let isNarrowed: Bool
    let hasEntries: Bool
    let count: String
    /// What there is instead of a list, and what to do then.
    let nothing: String
    let advice: String
    /// How the words were taken, when not as they were written.
    let taken: String?
    let entries: [Entry]
    let hasPages: Bool
    let numbers: [Number]
    let previous: String?
    let next: String?

    let around: CatalogAround

    init(_ found: CatalogPage, query: CatalogQuery, around: CatalogAround) {
        self.around = around
        let text = Self.short(query.text.trimmed)
        title = text.isEmpty ? "Find a micro-credential" : "“\(text)” in the catalog"
        action = Path.catalog
        self.query = query.text
        kept = CatalogAddress.fields(query).dropFirst().compactMap { field in
            field.value.map { Kept(name: field.name, value: $0) }
        }
        chips = query.filters.map { Chip($0, of: query, label: found.labels[$0] ?? "") }
        hasChips = !chips.isEmpty
        facets = Facet.all(found)
        hasFacets = !facets.isEmpty
        let choices: [CatalogOrder] = text.isEmpty ? [.best, .newest, .shortest] : CatalogOrder.allCases
        let current = text.isEmpty && query.order == .title ? CatalogOrder.best : query.order
        orders = choices.map {
            Order(label: $0.words(isSearch: !text.isEmpty), value: $0.rawValue, isChosen: $0 == current)
        }
        hasOrders = found.total > 3
        isNarrowed = !text.isEmpty || !query.filters.isEmpty
        hasEntries = !found.entries.isEmpty
        (nothing, advice) = Self.nothing(isSearch: !text.isEmpty, isFiltered: !query.filters.isEmpty)
        count = Self.count(found.total, found.reading.corrected(text), isPartial: found.reading.isPartial)
        taken = Self.taken(found.reading)
        entries = found.entries.map(Entry.init)
        hasPages = found.pageCount > 1
        let near = Self.near(found)
        numbers = zip(near, [0] + near).map { number, before in
            Number(
                number: number,
                path: CatalogAddress.path(query, page: number),
                isCurrent: number == found.page,
                isAfterGap: number > before + 1
            )
        }
        previous = found.page > 1 ? CatalogAddress.path(query, page: found.page - 1) : nil
        next = found.page < found.pageCount ? CatalogAddress.path(query, page: found.page + 1) : nil
    }

    /// What was asked for, as a heading can hold it.
    private static func short(_ text: String) -> String {
        text.count > 60 ? String(text.prefix(59)).trimmed + "…" : text
    }

    private static func count(_ total: Int, _ text: String, isPartial: Bool) -> String {
        let number = total.formatted(.number.locale(Locale(identifier: "en_US")))
        let noun = total == 1 ? "1 micro-credential" : "\(number) micro-credentials"
        guard !text.isEmpty else { return noun }
        if isPartial { return "\(noun) \(total == 1 ? "has" : "have") some of the words of “\(text)”" }
        return "\(noun) \(total == 1 ? "matches" : "match") “\(text)”"
    }

    private static func nothing(isSearch: Bool, isFiltered: Bool) -> (words: String, advice: String) {
        switch (isSearch, isFiltered) {
        case (true, true):
            (
                "Nothing in the catalog has these words and filters together.",
                "Try fewer or other words, or take a filter away."
            )
        case (true, false): ("Nothing in the catalog has these words.", "Try fewer or other words.")
        case (false, true): ("Nothing in the catalog has all of these filters.", "Take one of them away.")
        case (false, false): ("Nothing is in the catalog yet.", "What is published stands here at once.")
        }
    }

    private static func taken(_ reading: SearchReading) -> String? {
        let corrections = reading.corrections.map { "“\($0.taken)” instead of “\($0.written)”, which no title has" }
        let first = corrections.isEmpty ? nil : "We looked for " + corrections.joined(separator: ", and ") + "."
        let second = reading.isPartial ? "No title has all of these words. These have some of them." : nil
        let sentences = [first, second].compactMap { $0 }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// The first page, the last, and those around the one shown.
    private static func near(_ found: CatalogPage) -> [Int] {
        (1...found.pageCount).filter { $0 == 1 || $0 == found.pageCount || abs($0 - found.page) <= 2 }
    }
}

extension SearchReading {
    /// The words as they were taken.
    fileprivate func corrected(_ text: String) -> String {
        corrections.reduce(text) { words, one in
            words.replacing(one.written, with: one.taken)
        }
    }
}

extension CatalogListPage.Entry {
    init(_ entry: CatalogEntry) {
        self.init(
            path: Path.title(entry.slug),
            crest: Path.crest(entry.achievement, entry.number),
            title: entry.title,
            summary: entry.summary,
            language: entry.language.hasPrefix("en") ? nil : entry.language,
            level: entry.level.words,
            hours: DurationWords.about(minutes: entry.minutes),
            evidence: entry.evidenceWords
        )
    }
}

extension CatalogListPage.Chip {
    fileprivate init(_ filter: CatalogFilter, of query: CatalogQuery, label: String) {
        self.label = FilterWords.words(filter, label: label)
        var other = query
        other.filters.removeAll { $0 == filter }
        // Single standards go with their framework.
        if filter.kind == .standard { other.filters.removeAll { $0.kind == .code } }
        without = CatalogAddress.path(other)
    }
}

extension CatalogListPage.Facet {
    /// Values that stand there at once; the others open.
    private static let shown = 8
    /// Beyond this nobody reads a list; words narrow better.
    private static let most = 120

    /// Nothing for a handful of titles, which are read faster than filters; the plainest kinds for a dozen.
    fileprivate static func all(_ found: CatalogPage) -> [CatalogListPage.Facet] {
        guard found.total > 2 else { return [] }
        let few: Set<CatalogFilter.Kind> = [.role, .grade, .subject, .hours]
        return found.facets.filter { found.total > 11 || few.contains($0.kind) }.map { facet in
            let options = facet.options.prefix(most).map { CatalogListPage.Option($0, of: facet.kind) }
            let more = Array(options.dropFirst(shown))
            return CatalogListPage.Facet(
                head: FilterWords.head(facet.kind),
                name: facet.kind.rawValue,
                isOpen: [.role, .grade, .code].contains(facet.kind),
                options: Array(options.prefix(shown)),
                more: more,
                hasMore: !more.isEmpty,
                moreWords: "\(more.count) more"
            )
        }
    }
}

extension CatalogListPage.Option {
    fileprivate init(_ option: CatalogFacet.Option, of kind: CatalogFilter.Kind) {
        label = FilterWords.words(CatalogFilter(kind, option.value), label: option.label)
        value = option.value
        count = option.count
        countWords = option.count == 1 ? "micro-credential" : "micro-credentials"
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
