import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit
import Testing

struct CatchUpTests {
    @Test func `what was published meanwhile is taken in, and of the same words the draft's stand with a comment`()
        async throws
    {
        let cast = try await Cast.assemble(on: .testing())
        let (platform, avery) = (cast.platform, try await cast.actor("Avery"))
        var title = try ExampleTitles.title("wait-time")
        let first = try await platform.publish(title, in: cast.district, by: nil)
        let draft = try await platform.reviseTitle(first.achievement, by: avery)
        let begun = try await platform.titleDraft(draft, by: avery)
        #expect(begun.overtaking == nil)
        let section = try #require(begun.document.outline.sections.first).place
        var about = begun.document[DraftPlace.about]
        about["summary"] = "Mine."
        _ = try await platform.saveDraftPart(about, at: "about", of: draft, expecting: 1, by: avery)
        var part = begun.document[section]
        part["title"] = "My section"
        _ = try await platform.saveDraftPart(part, at: section, of: draft, expecting: 1, by: avery)

        title.about.summary = "Theirs."
        title.sections[1].title = "Their section"
        title.about.rationale += "\n\nMore was found."
        title.files = [SmallPicture.file(key: "room")]
        try await platform.publish(title, in: cast.district, by: nil)
        let before = try await platform.titleDraft(draft, by: avery)
        #expect(before.overtaking?.number == 2 && before.overtaking?.base == 1)
        #expect(try await platform.reviewPlan(of: draft, by: avery).errors.contains { $0.contains("Version 2") })

        #expect(try await platform.catchUpDraft(draft, by: avery) == 1)
        let after = try await platform.titleDraft(draft, by: avery)
        #expect(after.overtaking == nil && after.problems.allSatisfy { $0.severity == .advice })
        #expect(after.title.about.summary == "Mine.")
        #expect(after.title.about.rationale.hasSuffix("More was found."))
        #expect(after.title.sections[0].title == "My section" && after.title.sections[1].title == "Their section")
        #expect(after.title.files.map(\.key) == ["room"])
        #expect(after.comments.map(\.place) == ["about"])
        let said = try await platform.draftHistory(of: draft, place: "about", by: avery).entries
        #expect(said.contains { $0.content["summary"] == "Mine." })
        let theirs = try await platform.draftPart("about", of: draft, revision: 3, by: avery)
        #expect(theirs.old.content["summary"] == "Theirs.")
        await #expect(throws: Refusal.alreadyDone) { try await platform.catchUpDraft(draft, by: avery) }
    }
}
