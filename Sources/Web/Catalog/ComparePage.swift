internal import Application
internal import Credentialing

/// Two titles side by side, or one and a list of those to hold beside it.
struct ComparePage: Page {
    static let template = "catalog/compare"

    /// The head of a column.
    struct Column: Sendable {
        let title: String
        let path: String
        let crest: String
        let language: String?
    }

    /// What the two say to one question.
    struct Row: Sendable {
        let head: String
        let first: [String]
        let second: [String]
        let isSame: Bool
        /// The languages of what each says, when it is not that of the page.
        let firstLanguage: String?
        let secondLanguage: String?
    }

    /// A title to choose.
    struct Choice: Sendable {
        let slug: String
        let title: String
        let isChosen: Bool
    }

    let title: String
    let action: String
    let catalog: String
    let firstSlug: String
    let columns: [Column]
    let isWhole: Bool
    let rows: [Row]
    let choices: [Choice]
    let hasChoices: Bool

    init(_ first: TitleReading, _ second: TitleReading?, among others: [CatalogEntry]) {
        let both = [first, second].compactMap { $0 }
        title = both.map(\.title.title).joined(separator: " beside ")
        action = Path.comparison
        catalog = Path.catalog
        firstSlug = first.slug
        columns = both.map(Column.init)
        isWhole = second != nil
        rows = second.map { Self.rows(first, $0) } ?? []
        choices = others.filter { $0.slug != first.slug }.map { entry in
            Choice(slug: entry.slug, title: entry.title, isChosen: entry.slug == second?.slug)
        }
        hasChoices = !choices.isEmpty
    }

    private static func rows(_ first: TitleReading, _ second: TitleReading) -> [Row] {
        func row(_ head: String, isOwn: Bool = false, _ words: (TitleReading) -> [String]) -> Row {
            let (one, other) = (words(first), words(second))
            return Row(
                head: head,
                first: one.isEmpty ? ["Nothing"] : one,
                second: other.isEmpty ? ["Nothing"] : other,
                isSame: one == other,
                firstLanguage: isOwn && !one.isEmpty ? first.title.foreignLanguage : nil,
                secondLanguage: isOwn && !other.isEmpty ? second.title.foreignLanguage : nil
            )
        }
        return [
            row("In one sentence", isOwn: true) { [$0.title.about.summary] },
            row("What you will be able to do", isOwn: true) { [$0.title.about.competency] },
            row("For", isOwn: true) { $0.title.about.audience },
            row("Time") { reading in
                let words = DurationWords.about(minutes: reading.title.minutes)
                return [words.prefix(1).uppercased() + words.dropFirst()]
            },
            row("Level and area") { ["\($0.title.level.words), \($0.title.subject.words.lowercased())"] },
            row("Before you begin", isOwn: true) { $0.title.needs.map(\.text) },
            row("What you will show", isOwn: true) { reading in
                reading.title.sections.flatMap { section in section.items.map(\.title) }
            },
            row("Kinds of evidence") { EvidenceKinds.words(of: $0.title) },
            row("How it is judged", isOwn: true) { $0.title.rubric.criteria.map(\.title) },
            row("Standards") { $0.title.alignments.map { "\($0.framework): \($0.name)" } },
            row("Language") { [FilterWords.language(String($0.title.language.prefix { $0 != "-" }))] },
            row("From") { [$0.organization] },
        ]
    }
}

/// The kinds of evidence that a title asks for.
private enum EvidenceKinds {
    static func words(of title: MicroCredential) -> [String] {
        var kinds: [String] = []
        for placed in title.placedItems {
            guard case .evidence(let evidence) = placed.item.body else { continue }
            for slot in evidence.slots where !kinds.contains(slot.kind.words) { kinds.append(slot.kind.words) }
        }
        return kinds.isEmpty ? ["Written answers"] : kinds
    }
}

extension ComparePage.Column {
    fileprivate init(_ reading: TitleReading) {
        title = reading.title.title
        path = Path.title(reading.slug)
        crest = Path.crest(reading.achievement, reading.number)
        language = reading.title.foreignLanguage
    }
}

extension Path {
    /// Where two titles stand side by side.
    static let comparison = "/catalog/compare"

    /// Two titles side by side; with one, a list to choose the other from.
    static func compare(_ first: String, _ second: String?) -> String {
        with(comparison, [("a", first), ("b", second)])
    }
}
