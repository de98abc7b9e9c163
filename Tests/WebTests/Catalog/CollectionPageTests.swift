import Application
import Credentialing
import Foundation
import PlatformKit
import Testing

@testable import Web

struct CollectionPageTests {
    @Test func `an author makes a collection, orders it, shows it, and anyone reads and prints it`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        for name in ["wait-time", "de-escalation", "data-meeting"] {
            try await cast.platform.publish(ExampleTitles.title(name), in: cast.district, by: nil)
        }
        try await WebSession.run(cast) { client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let begun = try await avery.get("/collections/new")
            let refused = try await avery.submit(begun.form(button: "Go on to its micro-credentials"))
            #expect(refused.status == 422 && refused.says("Give the collection a name"))
            var edit = try await avery.submit(
                refused.form(button: "Go on to its micro-credentials"),
                ["name": "Your first one", "summary": "Short and useful."]
            )
            #expect(edit.says("None yet"))
            let early = try await avery.submit(edit.form(button: "Save"), ["shown": "1"])
            #expect(early.status == 422 && early.says("Add a title before the collection is shown"))
            for (query, title) in [("silence", "Wait Time That Invites Thinking"), ("calm", "Calm First")] {
                let search = try #require(edit.form(button: "Search"))
                let found = try await avery.submit(search, ["q": query])
                edit = try await avery.submit(found.form(button: "Add \(title)"))
            }
            edit = try await avery.submit(edit.form(button: "Move up : Calm First"))
            edit = try await avery.submit(edit.form(button: "Save the note on Calm First"), ["note": "Begin here."])
            let visitor = WebSession(client)
            #expect(try await visitor.get("/collections/your-first-one").status == 404)
            edit = try await avery.submit(edit.form(button: "Save"), ["shown": "1"])
            #expect(edit.says("Saved."))
            #expect(try await visitor.get("/catalog").link("Your first one") == "/collections/your-first-one")
            let front = try await visitor.get("/")
            #expect(front.says("Your first one") && front.link("Calm First") == "/catalog/de-escalation")
            #expect(!front.says("A good first one") && front.link("The Data Meeting") == nil)
            let page = try await visitor.get("/collections/your-first-one")
            #expect(page.says("Begin here.") && page.link("Change this collection") == nil)
            let first = try #require(page.body.range(of: "Calm First"))
            let second = try #require(page.body.range(of: "Wait Time That Invites"))
            #expect(first.lowerBound < second.lowerBound)
            let booklet = try await visitor.get(try #require(page.link("Print all of them")))
            for name in ["wait-time", "de-escalation"] {
                let title = try ExampleTitles.title(name)
                #expect(title.rubric.criteria.allSatisfy { booklet.says($0.title) })
            }
            let ids = booklet.body.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "every anchor is there once")
            let again = try await visitor.get(try #require(page.link("Print all of them")))
            #expect(again.body == booklet.body)
        }
    }

    @Test func `nobody changes what another organization or another window changed, and learners make none`()
        async throws
    {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let avery = try await cast.actor("Avery")
        let words = CollectionWords(title: "New", summary: "")
        let slug = try await cast.platform.makeCollection(words, in: cast.district, by: avery)
        #expect(slug == "collection", "“new” is an address of ours")
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.changeCollection(slug: slug, .add(open.slug), by: imani)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.makeCollection(words, in: cast.district, by: imani)
        }
        try await cast.platform.changeCollection(slug: slug, .add(open.slug), by: avery)
        try await cast.platform.changeCollection(slug: slug, .words(words, expecting: 1), by: avery)
        await #expect(throws: Refusal.changedMeanwhile) {
            try await cast.platform.changeCollection(slug: slug, .words(words, expecting: 1), by: avery)
        }
        #expect(try await cast.platform.collections().isEmpty)
        try await WebSession.run(cast) { client in
            let session = try await WebSession.signedIn("Imani", of: cast, client)
            for path in ["/collections/new", "/collections/\(slug)", "/collections/\(slug)/edit"] {
                #expect(try await session.get(path).status == 404, "\(path)")
            }
        }
    }
}
