import Credentialing
import Edge

@testable import Application
@testable import Web

extension PageSamples {
    static var offerings: [any Page] {
        let full = OfferingListing(
            offerings: [entry(newest: 2), entry(isClosed: true), entry(isRetired: true)],
            page: 2,
            hasMore: true
        )
        let none = OfferingListing(offerings: [], page: 1, hasMore: false)
        let search = OfferingQuery(FormFields([("q", "zzz"), ("closed", "yes")]))
        let plain = OfferingQuery(FormFields())
        let catalog = CatalogPage(entries: [title], total: 60, page: 2, pageCount: 3)
        let empty = CatalogPage(entries: [], total: 0, page: 1, pageCount: 1)
        return [
            OfferingListPage(full, search), OfferingListPage(none, search), OfferingListPage(none, plain),
            TitleChoicePage(catalog, plain), TitleChoicePage(empty, search), TitleChoicePage(empty, plain),
            OfferPage(offer, OfferingForm()), OfferPage(offer, OfferingForm(FormFields(), isNew: true)),
            OfferingPage(detail(entry(newest: 2), running: 12)),
            OfferingPage(detail(entry(isClosed: true), running: 3)),
            OfferingPage(detail(entry(isRetired: true), running: 0)),
            OfferingPage(detail(entry(), running: 1000), OfferingForm(FormFields(), isNew: false)),
            ConfirmPage.closing(detail(entry(), running: 0)),
        ]
    }

    private static let choices = OfferingChoices(
        organizations: [
            OrganizationChoice(id: ID("d"), name: "Tamarack Valley Schools", depth: 0),
            OrganizationChoice(id: ID("o"), name: "Birch Hollow Elementary", depth: 1),
        ],
        pools: [OrganizationChoice(id: ID("w"), name: "West Assessors", depth: 0)]
    )

    private static let source = TitleSource(
        organization: "Alder District",
        license: "CC BY 4.0",
        lineage: Lineage(
            kind: .file,
            source: nil,
            title: "Wait Time",
            organization: "Alder District",
            contentHash: "abc",
            license: "CC BY 4.0"
        )
    )

    private static let offer = TitleToOffer(
        slug: "wait-time",
        title: "Wait Time",
        summary: "Wait three seconds.",
        number: 2,
        source: source,
        choices: choices
    )

    private static let title = CatalogEntry(
        achievement: ID("a"),
        version: ID("v"),
        number: 1,
        slug: "wait-time",
        title: "Wait Time",
        summary: "Wait three seconds.",
        subject: .literacy,
        level: .practice,
        minutes: 180,
        language: "en-US",
        evidenceWords: "video",
        organization: "Alder District"
    )

    private static func entry(newest: Int = 1, isClosed: Bool = false, isRetired: Bool = false) -> OfferingEntry {
        OfferingEntry(
            id: ID("f"),
            achievement: ID("a"),
            title: "Wait Time",
            organization: "Birch Hollow Elementary",
            madeBy: "Alder District",
            number: 1,
            newest: newest,
            isClosed: isClosed,
            isRetired: isRetired
        )
    }

    private static func detail(_ entry: OfferingEntry, running: Int) -> OfferingDetail {
        OfferingDetail(
            entry: entry,
            offering: Offering(
                id: ID("f"),
                achievement: ID("a"),
                version: ID("v"),
                organization: ID("o"),
                path: OrganizationPath("/d/o/"),
                issuer: ID("i"),
                pool: ID("w"),
                policy: ReadingPolicy(readers: .confirmed, answerDays: 7, attempts: 3),
                isClosed: entry.isClosed
            ),
            slug: "wait-time",
            issuedBy: ID("elsewhere"),
            issuerName: "State Board",
            poolName: "West Assessors",
            running: running,
            source: source,
            choices: choices
        )
    }
}
