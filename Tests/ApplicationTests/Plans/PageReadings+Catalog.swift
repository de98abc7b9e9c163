import Application
import Credentialing
import Files
import OpenBadges
import PlatformKit
import Testing

extension PageReadings {
    private static let filters = [CatalogFilter(.subject, "literacy"), CatalogFilter(.role, "teacher")]

    static let catalog = [
        PageReading("the catalog") { scene in
            _ = try await scene.platform.browseCatalog(CatalogQuery())
            _ = try await scene.platform.browseCatalog(CatalogQuery(filters: filters, order: .newest))
        },
        PageReading("a search in the catalog") { scene in
            _ = try await scene.platform.browseCatalog(
                CatalogQuery(text: "waiting", filters: filters)
            )
            _ = try await scene.platform.browseCatalog(CatalogQuery(text: "thinkng algebra", order: .title))
        },
        PageReading("a title") { scene in
            _ = try await scene.platform.title(slug: scene.open.slug, for: scene.actor("Imani"))
            _ = try await scene.platform.title(scene.open.achievement, version: 1, for: scene.actor("Imani"))
        },
        PageReading("the name of the site") { scene in
            _ = try await scene.platform.siteName(for: nil)
            _ = try await scene.platform.siteName(for: scene.actor("Imani"))
        },
        PageReading("the file of a title") { scene in
            _ = try await scene.platform.exportTitle(slug: scene.open.slug)
        },
        PageReading("a version of a title, as badges link to it") { scene in
            let achievement = scene.open.achievement
            try await scene.cast.platform.drawPictures(of: scene.open.version)
            _ = try await scene.platform.achievementDocument(achievement, number: 1)
            _ = try await scene.platform.versionSVG(achievement, number: 1)
            _ = try await scene.platform.versionPNG(achievement, number: 1)
        },
        PageReading("a template of a title") { scene in
            await #expect(throws: Refusal.notFound) {
                _ = try await scene.platform.template(named: "none.txt", of: scene.open.achievement, number: 1)
            }
        },
        PageReading("the figures of titles") { scene in _ = try await scene.platform.countFigures() },
        PageReading("an issuer") { scene in
            _ = try await scene.platform.issuerSlug("tamarack-valley")
            _ = try await scene.platform.issuer(slug: "tamarack-valley")
            _ = try await scene.platform.issuerProfileDocument(slug: "tamarack-valley")
            _ = try await scene.platform.didDocument(slug: "tamarack-valley")
            let key = try await scene.cast.platform.issuer(slug: "tamarack-valley").keys[0].id
            _ = try await scene.platform.publishedKey(key, slug: "tamarack-valley")
            _ = try await scene.platform.hostDocument()
        },
        PageReading("verifying a badge") { scene in
            let bytes = try await scene.cast.platform.badgeFile(scene.credential, as: .json).bytes
            let source = OfflineSource()
            _ = try await scene.platform.verify(.file(bytes), recipient: "x@example.org", outside: source)
        },
    ]

    static let titles = [
        PageReading("making a tree and opening titles in it") { scene in
            let school = try await scene.platform.addOrganization(
                NewOrganization(
                    slug: "dry-fork",
                    name: "Dry Fork",
                    kind: .school,
                    timeZone: "America/Denver",
                    calendar: .weekdays,
                    numberPrefix: "DF"
                ),
                below: scene.cast.district
            )
            _ = try await scene.platform.organization(slug: "dry-fork")
            let new = NewPerson(name: "Odell Marsh", address: "odell@dryfork.example", roles: [.learner, .assessor])
            _ = try await scene.platform.addPerson(new, to: school)
            var title = scene.open.title
            title.about.summary = "Another summary."
            let published = try await scene.platform.publish(title, in: scene.cast.district, by: nil)
            let issuer = try await scene.platform.ensureIssuer(of: school)
            let offering = NewOffering(
                achievement: published.achievement,
                organization: school,
                issuer: issuer,
                pool: school,
                policy: ReadingPolicy(readers: .confirmed, answerDays: 5)
            )
            _ = try await scene.platform.openOffering(offering, by: nil)
            try await scene.platform.closeOffering(of: published.achievement, in: school, by: nil)
        },
        PageReading("drawing the pictures of a version") { scene in
            try await scene.platform.drawPictures(of: scene.open.version)
        },
    ]
}
