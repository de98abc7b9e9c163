internal import Application
internal import ContentFormat
internal import Credentialing
internal import PlatformKit
internal import Storage
internal import Testing

/// The six hard shapes of the content model, each through the whole chain by the real intentions.
@Suite struct HardCasesTests {
    @Test(arguments: ExampleTitles.cases)
    func `a title of a hard shape is published, read, answered, judged and awarded`(name: String) async throws {
        let scene = try await HardCase(name)
        let title = scene.open.title
        guard case .found(let reading) = try await scene.cast.platform.title(slug: scene.open.slug, for: nil) else {
            Issue.record("the title has moved")
            return
        }
        #expect(reading.title == title && reading.offerings.count == 1)
        let found = try await scene.cast.platform.browseCatalog(CatalogQuery(text: title.title))
        #expect(found.entries.map(\.title).contains(title.title))

        try await scene.fill()
        let work = try await scene.work()
        for placed in work.activeItems {
            #expect(work.hasContent(placed.item), "\(placed.item.key)")
        }
        #expect(SelfCheck.missing(in: work).map(\.sentence) == [])
        try await scene.cast.submit(scene.submission, as: "Imani")
        let state = try await scene.cast.judge(scene.submission)
        #expect(state == .awarded)
        let outcome = try await scene.outcome()
        #expect(outcome.awards == 1)
        #expect(outcome.met == Set(work.applicable.map(\.key)))
    }

    @Test(arguments: ExampleTitles.cases + ExampleTitles.demo)
    func `export and import give equal hashes`(name: String) async throws {
        let title = try ExampleTitles.demo.contains(name) ? ExampleTitles.title(name) : ExampleTitles.case(name)
        let cast = try await Cast.assemble(on: .testing())
        let published = try await cast.platform.publish(title, in: cast.district, by: nil)
        let file = try await cast.platform.exportTitle(slug: published.slug)
        let again = try MicroCredential(yaml: file.text, name: file.name)
        #expect(again.contentHash == title.contentHash)
        #expect(again.structureHash == title.structureHash)
        #expect(try await cast.platform.publish(again, in: cast.district, by: nil).isUnchanged)
        // Another organization that takes the file over has the same content under its own address.
        let other = try await cast.platform.publish(again, in: cast.cedarRidge, by: nil)
        #expect(!other.isUnchanged && other.slug != published.slug)
        #expect(try await hashes(of: other.version, on: cast.platform) == [title.contentHash, title.structureHash])
    }

    @Test(arguments: ExampleTitles.cases)
    func `other wording keeps the structure, other judging does not, and running work keeps its version`(
        name: String
    ) async throws {
        let scene = try await HardCase(name)
        let first = scene.open.title
        var wording = first
        wording.title += ", Said Anew"
        wording.about.summary = "Said in other words."
        wording.sections[0].items[0].title = "The same, said in other words"
        wording.rubric.criteria[0].text = "Looked at in the same way, said in other words."
        #expect(wording.structureHash == first.structureHash)
        #expect(wording.contentHash != first.contentHash)
        for change in Self.changesOfJudging {
            var judging = wording
            change(&judging.rubric.criteria[0])
            #expect(judging.structureHash != first.structureHash)
        }

        let second = try await scene.cast.platform.publish(wording, in: scene.cast.district, by: nil)
        #expect(second.number == 2)
        #expect(try await hashes(of: second.version, on: scene.cast.platform)[1] == first.structureHash)
        #expect(try await scene.work().title == first)
    }

    private static let changesOfJudging: [@Sendable (inout Criterion) -> Void] = [
        { $0.isCritical.toggle() },
        { $0.indicators.append(Criterion.Indicator(key: "one-more", text: "One more point.")) },
        { $0.judgedOn[0].item += "-other" },
        { $0.required += "-other" },
    ]

    private func hashes(of version: ID<AchievementVersion>, on platform: Platform) async throws -> [String] {
        try await platform.read { transaction in
            let row = try transaction.first(
                "SELECT content_hash, structure_hash FROM achievement_version WHERE id = \(version)"
            )
            return [try row?.text("content_hash") ?? "", try row?.text("structure_hash") ?? ""]
        }
    }
}
