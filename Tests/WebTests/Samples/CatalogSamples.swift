import Credentialing
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var catalog: [any Page] {
        lists + readings(of: everything)
            + ExampleTitles.demo.flatMap { name in
                guard let title = try? ExampleTitles.title(name) else { return [any Page]() }
                return readings(of: title)
            }
    }

    private static var everything: MicroCredential {
        var title = MicroCredential.ofEverything
        title.needs = [
            Need(key: "teach", kind: .role, value: "teacher", text: "You teach.", basis: .stated),
            Need(key: "years", kind: .years, value: "2", text: "You have taught for two years.", basis: .confirmed),
            Need(key: "no-expert", kind: .award, value: "expert", text: "You are new.", basis: .checked, isNot: true),
        ]
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
            evidenceWords: "Video",
            organization: "Tamarack Valley Schools"
        )
        return [
            CatalogListPage(
                CatalogPage(entries: [entry], total: 60, page: 1, pageCount: 3),
                query: CatalogQuery(text: "wait", subject: .literacy)
            ),
            CatalogListPage(CatalogPage(entries: [], total: 0, page: 1, pageCount: 1), query: CatalogQuery(text: "x")),
        ]
    }

    /// A title as a visitor, a member, someone at work on it and someone from elsewhere see it, and an old version.
    private static func readings(of title: MicroCredential) -> [any Page] {
        let path = OrganizationPath("/district/")
        let membership = Membership(id: ID("m"), organization: ID("district"), path: path, roles: [.learner])
        let member = Actor(person: ID("p"), name: "Imani Castellano", memberships: [membership])
        let stranger = Actor(person: ID("q"), name: "Noa Lind", memberships: [])
        let offering = OpenOffering(id: ID("o"), path: path, organization: "Tamarack", answerDays: 7)
        func reading(isCurrent: Bool = true, enrollment: ID<Enrollment>? = nil) -> TitleReading {
            TitleReading(
                achievement: ID("a"),
                version: ID("v"),
                number: 1,
                slug: title.key,
                published: Instant(milliseconds: 1_795_536_000_000),
                isCurrent: isCurrent,
                isRetired: false,
                organization: "Tamarack Valley Schools",
                timeZone: "America/Denver",
                title: title,
                offerings: [offering],
                related: ["wait-time": "wait-time"],
                enrollment: enrollment
            )
        }
        return [
            TitlePage(reading(), for: nil, crestWords: "Crest: a laurel sprig."),
            TitlePage(reading(), for: member, crestWords: "Crest: a laurel sprig."),
            TitlePage(reading(), for: stranger, crestWords: "Crest: a laurel sprig."),
            TitlePage(reading(enrollment: ID("e")), for: member, crestWords: "Crest: a laurel sprig."),
            TitlePage(reading(isCurrent: false), for: nil, crestWords: "Crest: a laurel sprig."),
        ]
    }
}
