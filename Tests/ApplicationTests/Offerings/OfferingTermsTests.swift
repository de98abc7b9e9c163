import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct OfferingTermsTests {
    private func terms(
        _ organization: ID<Organization>,
        pool: ID<Organization>? = nil,
        readers: ReadingPolicy.Readers = .one,
        attempts: Int? = nil,
        days: Int = 7
    ) -> OfferingTerms {
        OfferingTerms(
            issuedBy: organization,
            pool: pool ?? organization,
            policy: ReadingPolicy(readers: readers, answerDays: days, attempts: attempts)
        )
    }

    @Test func `an administrator offers a title of another district, with its license and where it comes from`()
        async throws
    {
        let cast = try await Cast.assemble(on: .testing())
        let other = try await cast.otherDistrict()
        var title = MicroCredential.waitTime
        title.about.license = "CC BY 4.0"
        let published = try await cast.platform.publish(title, in: other, by: nil)
        let samuel = try await cast.actor("Samuel")
        let seen = try await cast.platform.titleToOffer(slug: published.slug, for: samuel)
        #expect(seen.source.organization == "Alder District" && seen.source.license == "CC BY 4.0")
        let id = try await cast.platform.offerTitle(
            slug: published.slug,
            to: cast.birchHollow,
            terms(cast.birchHollow, pool: cast.district),
            by: samuel
        )
        let imani = try await cast.actor("Imani")
        _ = try await cast.platform.chooseTitle(slug: published.slug, approach: .show, by: imani)
        let marcus = try await cast.actor("Marcus")
        await #expect(throws: Refusal.outsideOffering) {
            try await cast.platform.chooseTitle(slug: published.slug, approach: .show, by: marcus)
        }
        await #expect(throws: OfferingFault.offeredAlready(id)) {
            try await cast.platform.offerTitle(
                slug: published.slug,
                to: cast.birchHollow,
                terms(cast.birchHollow),
                by: samuel
            )
        }
    }

    @Test func `nobody lets an organization sign or judge that is not theirs to ask`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let other = try await cast.otherDistrict()
        let open = try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
        let (samuel, imani) = (try await cast.actor("Samuel"), try await cast.actor("Imani"))
        let (school, slug) = (cast.birchHollow, open.slug)
        await #expect(throws: OfferingFault.issuer) {
            try await cast.platform.offerTitle(slug: slug, to: school, terms(other, pool: school), by: samuel)
        }
        await #expect(throws: OfferingFault.pool) {
            try await cast.platform.offerTitle(slug: slug, to: school, terms(school, pool: other), by: samuel)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.offerTitle(slug: slug, to: other, terms(other), by: samuel)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.offerTitle(slug: slug, to: school, terms(school), by: imani)
        }
        await #expect(throws: OfferingFault.answerDays) {
            try await cast.platform.offerTitle(slug: slug, to: school, terms(school, days: 91), by: samuel)
        }
        let found = try await cast.platform.offerings(matching: "", includingClosed: true, for: samuel)
        #expect(found.offerings.isEmpty)
    }

    @Test func `who is at work keeps the attempts they began with, and newcomers get the new number`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(policy: ReadingPolicy(readers: .one, answerDays: 7, attempts: 2))
        let samuel = try await cast.actor("Samuel")
        let first = try await cast.submitWork(open, as: "Imani")
        try await cast.judge(first, unmet: ["thinking"])
        try await cast.platform.changeOffering(
            open.offering,
            to: terms(cast.district, attempts: 1),
            movingToNewest: false,
            by: samuel
        )
        _ = try await cast.platform.beginNextAttempt(after: first, by: cast.actor("Imani"))
        let late = try await cast.submitWork(open, as: "Marcus")
        try await cast.judge(late, unmet: ["thinking"])
        await #expect(throws: Refusal.noAttemptsLeft) {
            try await cast.platform.beginNextAttempt(after: late, by: cast.actor("Marcus"))
        }
    }

    @Test func `what is submitted keeps its date and is decided by as many readers as then`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let samuel = try await cast.actor("Samuel")
        let submission = try await cast.submitWork(open, as: "Imani")
        let imani = try await cast.actor("Imani")
        let promised = try await cast.platform.ownWork(submission, by: imani).submission.answerBy
        try await cast.platform.changeOffering(
            open.offering,
            to: terms(cast.district, readers: .confirmed, days: 30),
            movingToNewest: false,
            by: samuel
        )
        #expect(try await cast.judge(submission) == .awarded)
        #expect(try await cast.platform.ownWork(submission, by: imani).submission.answerBy == promised)
        let later = try await cast.submitWork(open, as: "Marcus")
        #expect(try await cast.judge(later) == .inReview)
    }

    @Test func `closing keeps work going, and opening again lets people begin`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let samuel = try await cast.actor("Samuel")
        let draft = try await cast.choose(open, as: "Imani").submission
        try await cast.platform.closeOffering(of: open.achievement, in: cast.district, by: samuel)
        await #expect(throws: Refusal.offeringClosed) { try await cast.choose(open, as: "Marcus") }
        let shown = try await cast.platform.offerings(matching: "", includingClosed: false, for: samuel)
        #expect(shown.offerings.isEmpty)
        try await cast.fill(draft, as: "Imani")
        try await cast.submit(draft, as: "Imani")
        try await cast.platform.reopenOffering(open.offering, by: samuel)
        _ = try await cast.choose(open, as: "Marcus")
        let found = try await cast.platform.offerings(matching: "wait", includingClosed: false, for: samuel)
        #expect(found.offerings.map(\.title) == ["Wait Time"])
        #expect(try await cast.platform.offeringDetail(open.offering, for: samuel).running == 2)
    }
}

extension Cast {
    /// A district beside the cast's own, with nobody in it.
    func otherDistrict() async throws -> ID<Organization> {
        try await platform.addOrganization(
            NewOrganization(
                slug: "alder",
                name: "Alder District",
                kind: .district,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "AL"
            ),
            below: nil
        )
    }
}
