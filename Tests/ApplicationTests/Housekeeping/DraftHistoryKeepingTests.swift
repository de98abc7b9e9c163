import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit
import Storage
import Testing

struct DraftHistoryKeepingTests {
    private struct Scene {
        let clock: TestClock
        let cast: Cast
        let draft: ID<TitleDraft>
        var platform: Platform { cast.platform }

        static func make() async throws -> Scene {
            let clock = TestClock()
            let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
            let avery = try await cast.actor("Avery")
            let title = try ExampleTitles.title("wait-time")
            let draft = try await cast.platform.beginTitleDraft(with: title, in: cast.district, by: avery)
            return Scene(clock: clock, cast: cast, draft: draft)
        }

        func write(_ words: String, as name: String = "Avery") async throws {
            let actor = try await cast.actor(name)
            let detail = try await platform.titleDraft(draft, by: actor)
            var content = detail.document[DraftPlace.about]
            content["summary"] = .string(words)
            _ = try await platform.saveDraftPart(
                content,
                at: DraftPlace.about,
                of: draft,
                expecting: detail.parts[DraftPlace.about]?.revision ?? 0,
                by: actor
            )
        }

        func revisions() async throws -> [Int] {
            try await platform.read { stored in
                try stored.rows(
                    """
                    SELECT revision FROM draft_part_version WHERE draft = \(draft) AND place = 'about' ORDER BY revision
                    """
                ).map { try $0.integer("revision") }
            }
        }
    }

    @Test func `all of a month is kept, then the last of each day for a year, and the newest always`() async throws {
        let scene = try await Scene.make()
        for day in 1...3 {
            scene.clock.advance(days: 1)
            try await scene.write("Day \(day), first.")
            try await scene.write("Day \(day), last.")
        }
        scene.clock.advance(days: 20)
        #expect(try await scene.platform.keepHouse().revisions == 0)
        #expect(try await scene.revisions() == Array(1...7))
        scene.clock.advance(days: 12)
        #expect(try await scene.platform.keepHouse().revisions == 3)
        #expect(try await scene.revisions() == [1, 3, 5, 7])
        #expect(try await scene.platform.keepHouse().revisions == 0)
        scene.clock.advance(days: 400)
        _ = try await scene.platform.keepHouse()
        #expect(try await scene.revisions() == [7])
        let avery = try await scene.cast.actor("Avery")
        let detail = try await scene.platform.titleDraft(scene.draft, by: avery)
        #expect(detail.title.about.summary == "Day 3, last." && detail.isSound)
    }

    @Test func `what a stage decided on and the last of each writer stay`() async throws {
        let scene = try await Scene.make()
        let (platform, avery) = (scene.platform, try await scene.cast.actor("Avery"))
        try await scene.write("By Ruth.", as: "Ruth")
        try await scene.write("Handed in.")
        let helen = try await scene.cast.actor("Helen").person
        let plan = try await platform.reviewPlan(of: scene.draft, by: avery)
        #expect(!plan.candidates.map(\.person).contains(try await scene.cast.actor("Ruth").person))
        let chosen = Dictionary(
            zip(plan.stages.map(\.position), [helen] + plan.candidates.map(\.person).filter { $0 != helen }),
            uniquingKeysWith: { first, _ in first }
        )
        try await platform.handIn(scene.draft, naming: chosen, by: avery)
        try await platform.returnDraft(scene.draft, note: "Shorter.", by: scene.cast.actor("Helen"))
        scene.clock.advance(days: 1)
        try await scene.write("Later.")
        try await scene.write("Last.")
        scene.clock.advance(days: 500)
        _ = try await platform.keepHouse()
        #expect(try await scene.revisions() == [2, 3, 5])
        let later = try await platform.reviewPlan(of: scene.draft, by: avery)
        #expect(!later.candidates.map(\.person).contains(try await scene.cast.actor("Ruth").person))
    }

    @Test func `a file goes with the last state that speaks of it, and never while a version brings it along`()
        async throws
    {
        let scene = try await Scene.make()
        let (platform, avery) = (scene.platform, try await scene.cast.actor("Avery"))
        func kept() async throws -> Int {
            try await platform.read { try $0.count("SELECT COUNT(*) AS n FROM template_file") }
        }
        let before = try await kept()
        let key = try await platform.addDraftFile(Array("One\n".utf8), named: "a.txt", to: scene.draft, by: avery)
        try await platform.removeDraftFile(key, of: scene.draft, by: avery)
        let title = try ExampleTitles.title("iep-in-class")
        let published = try await platform.publish(title, in: scene.cast.district, by: nil)
        let revision = try await platform.reviseTitle(published.achievement, by: avery)
        #expect(try await kept() == before + 2)
        scene.clock.advance(days: 10)
        #expect(try await platform.keepHouse().files == 0)
        try await platform.dropTitleDraft(revision, by: avery)
        scene.clock.advance(days: 32)
        #expect(try await platform.keepHouse().files == 1)
        #expect(try await kept() == before + 1)
        let name = try #require(title.files.first?.name)
        _ = try await platform.template(named: name, of: published.achievement, number: 1)
    }

    @Test func `the files of a draft that was put away go after a month`() async throws {
        let scene = try await Scene.make()
        let (platform, avery) = (scene.platform, try await scene.cast.actor("Avery"))
        try await platform.addDraftFile(Array("One\n".utf8), named: "a.txt", to: scene.draft, by: avery)
        try await platform.dropTitleDraft(scene.draft, by: avery)
        scene.clock.advance(days: 29)
        #expect(try await platform.keepHouse().files == 0)
        scene.clock.advance(days: 3)
        #expect(try await platform.keepHouse().files == 1)
        await #expect(throws: Refusal.notFound) {
            try await platform.draftTemplate(named: "a.txt", of: scene.draft, by: avery)
        }
    }
}
