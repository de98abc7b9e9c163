import Application
import Credentialing
import PlatformKit
import Testing
import Web

/// Keys are what answers and judgments refer to (`decisions.md` §4).
struct PartKeyTests {
    /// The page of a draft's file, which shows keys.
    private func file(of draft: String, _ session: WebSession) async throws -> String {
        let page = try await session.get(draft)
        return try await session.get(try #require(page.link("Download as a file"))).body
    }

    @Test func `a window from before a part had a title does not take its key back`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let begun = try await avery.submit(
                avery.get("/author").form(button: "Begin writing"),
                ["title": "Three Minutes"]
            )
            let part = try await avery.submit(begun.form(button: "Add a criterion"))
            let form = try #require(part.form(button: "Save"))
            // As a save by itself does, while the page stays open.
            let saved = try await avery.submit(form, ["title": "Acting on answers"])
            #expect(saved.status == 200)
            let draft = begun.path
            #expect(try await file(of: draft, avery).contains("key: acting-on-answers"))
            let now = try await avery.get(part.path)
            let again = try await avery.submit(
                now.form(button: "Save"),
                ["key": "criterion-1", "text": "What students wrote is used."]
            )
            #expect(again.status == 200)
            let file = try await file(of: draft, avery)
            #expect(file.contains("key: acting-on-answers") && !file.contains("key: criterion-1"))
        }
    }

    @Test func `a key that was published stays when the part is worded anew`() async throws {
        try await WebSession.run { cast, client in
            var title = MicroCredential.waitTime
            title.rubric.criteria[0].key = "criterion-1"
            let open = try await cast.publish(title)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let versions = try await avery.get("/catalog/\(open.slug)/versions")
            let draft = try await avery.submit(versions.form(button: "Write the next version"))
            let part = try await avery.get(try #require(draft.link(title.rubric.criteria[0].title)))
            let saved = try await avery.submit(part.form(button: "Save"), ["text": "Worded anew."])
            #expect(saved.status == 200)
            let file = try await file(of: draft.path, avery)
            #expect(file.contains("Worded anew.") && file.contains("key: criterion-1"))
        }
    }
}
