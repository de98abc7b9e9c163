import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let offerings = [
        PageReading("what an organization offers, and on which terms") { scene in
            let samuel = try await scene.actor("Samuel")
            for (query, closed) in [("", false), ("", true), ("wait", true)] {
                _ = try await scene.platform.offerings(matching: query, includingClosed: closed, for: samuel)
            }
            let school = scene.cast.birchHollow
            _ = try await scene.platform.titleToOffer(slug: scene.open.slug, for: samuel)
            let terms = OfferingTerms(
                issuedBy: school,
                pool: scene.cast.district,
                policy: ReadingPolicy(readers: .one, answerDays: 5, attempts: 3)
            )
            let id = try await scene.platform.offerTitle(slug: scene.open.slug, to: school, terms, by: samuel)
            let stricter = OfferingTerms(
                issuedBy: school,
                pool: school,
                policy: ReadingPolicy(readers: .confirmed, answerDays: 5, attempts: 2)
            )
            try await scene.platform.changeOffering(id, to: stricter, movingToNewest: true, by: samuel)
            try await scene.cast.platform.closeOffering(of: scene.open.achievement, in: school, by: samuel)
            try await scene.platform.reopenOffering(id, by: samuel)
            _ = try await scene.platform.offeringDetail(id, for: samuel)
        }
    ]

    static let versions = [
        PageReading("versions of a title, and work that moves to one in other words") { scene in
            let (linh, samuel) = (try await scene.actor("Linh"), try await scene.actor("Samuel"))
            var title = scene.open.title
            title.about.method = "In other words."
            _ = try await scene.cast.platform.publish(title, in: scene.cast.district, by: nil)
            _ = try await scene.platform.versionHistory(slug: scene.open.slug, for: nil)
            _ = try await scene.platform.versionHistory(slug: scene.open.slug, for: linh)
            _ = try await scene.platform.versionHistory(slug: scene.open.slug, for: scene.actor("Priya"))
            let enrollment = try await scene.cast.platform.ownWork(scene.draft, by: linh).submission.enrollment
            _ = try await scene.platform.versionMove(of: enrollment, by: linh)
            try await scene.platform.moveToCurrentVersion(enrollment, by: linh)
            let day = LocalDate(daysSince1970: 20_800)
            try await scene.platform.retireTitle(slug: scene.open.slug, from: day, note: "Gone.", by: samuel)
            try await scene.platform.restoreTitle(slug: scene.open.slug, by: samuel)
        }
    ]
}
