import Application
import ContentFormat
import Credentialing
import PlatformKit
import Testing

struct DraftFileTests {
    private func scene() async throws -> (cast: Cast, draft: ID<TitleDraft>, avery: Actor) {
        let cast = try await Cast.assemble(on: .testing())
        let avery = try await cast.actor("Avery")
        let title = try ExampleTitles.title("wait-time")
        let draft = try await cast.platform.beginTitleDraft(with: title, in: cast.district, by: avery)
        return (cast, draft, avery)
    }

    @Test func `a file is kept once, by a plain name, beside the part that it helps with, without hidden data`()
        async throws
    {
        let (cast, draft, avery) = try await scene()
        let before = try await cast.platform.titleDraft(draft, by: avery)
        let item = try #require(before.document.outline.places.first { DraftPlace.kind(of: $0) == .item })
        let key = try await cast.platform.addDraftFile(
            SmallPicture.withText,
            named: "Our Room (1).PNG",
            DraftFileWords(title: "A room", alt: SmallPicture.alt, begins: [item]),
            to: draft,
            by: avery
        )
        let detail = try await cast.platform.titleDraft(draft, by: avery)
        let file = try #require(detail.title.files.first)
        #expect(file.key == key && file.name == "our-room-1.png" && file.alt == SmallPicture.alt)
        #expect(file.size == SmallPicture.bytes.count)
        #expect(detail.isSound && detail.title.filesOfTheWhole.isEmpty)
        let download = try await cast.platform.draftTemplate(named: file.name, of: draft, by: avery)
        #expect(download.bytes == SmallPicture.bytes && download.mediaType == "image/png")
        try await cast.platform.changeDraftFile(
            key,
            DraftFileWords(alt: file.alt, ends: [item]),
            of: draft,
            expecting: 1,
            by: avery
        )
        #expect(try await cast.platform.titleDraft(draft, by: avery).title.filesOfTheWhole.map(\.key) == [key])
    }

    @Test func `each reason why a file is not taken has its field and its sentence`() async throws {
        let (cast, draft, avery) = try await scene()
        let text = Array("Monday:\n".utf8)
        func fault(_ bytes: [UInt8], _ name: String, _ words: DraftFileWords = DraftFileWords()) async -> String {
            do {
                try await cast.platform.addDraftFile(bytes, named: name, words, to: draft, by: avery)
                return "taken"
            } catch {
                return "\(error)"
            }
        }
        #expect(await fault([], "plan.txt").contains("file(\"This file is empty"))
        #expect(await fault(text, "plan.pptx").contains("Files that end in .pptx cannot go with a title"))
        #expect(await fault(text, "plan.png").contains("file("))
        let large = [UInt8](repeating: 0x41, count: TemplateFile.limit + 1)
        #expect(await fault(large, "plan.txt").contains("each can be added"))
        try await cast.platform.addDraftFile(text, named: "plan.txt", to: draft, by: avery)
        #expect(await fault(text, "Plan.txt").contains("name(\"Another file of this title has the name plan.txt"))
        let long = DraftFileWords(title: String(repeating: "x", count: 301))
        #expect(await fault(text, "other.txt", long).contains("title("))
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.addDraftFile(text, named: "a.txt", to: draft, by: imani)
        }
        for number in 1...9 {
            try await cast.platform.addDraftFile(text, named: "more-\(number).txt", to: draft, by: avery)
        }
        #expect(await fault(text, "last.txt").contains("ten files at most"))
    }

    @Test func `two authors who change files at once lose nothing, and of the same words the second is asked`()
        async throws
    {
        let (cast, draft, avery) = try await scene()
        let ruth = try await cast.actor("Ruth")
        let (platform, text) = (cast.platform, Array("Monday:\n".utf8))
        let one = try await platform.addDraftFile(text, named: "one.txt", to: draft, by: avery)
        async let hers = platform.addDraftFile(text, named: "two.txt", to: draft, by: ruth)
        async let his = platform.addDraftFile(text, named: "three.txt", to: draft, by: avery)
        _ = try await (hers, his)
        try await platform.changeDraftFile(one, DraftFileWords(title: "Ruth's"), of: draft, expecting: 1, by: ruth)
        await #expect(throws: DraftFileFault.changed(by: "Ruth Abernathy")) {
            try await platform.changeDraftFile(one, DraftFileWords(title: "His"), of: draft, expecting: 1, by: avery)
        }
        let other = Array("Tuesday:\n".utf8)
        try await platform.changeDraftFile(
            one,
            DraftFileWords(title: "One"),
            replacing: (bytes: other, name: "new.txt"),
            of: draft,
            expecting: 1,
            by: avery
        )
        let files = try await platform.titleDraft(draft, by: avery).title.files
        #expect(Set(files.map(\.name)) == ["one.txt", "two.txt", "three.txt"])
        #expect(files.first?.title == "Ruth's")
        #expect(try await platform.draftTemplate(named: "one.txt", of: draft, by: avery).bytes == other)
    }

    @Test func `a picture without words keeps the title from being handed in`() async throws {
        let (cast, draft, avery) = try await scene()
        let key = try await cast.platform.addDraftFile(SmallPicture.bytes, named: "room.png", to: draft, by: avery)
        let plan = try await cast.platform.reviewPlan(of: draft, by: avery)
        #expect(plan.errors.count == 1 && plan.errors[0].contains("“room.png” has no alternative text"))
        let problem = try await cast.platform.titleDraft(draft, by: avery).problems.first
        #expect(problem?.place == DraftPlace.files && problem?.path == ["files", 0, "alt"])
        try await cast.platform.changeDraftFile(
            key,
            DraftFileWords(alt: SmallPicture.alt),
            of: draft,
            expecting: 1,
            by: avery
        )
        #expect(try await cast.platform.reviewPlan(of: draft, by: avery).errors.isEmpty)
        let exported = try await cast.platform.titleDraftFile(draft, by: avery).text
        let elsewhere = try await Cast.assemble(on: .testing())
        let read = try MicroCredential(yaml: exported, name: "draft")
        let published = try await elsewhere.platform.publish(read, in: elsewhere.district, by: nil)
        let again = try MicroCredential(
            yaml: try await elsewhere.platform.exportTitle(slug: published.slug).text,
            name: "again"
        )
        #expect(again.contentHash == read.contentHash && again.files[0].content == SmallPicture.bytes)
    }
}
