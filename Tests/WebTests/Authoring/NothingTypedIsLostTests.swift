import Application
import ContentFormat
import Credentialing
import Edge
import HTTPTypes
import NIOCore
import PlatformKit
import Testing
import Web

/// What was typed while a title is written and reviewed is shown again, whatever stood against it.
struct NothingTypedIsLostTests {
    private func begin(_ cast: Cast) async throws -> ID<TitleDraft> {
        try await cast.platform.beginTitleDraft(
            with: ExampleTitles.title("wait-time"),
            in: cast.district,
            by: cast.actor("Avery")
        )
    }

    private func handIn(_ id: ID<TitleDraft>, _ cast: Cast) async throws {
        let people = [1: try #require(cast.people["Helen"]), 2: try #require(cast.people["Ruth"])]
        try await cast.platform.handIn(id, naming: people, by: cast.actor("Avery"))
    }

    @Test func `a part sent after the session ran out waits behind sign-in`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let id = try await begin(cast)
            let path = "/author/drafts/\(id)/parts/about"
            let page = try await WebSession.signedIn("Avery", of: cast, client)
            let form = try await page.get(path).form(button: "Save")
            clock.advance(hours: 13)
            let signIn = try await page.submit(form, ["summary": "Typed for an hour.", "comment": "Half a thought"])
            #expect(signIn.path.hasPrefix("/sign-in"))
            let again = try await WebSession.signedIn("Avery", of: cast, client)
            let back = try await again.get(path)
            #expect(back.says("Your text is back") && back.body.contains("Typed for an hour."))
            #expect(back.body.contains("Half a thought"))
            let saved = try await again.submit(back.form(button: "Save"))
            #expect(saved.status == 200 && !saved.says("Your text is back"))
            let detail = try await cast.platform.titleDraft(id, by: cast.actor("Avery"))
            #expect(detail.title.about.summary == "Typed for an hour.")
        }
    }

    @Test func `a form whose session nobody knows any more shows its text, and where to sign in`() async throws {
        try await WebSession.run { cast, client in
            let id = try await begin(cast)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let form = try await avery.get("/author/drafts/\(id)/parts/about").form(button: "Save")
            for name in ["proven", "proven-former"] { avery.setCookie(name, nil) }
            let refused = try await avery.submit(form, ["summary": "Typed for an hour."])
            #expect(refused.status == 403 && refused.says("What you wrote"))
            #expect(refused.body.contains("Typed for an hour.") && refused.link("Sign in, in another window") != nil)
        }
    }

    @Test func `a part that came too late stands in its form, with who handed the title in`() async throws {
        try await WebSession.run { cast, client in
            let id = try await begin(cast)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get("/author/drafts/\(id)/parts/about")
            try await handIn(id, cast)
            let late = try await avery.submit(page.form(button: "Save"), ["summary": "Too late."])
            #expect(late.status == 422 && late.says("You handed it in on"))
            #expect(late.body.contains("Too late.") && late.form(button: "Save") == nil)
        }
    }

    @Test func `a part that is too long, or holds a character that cannot be kept, stays in the form`() async throws {
        try await WebSession.run { cast, client in
            let id = try await begin(cast)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get("/author/drafts/\(id)/parts/about")
            let long = String(repeating: "word ", count: 41_000)
            let refused = try await avery.submit(page.form(button: "Save"), ["competency": long])
            #expect(refused.status == 422 && refused.says("This part is too long"))
            #expect(refused.body.contains("word word word") && refused.form(button: "Save") != nil)
            let odd = try await avery.submit(page.form(button: "Save"), ["competency": "Wait\0 well."])
            #expect(odd.status == 422 && odd.says("An invisible character") && odd.body.contains("Wait well."))
            let saved = try await avery.submit(odd.form(button: "Save"))
            #expect(saved.status == 200 && saved.body.contains("Wait well."))
        }
    }

    @Test func `a comment takes the part along, and a part leaves the comment where it is`() async throws {
        try await WebSession.run { cast, client in
            let id = try await begin(cast)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get("/author/drafts/\(id)/parts/about")
            let both = ["summary": "One.", "comment": "Is it short enough?"]
            let said = try await avery.submit(page.form(button: "Add the comment"), both)
            #expect(said.says("Your comment is there, and the part is saved.") && said.body.contains("value=\"One.\""))
            let later = ["summary": "Two.", "comment": "Half a thought"]
            let saved = try await avery.submit(said.form(button: "Save"), later)
            #expect(saved.says("The comment you began waits") && saved.body.contains("Half a thought</textarea>"))
            let detail = try await cast.platform.titleDraft(id, by: cast.actor("Avery"))
            #expect(detail.comments.map(\.text) == ["Is it short enough?"] && detail.title.about.summary == "Two.")
            let settled = try await avery.submit(saved.form(button: "Dealt with : Is it short enough?"))
            #expect(settled.says("dealt with") && settled.body.contains("Half a thought</textarea>"))
        }
    }

    @Test func `a note stays when a comment is added, goes with the decision, and is shown when it came too late`()
        async throws
    {
        try await WebSession.run { cast, client in
            let id = try await begin(cast)
            try await handIn(id, cast)
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let page = try await helen.get(Path.review(id))
            let typed = ["place": "about", "comment": "Say it shorter.", "note": "Almost there."]
            let said = try await helen.submit(page.form(button: "Add the comment"), typed)
            #expect(said.says("Say it shorter.") && said.body.contains("Almost there.</textarea>"))
            let odd = said.form(button: "Return it").map { WebForm(action: $0.action, like: $0) }
            #expect(try await helen.submit(odd, ["decision": "wizard"]).status == 400)
            try await helen.submit(said.form(button: "Return it"))
            let late = try await helen.submit(said.form(button: "Pass it"), ["note": "Now it is good."])
            #expect(late.status == 409 && late.says("You gave it back for writing on"))
            #expect(late.body.contains("Now it is good.</textarea>"))
        }
    }

    @Test func `an answer to a proposal that was answered meanwhile is shown with who did`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            _ = try await cast.choose(open, as: "Imani")
            let imani = try await cast.actor("Imani")
            try await cast.platform.proposeRevision(of: open.slug, "Ask for one lesson.", by: imani)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let page = try await avery.get(Path.proposals)
            let proposal = try #require(try await cast.platform.proposals(for: cast.actor("Ruth")).waiting.first)
            try await cast.platform.declineProposal(proposal.id, answer: "No.", by: cast.actor("Ruth"))
            let form = page.form(button: "Take it into a draft")
            let field = "answer-\(proposal.id)"
            let late = try await avery.submit(form, [field: "Thank you, gladly."])
            #expect(late.status == 409 && late.says("Ruth Abernathy declined this proposal"))
            #expect(late.body.contains("Thank you, gladly."))
        }
    }
}
