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
        let lineage = try await scene.platform.versionHistory(slug: published.slug, for: nil).lineage
        #expect(lineage?.kind == .file && lineage?.contentHash == read.contentHash)
    }

    @Test func `whose title it was goes along to the next district, and the one after it`() async throws {
        let scene = try await ReviewScene.make()
        let source = try await other(scene)
        let first = try ReadTitle(
            yaml: Array(try await scene.platform.exportTitle(slug: source.slug).text.utf8),
            name: "a"
        )
        #expect(first.origin == TitleOrigin(organization: "Alder District"))
        let avery = try await scene.actor("Avery")
        try await scene.nameStages()
        // What the person says does not stand against what the file says.
        let draft = try await scene.platform.importTitle(
            first.title,
            from: "",
            origin: first.origin,
            to: scene.cast.district,
            by: avery
        )
        try await scene.platform.handIn(draft, by: avery)
        try await scene.platform.passDraft(draft, by: scene.actor("Helen"))
        try await scene.platform.passDraft(draft, by: scene.actor("Ruth"))
        let published = try await scene.platform.publishDraft(draft, by: avery)
        let alder = TitleOrigin.Source(
            title: first.title.title,
            organization: "Alder District",
            license: "CC BY 4.0",
            contentHash: first.title.contentHash
        )
        guard case .found(let page) = try await scene.platform.title(slug: published.slug, for: nil) else {
            Issue.record("not there")
            return
        }
        #expect(page.lineage?.adaptedFrom == [alder])
        let listed = try await scene.platform.catalogListing(page: 1).entries
        #expect(listed.first { $0.entry.slug == published.slug }?.lineage?.adaptedFrom == [alder])
        let document = try await scene.platform.achievementDocument(published.achievement, number: 1)
        #expect(String(decoding: document, as: UTF8.self).contains("Alder District"))
        // A third installation.
        let text = try await scene.platform.exportTitle(slug: published.slug).text
        let second = try ReadTitle(yaml: Array(text.utf8), name: "b")
        #expect(second.origin == TitleOrigin(organization: "Tamarack Valley Schools", adaptedFrom: [alder]))
        let third = try await ReviewScene.make()
        let birch = try await third.cast.otherDistrict()
        let there = try await third.platform.publish(second.title, in: birch, from: second.origin, by: nil)
        let last = try ReadTitle(
            yaml: Array(try await third.platform.exportTitle(slug: there.slug).text.utf8),
            name: "c"
        )
        #expect(last.origin.adaptedFrom.map(\.organization) == ["Tamarack Valley Schools", "Alder District"])
        #expect(last.title.contentHash == first.title.contentHash)
    }

    @Test func `a file of one's own stays one's own`() async throws {
        let scene = try await ReviewScene.make()
        let title = try ExampleTitles.title("wait-time")
        let origin = TitleOrigin(organization: "Tamarack Valley Schools")
        let published = try await scene.platform.publish(title, in: scene.cast.district, from: origin, by: nil)
        #expect(try await scene.platform.versionHistory(slug: published.slug, for: nil).lineage == nil)
    }
}
