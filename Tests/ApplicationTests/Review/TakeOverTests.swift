import Application
import ContentFormat
import Credentialing
import PlatformKit
import Testing

struct TakeOverTests {
    private func other(_ scene: ReviewScene, license: String = "CC BY 4.0") async throws -> PublishedVersion {
        var title = try ExampleTitles.title("wait-time")
        title.about.license = license
        let alder = try await scene.cast.otherDistrict()
        return try await scene.platform.publish(title, in: alder, by: nil)
    }

    @Test func `a fork keeps its license and says for good where it came from`() async throws {
        let scene = try await ReviewScene.make()
        let source = try await other(scene)
        try await scene.nameStages()
        let avery = try await scene.actor("Avery")
        let draft = try await scene.platform.forkTitle(slug: source.slug, to: scene.cast.district, by: avery)
        let fork = ReviewScene(cast: scene.cast, draft: draft)
        try await fork.rewrite(by: avery)
        try await scene.platform.handIn(draft, by: avery)
        try await scene.platform.passDraft(draft, by: scene.actor("Helen"))
        try await scene.platform.passDraft(draft, by: scene.actor("Ruth"))
        let published = try await scene.platform.publishDraft(draft, by: avery)
        #expect(published.achievement != source.achievement)
        let history = try await scene.platform.versionHistory(slug: published.slug, for: nil)
        let lineage = try #require(history.lineage)
        #expect(lineage.kind == .fork && lineage.source == source.version)
        #expect(lineage.organization == "Alder District" && lineage.license == "CC BY 4.0")
        #expect(history.license == "CC BY 4.0")
    }

    @Test func `a title without a license, or one that allows no changes, is not copied`() async throws {
        for license in ["", "CC BY-ND 4.0"] {
            let scene = try await ReviewScene.make()
            let source = try await other(scene, license: license)
            let avery = try await scene.actor("Avery")
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.platform.forkTitle(slug: source.slug, to: scene.cast.district, by: avery)
            }
            #expect("\(refusal ?? .notFound)".contains("license"))
        }
    }

    @Test func `who does not write anywhere copies nothing`() async throws {
        let scene = try await ReviewScene.make()
        let source = try await other(scene)
        let imani = try await scene.actor("Imani")
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.forkTitle(slug: source.slug, to: scene.cast.district, by: imani)
        }
        #expect(try await scene.platform.versionHistory(slug: source.slug, for: imani).reader.mayForkTo.isEmpty)
    }

    @Test func `a file goes out and comes in elsewhere with equal hashes, and its lineage is noted`() async throws {
        let scene = try await ReviewScene.make()
        let source = try await other(scene)
        let file = try await scene.platform.exportTitle(slug: source.slug)
        let read = try MicroCredential(yaml: file.text, name: file.name)
        let avery = try await scene.actor("Avery")
        try await scene.nameStages()
        let draft = try await scene.platform.importTitle(
            read,
            from: "Alder District",
            to: scene.cast.district,
            by: avery
        )
        try await scene.platform.handIn(draft, by: avery)
        try await scene.platform.passDraft(draft, by: scene.actor("Helen"))
        try await scene.platform.passDraft(draft, by: scene.actor("Ruth"))
        let published = try await scene.platform.publishDraft(draft, by: avery)
        let again = try await scene.platform.exportTitle(slug: published.slug)
        let back = try MicroCredential(yaml: again.text, name: again.name)
        #expect(back.contentHash == read.contentHash && back.structureHash == read.structureHash)
        #expect(again.text == file.text)
        let lineage = try await scene.platform.versionHistory(slug: published.slug, for: nil).lineage
        #expect(lineage?.kind == .file && lineage?.contentHash == read.contentHash)
    }
}
