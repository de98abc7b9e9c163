import Credentialing
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var catalog: [any Page] {
        var pages = lists
        pages += CollectionSamples.all(everything)
        pages += readings(of: everything)
        for name in ExampleTitles.demo {
            if let title = try? ExampleTitles.title(name) { pages += readings(of: title) }
        }
        return pages
    }

    private static var everything: MicroCredential {
        var title = MicroCredential.ofEverything
        title.needs = [
            Need(key: "teach", kind: .role, value: "teacher", text: "You teach.", basis: .stated),
            Need(key: "years", kind: .years, value: "2", text: "You have taught for two years.", basis: .confirmed),
            Need(key: "no-expert", kind: .award, value: "expert", text: "You are new.", basis: .checked, isNot: true),
        ]
        title = title.withTemplates
        return title
    }

    private static var lists: [any Page] {
        let entry = CatalogEntry(
            achievement: ID("a"),
            version: ID("v"),
            number: 1,
            slug: "wait-time",
            title: "Wait Time",
            summary: "Wait.",
            subject: .literacy,
            level: .practice,
            minutes: 480,
            language: "es",
            evidenceWords: "Video",
            organization: "Tamarack Valley Schools"
        )
        return [
            CatalogListPage(
                CatalogPage(
                    entries: [entry],
                    total: 3000,
                    page: 20,
                    pageCount: 125,
                    facets: facets,
                    labels: [CatalogFilter(.organization, "o"): "Tamarack Valley Schools"],
                    reading: SearchReading(corrections: [.init(written: "wiat", taken: "wait")], isPartial: true)
                ),
                query: CatalogQuery(
                    text: "wiat",
                    filters: [CatalogFilter(.subject, "literacy"), CatalogFilter(.organization, "o")],
                    order: .newest,
                    page: 20
                ),
                around: around(query: "wiat", isMember: true)
            ),
            CatalogListPage(
                CatalogPage(entries: [], total: 0, page: 1, pageCount: 1),
                query: CatalogQuery(text: "x"),
                around: around(query: "x", isMember: false)
            ),
        ]
    }

    /// Collections, a search that is kept, and the form that keeps another.
    private static func around(query: String, isMember: Bool) -> CatalogAround {
        CatalogAround(
            CatalogQuery(text: query),
            labels: [:],
            collections: isMember ? [CollectionSamples.head] : [],
            searches: isMember ? [SavedSearch(id: ID("s"), name: "Mine", query: "q=wait")] : [],
            isMember: isMember
        )
    }

    /// Every kind, one of them with more values than stand there at once.
    private static var facets: [CatalogFacet] {
        CatalogFilter.Kind.allCases.map { kind in
            let options = (0..<(kind == .standard ? 12 : 2)).map { number in
                CatalogFacet.Option(value: "\(number)", label: "Label \(number)", count: 60 - number)
            }
            return CatalogFacet(kind: kind, options: options)
        }
    }

    /// A title as a visitor, a member, someone at work on it and someone from elsewhere see it, and an old version.
    private static func readings(of title: MicroCredential) -> [any Page] {
        let path = OrganizationPath("/district/")
        let membership = Membership(id: ID("m"), organization: ID("district"), path: path, roles: [.learner])
        let member = Actor(person: ID("p"), name: "Imani Castellano", memberships: [membership])
        let stranger = Actor(person: ID("q"), name: "Noa Lind", memberships: [])
        let keeper = Actor(
            person: ID("r"),
            name: "Ruth Abernathy",
            memberships: [
                Membership(
                    id: ID("n"),
                    organization: ID("other"),
                    path: OrganizationPath("/other/"),
                    roles: [.administrator]
                )
            ]
        )
        let offering = OpenOffering(id: ID("o"), path: path, organization: "Tamarack", number: 1, answerDays: 7)
        func reading(newest: Int = 1, number: Int = 1, isRetired: Bool = false, enrollment: ID<Enrollment>? = nil)
            -> TitleReading
        {
            TitleReading(
                achievement: ID("a"),
                version: ID("v"),
                number: number,
                newest: newest,
                slug: title.key,
                published: Instant(milliseconds: 1_795_536_000_000),
                isCurrent: newest == number && !isRetired,
                isRetired: isRetired,
                organization: "Tamarack Valley Schools",
                timeZone: "America/Denver",
                title: title,
                offerings: [offering],
                related: ["wait-time": "wait-time"],
                enrollment: enrollment
            )
        }
        func retiredSoon(_ reading: TitleReading) -> TitleReading {
            var reading = reading
            reading.retirement = Retirement(from: reading.published, note: "See Think Time.")
            return reading
        }
        let (words, address) = ("Crest: a laurel sprig.", "https://badges.example.org")
        let counts = TitleCounts(
            started: 90,
            submitted: 70,
            first: 20,
            second: 15,
            later: 12,
            answered: 50,
            medianDays: 4
        )
        var (counted, few, written) = (reading(), reading(), reading())
        written.mayRevise = true
        counted.figures = TitleFigures(counts, smallest: 10)
        few.figures = TitleFigures(counts, smallest: 40)
        return [
            TitlePage(counted, for: nil, crestWords: words, publicURL: address),
            TitlePage(few, for: nil, crestWords: words, publicURL: address),
            TitlePage(retiredSoon(reading()), for: nil, crestWords: words, publicURL: address),
            TitlePage(reading(), for: nil, crestWords: words, publicURL: address),
            TitlePage(reading(), for: member, crestWords: words, publicURL: address),
            TitlePage(written, for: member, crestWords: words, publicURL: address),
            TitlePage(written, for: keeper, crestWords: words, publicURL: address),
            TitlePage(reading(), for: stranger, crestWords: words, publicURL: address),
            TitlePage(reading(enrollment: ID("e")), for: member, crestWords: words, publicURL: address),
            TitlePage(reading(newest: 2, number: 2), for: nil, crestWords: words, publicURL: address),
            TitlePage(reading(newest: 2), for: member, crestWords: words, publicURL: address),
            TitlePage(reading(newest: 2, enrollment: ID("e")), for: member, crestWords: words, publicURL: address),
            TitlePage(reading(isRetired: true), for: nil, crestWords: words, publicURL: address),
        ]
    }
}

extension MicroCredential {
    /// The same with a file that each of its items refers to.
    /// With a file that no item names.
    var withLooseFile: MicroCredential {
        var title = self
        title.files.append(
            TemplateFile(
                key: "loose",
                name: "loose.docx",
                title: "Loose",
                digest: String(repeating: "c", count: 64),
                size: 9_000
            )
        )
        return title
    }

    var withTemplates: MicroCredential {
        var title = self
        title.files = [
            TemplateFile(
                key: "one",
                name: "one.docx",
                title: "One",
                digest: String(repeating: "a", count: 64),
                size: 9_000
            ),
            TemplateFile(
                key: "two",
                name: "two.png",
                title: "Two",
                alt: "Four chairs in a half circle before a board.",
                digest: String(repeating: "b", count: 64),
                size: 9_000
            ),
            TemplateFile(
                key: "all",
                name: "all.png",
                title: "All",
                alt: "A board with the agenda of a lesson.",
                digest: String(repeating: "c", count: 64),
                size: 9_000
            ),
            TemplateFile(
                key: "every",
                name: "every.docx",
                title: "Every",
                digest: String(repeating: "d", count: 64),
                size: 9_000
            ),
        ]
        for section in title.sections.indices {
            for item in title.sections[section].items.indices {
                title.sections[section].items[item].templates = ["one", "two"]
                guard case .choose(var choose) = title.sections[section].items[item].body else { continue }
                for option in choose.options.indices { choose.options[option].items[0].templates = ["one", "two"] }
                title.sections[section].items[item].body = .choose(choose)
            }
        }
        return title
    }
}
