internal import Application
internal import Credentialing

/// What an administrator's organizations offer.
struct OfferingListPage: Page {
    static let template = "offerings/list"
    static let isDense = true

    struct Line: Sendable {
        let path: String
        let title: String
        let organization: String
        let madeBy: String
        let version: String
        let isClosed: Bool
        let isRetired: Bool
        let hasNewer: Bool
    }

    let title = "Offerings"
    let search: String
    let includesClosed: Bool
    let isSearch: Bool
    let lines: [Line]
    let hasLines: Bool
    let new = Path.newOffering
    let all = Path.offerings
    let before: String?
    let next: String?
    let hasPaging: Bool

    init(_ found: OfferingListing, _ query: OfferingQuery) {
        search = query.text
        includesClosed = query.includesClosed
        isSearch = !query.text.isEmpty
        lines = found.offerings.map(Line.init)
        hasLines = !lines.isEmpty
        before = found.page > 1 ? query.path(Path.offerings, page: found.page - 1) : nil
        next = found.hasMore ? query.path(Path.offerings, page: found.page + 1) : nil
        hasPaging = before != nil || next != nil
    }
}

extension OfferingListPage.Line {
    fileprivate init(_ entry: OfferingEntry) {
        path = Path.offering(entry.id)
        title = entry.title
        organization = entry.organization
        madeBy = entry.madeBy
        version = String(entry.number)
        isClosed = entry.isClosed
        isRetired = entry.isRetired
        hasNewer = entry.newest > entry.number && !entry.isRetired
    }
}

/// Titles of the whole installation, to choose one to offer.
struct TitleChoicePage: Page {
    static let template = "offerings/titles"

    struct Line: Sendable {
        let path: String
        let title: String
        let summary: String
        let madeBy: String
    }

    let title = "Offer a title"
    let search: String
    let isSearch: Bool
    let lines: [Line]
    let hasLines: Bool
    let action = Path.newOffering
    let back = Path.offerings
    let before: String?
    let next: String?
    let hasPaging: Bool

    init(_ found: CatalogPage, _ query: OfferingQuery) {
        search = query.text
        isSearch = !query.text.isEmpty
        lines = found.entries.map { entry in
            Line(
                path: Path.offer(entry.slug),
                title: entry.title,
                summary: entry.summary,
                madeBy: entry.organization
            )
        }
        hasLines = !lines.isEmpty
        before = found.page > 1 ? query.path(Path.newOffering, page: found.page - 1) : nil
        next = found.page < found.pageCount ? query.path(Path.newOffering, page: found.page + 1) : nil
        hasPaging = before != nil || next != nil
    }
}

/// The form in which a title is opened to people.
struct OfferPage: Page {
    static let template = "offerings/offer"

    let title: String
    let problems: FormNotice?
    let name: String
    let summary: String
    let version: Int
    let source: SourceView
    let organization: SelectField
    let fields: OfferingFields
    let action: String
    let back = Path.newOffering
    let read: String

    init(_ offer: TitleToOffer, _ form: OfferingForm) {
        title = FormNotice.title("Offer \(offer.title)", form.problems)
        problems = FormNotice(form.problems)
        name = offer.title
        summary = offer.summary
        version = offer.number
        source = SourceView(offer.source)
        organization = SelectField(
            "organization",
            "Who may begin with it",
            options: OfferingFields.options(offer.choices.organizations, chosen: form.organization),
            hint: "The people of this organization and of all below it.",
            problems: form.problems
        )
        fields = OfferingFields(form, offer.choices)
        action = Path.offer(offer.slug)
        read = Path.title(offer.slug)
    }
}

/// One offering with its terms.
struct OfferingPage: Page {
    static let template = "offerings/offering"

    /// A version that people could begin with.
    struct Newer: Sendable {
        let number: Int
        let changes: String
    }

    let title: String
    let problems: FormNotice?
    let name: String
    let organization: String
    let read: String
    let version: Int
    let running: String
    let source: SourceView
    let isClosed: Bool
    let isRetired: Bool
    let newer: Newer?
    let fields: OfferingFields
    let action: String
    let close: String?
    let open: String?
    let back = Path.offerings

    init(_ detail: OfferingDetail, _ typed: OfferingForm? = nil) {
        let form = typed ?? OfferingForm(detail)
        let entry = detail.entry
        title = FormNotice.title("\(entry.title), \(entry.organization)", form.problems)
        problems = FormNotice(form.problems)
        name = entry.title
        organization = entry.organization
        read = Path.title(detail.slug)
        version = entry.number
        running = Self.words(detail.running)
        source = SourceView(detail.source)
        isClosed = entry.isClosed
        isRetired = entry.isRetired
        newer =
            entry.newest > entry.number && !entry.isRetired
            ? Newer(number: entry.newest, changes: Path.versions(detail.slug)) : nil
        fields = OfferingFields(form, detail.choices, current: detail)
        action = Path.offering(entry.id) + "/terms"
        close = entry.isClosed ? nil : Path.offering(entry.id) + "/close"
        open = entry.isClosed && !entry.isRetired ? Path.offering(entry.id) + "/open" : nil
    }

    /// How many are at work, unless they are so few that one could tell who.
    private static func words(_ running: Int) -> String {
        switch running {
        case 0: "Nobody"
        case ..<10: "Fewer than 10 people"
        case ..<1000: "\(running) people"
        default: "1,000 people or more"
        }
    }
}

extension ConfirmPage {
    /// Before an offering is closed.
    static func closing(_ detail: OfferingDetail) -> ConfirmPage {
        let entry = detail.entry
        return ConfirmPage(
            title: "Close “\(entry.title)” to new learners?",
            sentence: "From now on nobody at \(entry.organization) or below can begin with it under this offering.",
            kept: "Whoever is at work goes on, is judged as promised and can earn it. You can open it again.",
            action: Path.offering(entry.id) + "/close",
            button: "Close it to new learners",
            back: Path.offering(entry.id)
        )
    }
}
