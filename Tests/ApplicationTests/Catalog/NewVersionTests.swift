import Application
import Credentialing
import PlatformKit
import Testing

/// Version 2 disturbs nobody; who wants may move when only wording is different; and a title is retired on a day.
struct NewVersionTests {
    private var reworded: MicroCredential {
        var title = MicroCredential.waitTime
        title.sections[0].items[0].text = "Say it in your own words."
        title.rubric.criteria[0].text = "Look for it in the plan."
        return title
    }

    private var restructured: MicroCredential {
        var title = reworded
        title.rubric.criteria[0].required = "leading"
        return title
    }

    @Test func `running work keeps its version, its rubric and its pages when version 2 comes`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let chosen = try await cast.choose(open, as: "Imani")
        let (imani, samuel) = (try await cast.actor("Imani"), try await cast.actor("Samuel"))
        let before = try await cast.platform.ownWork(chosen.submission, by: imani)
        try await cast.platform.publish(restructured, in: cast.district, by: nil)
        try await cast.moveToNewest(open, by: samuel)
        let after = try await cast.platform.ownWork(chosen.submission, by: imani)
        #expect(after.title == before.title && after.submission.version == open.version)
        let page = try await cast.platform.titleReading(open.slug, for: imani)
        #expect(page.number == 1 && page.title.rubric.criteria[0].required == "proficient")
        try await cast.fill(chosen.submission, as: "Imani")
        try await cast.submit(chosen.submission, as: "Imani")
        #expect(try await cast.judge(chosen.submission) == .awarded)
        #expect(try await cast.choose(open, as: "Marcus").version(in: cast, "Marcus") == 2)
    }

    @Test func `work moves to a version in other words, and what was written stays`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let chosen = try await cast.choose(open, as: "Imani")
        try await cast.fill(chosen.submission, as: "Imani")
        let imani = try await cast.actor("Imani")
        #expect(try await cast.platform.taskList(of: chosen.enrollment, by: imani).newer == nil)
        let published = try await cast.platform.publish(reworded, in: cast.district, by: nil)
        let told = try await cast.platform.taskList(of: chosen.enrollment, by: imani)
        #expect(told.newer?.isSameStructure == true && told.newer?.number == 2)
        let before = try await cast.platform.ownWork(chosen.submission, by: imani).responses
        #expect(try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: imani) == 2)
        let work = try await cast.platform.ownWork(chosen.submission, by: imani)
        #expect(work.submission.version == published.version && work.responses == before)
        #expect(work.title.rubric.criteria[0].text == "Look for it in the plan.")
        try await cast.submit(chosen.submission, as: "Imani")
        #expect(try await cast.judge(chosen.submission) == .awarded)
        await #expect(throws: Refusal.alreadyDone) {
            try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: imani)
        }
    }

    @Test func `work does not move when the structure differs, when it is submitted, or by another's hand`()
        async throws
    {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let chosen = try await cast.choose(open, as: "Imani")
        let (imani, marcus) = (try await cast.actor("Imani"), try await cast.actor("Marcus"))
        await #expect(throws: Refusal.alreadyDone) {
            try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: imani)
        }
        try await cast.platform.publish(restructured, in: cast.district, by: nil)
        await #expect(throws: Refusal.structureDiffers) {
            try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: imani)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: marcus)
        }
        try await cast.platform.publish(reworded, in: cast.district, by: nil)
        try await cast.fill(chosen.submission, as: "Imani")
        try await cast.submit(chosen.submission, as: "Imani")
        await #expect(throws: Refusal.alreadySubmitted) {
            try await cast.platform.moveToCurrentVersion(chosen.enrollment, by: imani)
        }
    }

    @Test func `the versions page says what each changed`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        try await cast.platform.publish(reworded, in: cast.district, by: nil)
        try await cast.platform.publish(restructured, in: cast.district, by: nil)
        let history = try await cast.platform.versionHistory(slug: open.slug, for: nil)
        #expect(history.steps.map(\.version.number) == [3, 2, 1])
        #expect(history.steps.map { $0.changes?.changesStructure } == [true, false, nil])
        #expect(history.steps[0].changes?.changes.count == 1)
    }

    @Test
    func `a title is retired on its day and not before: out of the catalog, closed to newcomers, open to who began`()
        async throws
    {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock))
        let open = try await cast.publish()
        let samuel = try await cast.actor("Samuel")
        let begun = try await cast.choose(open, as: "Imani")
        let day = try #require(LocalDate("2026-12-01"))
        try await cast.platform.retireTitle(slug: open.slug, from: day, note: "See Think Time.", by: samuel)
        _ = try await cast.choose(open, as: "Marcus")
        #expect(try await cast.platform.browseCatalog(CatalogQuery()).total == 1)
        #expect(try await !cast.platform.titleReading(open.slug, for: nil).isRetired)
        // Midnight of December 1 in Denver is 7 AM UTC; the clock stands at 4 PM UTC of November 24.
        clock.advance(days: 6, hours: 15)
        #expect(try await cast.platform.browseCatalog(CatalogQuery()).total == 0)
        #expect(try await cast.platform.browseCatalog(CatalogQuery(text: "wait")).total == 0)
        let page = try await cast.platform.titleReading(open.slug, for: nil)
        #expect(page.isRetired && page.retirement?.note == "See Think Time.")
        await #expect(throws: Refusal.titleRetired) { try await cast.choose(open, as: "Dolores") }
        try await cast.fill(begun.submission, as: "Imani")
        try await cast.submit(begun.submission, as: "Imani")
        #expect(try await cast.judge(begun.submission) == .awarded)
        try await cast.platform.restoreTitle(slug: open.slug, by: samuel)
        _ = try await cast.choose(open, as: "Dolores")
    }

    @Test func `only who administers the organization retires its titles`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish()
        let day = try #require(LocalDate("2026-12-01"))
        for name in ["Avery", "Imani", "Helen"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.retireTitle(slug: open.slug, from: day, note: "", by: actor)
            }
        }
    }
}

extension Cast {
    /// Lets newcomers begin with the newest version, on the terms that hold.
    func moveToNewest(_ open: OpenTitle, by actor: Actor) async throws {
        let detail = try await platform.offeringDetail(open.offering, for: actor)
        let terms = OfferingTerms(issuedBy: detail.issuedBy, pool: detail.offering.pool, policy: detail.offering.policy)
        try await platform.changeOffering(open.offering, to: terms, movingToNewest: true, by: actor)
    }
}

extension Platform {
    fileprivate func titleReading(_ slug: String, for actor: Actor?) async throws -> TitleReading {
        guard case .found(let reading) = try await title(slug: slug, for: actor) else { throw Refusal.notFound }
        return reading
    }
}

extension ChosenTitle {
    fileprivate func version(in cast: Cast, _ name: String) async throws -> Int {
        try await cast.platform.taskList(of: enrollment, by: try await cast.actor(name)).versionNumber
    }
}
