import Application
import ContentFormat
import Credentialing
import PlatformKit
import Testing
import Web

/// Pages of writing and publishing say what is so.
struct HonestWordsTests {
    @Test func `a learner reads what is worded differently before moving`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let chosen = try await cast.choose(open, as: "Imani")
            var title = open.title
            let old = title.sections[0].items[0].text
            title.sections[0].items[0].text = "Show something else altogether."
            _ = try await cast.platform.publish(title, in: cast.district, by: nil)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let tasks = try await imani.get(Path.enrollment(chosen.enrollment))
            #expect(tasks.says("What it asks or judges is worded differently."))
            #expect(tasks.form(button: "Move to version 2") == nil)
            let read = try await imani.get(try #require(tasks.link("Read it, then decide")))
            #expect(read.says("worded differently in one place") && read.says("Show something else altogether."))
            #expect(old.isEmpty || read.body.contains("<del>"))
            let moved = try await imani.submit(read.form(button: "Move to version 2"))
            #expect(moved.says("Your work is on version 2 now."))
            let versions = try await imani.get(Path.versions(open.slug))
            #expect(versions.says("Before:") && versions.body.contains("<ins>"))
        }
    }

    @Test func `the next version is begun on the title page and the shelf, and gone on with`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get(Path.title(open.slug))
            let begun = try await avery.submit(page.form(button: "Write the next version"))
            #expect(begun.status == 200 && begun.says("The next version of a published title."))
            let shelf = try await avery.get("/author")
            let again = try await avery.submit(shelf.form(to: "/catalog/\(open.slug)/revision"))
            #expect(again.path == begun.path)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get(Path.title(open.slug)).form(button: "Write the next version") == nil)
        }
    }

    @Test func `a form that is sent again begins no second draft, and other words begin another`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let shelf = try await avery.get("/author")
            let form = shelf.form(button: "Begin writing")
            let first = try await avery.submit(form, ["title": "Exit Checks"])
            let second = try await avery.submit(form, ["title": "Exit Checks"])
            let other = try await avery.submit(form, ["title": "Wait Time"])
            #expect(first.path == second.path && other.path != first.path)
            let drafts = try await cast.platform.titleDrafts(of: cast.actor("Avery")).open
            #expect(drafts.count == 2)
        }
    }

    @Test func `two stages need two people, where they are set and where a title is handed in`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.platform.beginTitleDraft(
                with: ExampleTitles.title("wait-time"),
                in: cast.district,
                by: cast.actor("Avery")
            )
            let helen = try #require(cast.people["Helen"]).text
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get(Path.handIn(id))
            let same = ["stage-1": helen, "stage-2": helen]
            let refused = try await avery.submit(page.form(button: "Hand it in"), same)
            #expect(refused.status == 422 && refused.says("each stage needs a person of its own"))
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let stages = try await ruth.get(Path.stages(of: cast.district))
            let twice = ["name-1": "Peer", "person-1": helen, "name-2": "Publisher", "person-2": helen]
            let again = try await ruth.submit(stages.form(button: "Save the stages"), twice)
            #expect(again.status == 422 && again.says("each stage needs a person of its own"))
        }
    }

    @Test func `the last stage says that it was the last, and a first version is no next one`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.platform.beginTitleDraft(
                with: ExampleTitles.title("wait-time"),
                in: cast.district,
                by: cast.actor("Avery")
            )
            let people = [1: try #require(cast.people["Helen"]), 2: try #require(cast.people["Ruth"])]
            try await cast.platform.handIn(id, naming: people, by: cast.actor("Avery"))
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let first = try await helen.get(Path.review(id))
            #expect(first.says("Lemov") || first.says("The research"), "the citations are there to be judged")
            let passed = try await helen.submit(first.form(button: "Pass it"))
            #expect(passed.says("Passed. It goes on to Ruth Abernathy, at the stage “Publisher”."))
            let last = try await ruth.submit(try await ruth.get(Path.review(id)).form(button: "Pass it"))
            #expect(last.says("It was the last stage") && last.says("Ready to publish"))
            let ready = try await ruth.get(try #require(last.link("Wait Time")))
            let published = try await ruth.submit(ready.form(button: "Publish it"))
            #expect(published.link("Offer it") != nil)
            let whole = try await ruth.get("/author/drafts/\(id)")
            #expect(whole.says("A new title.") && !whole.says("The next version"))
        }
    }

    @Test func `a title is not retired on a day that is past`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let form = try await samuel.get("/admin/titles/\(open.slug)/retirement").form(button: "Retire it")
            let past = try await samuel.submit(form, ["day": "2020-01-01", "note": "Gone."])
            #expect(past.status == 422 && past.says("Choose today or a later day") && past.body.contains("Gone."))
            #expect(try await WebSession(client).get(Path.catalog).link(open.title.title) != nil)
        }
    }
}
