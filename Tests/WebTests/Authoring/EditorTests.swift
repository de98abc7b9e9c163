import Application
import ContentFormat
import Credentialing
import PlatformKit
import Testing

struct EditorTests {
    @Test func `an author begins, writes a part, adds evidence and sees it as a learner`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            #expect(shelf.says("Nothing is being written"))
            let whole = try await avery.submit(shelf.form(button: "Begin writing"), ["title": "Exit Checks"])
            #expect(whole.status == 200 && whole.says("Being written") && whole.says("Content check"))
            // In the words of the form, not of the file.
            #expect(whole.says("Name and place : “How demanding is the practice?” is missing."))
            #expect(whole.link("Name and place")?.hasSuffix("/parts/title") == true)
            #expect(whole.body.contains("/parts/title#level\""))
            let named = try await avery.get(try #require(whole.link("Name and place")))
            _ = try await avery.submit(named.form(button: "Save"), ["level": "practice", "subject": "literacy"])
            let empty = try await avery.get(try #require(whole.link("What it is")))
            #expect(empty.says("“The competency” is missing.") && !empty.says("“competency”"))
            let part = try await avery.get(try #require(whole.link("What it is")))
            let saved = try await avery.submit(
                part.form(button: "Save and go on"),
                ["summary": "See what the class learned.", "competency": "The educator asks, so that it shows."]
            )
            #expect(saved.status == 200 && saved.says("Why it works"))
            let again = try await avery.get(try #require(whole.link("What it is")))
            #expect(again.body.contains("See what the class learned."))
            // An untouched part is not called written, and what is needed is named.
            let outline = try await avery.get(try #require(again.link("Exit Checks")))
            #expect(outline.says("Nothing is asked for yet") && outline.says("Nothing is judged yet"))
            #expect(outline.says("Overview Empty") && outline.says("Reflection Empty"))
            let item = try await avery.submit(whole.form(button: "Add evidence"))
            #expect(item.status == 200 && item.says("Places for evidence"))
            let place = try await avery.submit(item.form(button: "Add one place"))
            #expect(place.says("“Kind” is missing.") && place.says("Choose a kind"))
            // Out of bounds is said at once, also when one goes on.
            let odd = try await avery.submit(place.form(button: "Save and go on"), ["minutes": "-30"])
            #expect(odd.says("Saved. To mend in"))
            let shown = try await avery.submit(item.form(button: "Save and go on"), ["title": "Show three exit checks"])
            #expect(shown.status == 200)
            let look = try await avery.get(try #require(whole.link("As a learner, or to print")))
            #expect(look.says("Show three exit checks"))
        }
    }

    @Test func `entries of a list are added, filled in, moved and taken out`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            let whole = try await avery.submit(shelf.form(button: "Begin writing"), ["title": "Exit Checks"])
            let path = try #require(whole.link("What it is"))
            var part = try await avery.get(path)
            for name in ["Ask", "Sort"] {
                part = try await avery.submit(part.form(button: "Add one component"))
                let count = name == "Ask" ? 0 : 1
                part = try await avery.submit(part.form(button: "Save"), ["components.\(count).name": name])
            }
            part = try await avery.submit(part.form(button: "Move up Component 2"))
            let detail = try await draft(of: cast)
            #expect(detail.title.about.components.map(\.name) == ["Sort", "Ask"])
            _ = try await avery.submit(part.form(button: "Take out Component 1"))
            #expect(try await draft(of: cast).title.about.components.map(\.name) == ["Ask"])
        }
    }

    @Test func `two authors at once: both texts are shown, and the second save decides`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let shelf = try await avery.get("/author")
            let whole = try await avery.submit(shelf.form(button: "Begin writing"), ["title": "Exit Checks"])
            let path = try #require(whole.link("What it is"))
            let (hers, his) = (try await ruth.get(path), try await avery.get(path))
            _ = try await avery.submit(his.form(button: "Save"), ["summary": "Avery's words."])
            let conflict = try await ruth.submit(hers.form(button: "Save"), ["summary": "Ruth's words."])
            #expect(conflict.status == 409)
            #expect(conflict.says("Avery Lindqvist changed this part at the same time"))
            #expect(conflict.says("Avery's words.") && conflict.says("Ruth's words."))
            let saved = try await ruth.submit(conflict.form(button: "Save"))
            #expect(saved.status == 200 && saved.body.contains("Ruth&#39;s words."))
            let history = try await avery.get(try #require(saved.link("What it said before")))
            #expect(history.says("by Avery Lindqvist") && history.says("by Ruth Abernathy"))
        }
    }

    @Test func `the next version is begun beside the versions, by those who write, and gone on with`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let versions = try await avery.get("/catalog/\(open.slug)/versions")
            let begun = try await avery.submit(versions.form(button: "Write the next version"))
            #expect(begun.status == 200 && begun.says("Being written") && begun.path.hasPrefix("/author/drafts/"))
            let again = try await avery.submit(versions.form(button: "Write the next version"))
            #expect(again.path == begun.path)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/catalog/\(open.slug)/versions").form(button: "Write the next version") == nil)
        }
    }

    @Test func `a file with faults is answered with lines and sentences, and what was pasted stays`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            let text = "microcredential: 1\nkey: x\ntitle: X\nweight: 3\n"
            let again = try await avery.submit(shelf.form(button: "Begin with this text"), ["file": text])
            #expect(again.status == 422 && again.says("Line 4") && again.says("weight: 3"))
            let yaml = try ExampleTitles.title("wait-time").yaml
            let whole = try await avery.submit(again.form(button: "Begin with this text"), ["file": yaml])
            #expect(whole.status == 200 && whole.says("Wait Time That Invites Thinking"))
            let file = try await avery.get(try #require(whole.link("Download as a file")))
            #expect(file.body == yaml)
        }
    }

    @Test func `a form that cannot be taken says so in the title of its page, and keeps what was typed`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            let again = try await avery.submit(shelf.form(button: "Begin writing"), ["title": "  "])
            #expect(again.status == 422 && again.body.contains("<title>Error: Write"))
            let whole = try await avery.submit(again.form(button: "Begin writing"), ["title": "Exit Checks"])
            let part = try await avery.get(try #require(whole.link("What it is")))
            let long = String(repeating: "word ", count: 900)
            let refused = try await avery.submit(part.form(button: "Add the comment"), ["comment": long])
            #expect(refused.status == 422 && refused.body.contains("<title>Error: What it is"))
            #expect(refused.body.contains("word word word") && refused.says("Write a comment of 1 to 4,000 characters"))
        }
    }

    @Test func `who does not write sees nothing of it`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            let whole = try await avery.submit(shelf.form(button: "Begin writing"), ["title": "Exit Checks"])
            let path = try #require(whole.link("What it is"))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for page in ["/author", path, path + "/texts"] {
                #expect(try await imani.get(page).status == 404)
            }
            #expect(try await imani.get("/home").link("Write") == nil)
        }
    }

    private func draft(of cast: Cast) async throws -> DraftDetail {
        let avery = try await cast.actor("Avery")
        let shelf = try await cast.platform.titleDrafts(of: avery)
        return try await cast.platform.titleDraft(try #require(shelf.open.first).id, by: avery)
    }
}
