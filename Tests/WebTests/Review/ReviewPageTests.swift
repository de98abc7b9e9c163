import Application
import ContentFormat
import Credentialing
import HummingbirdTesting
import PlatformKit
import Testing
import Web

struct ReviewPageTests {
    @Test func `stages are set, a title is handed in, returned, passed twice and published, on pages alone`()
        async throws
    {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let helen = try await WebSession.signedIn("Helen", of: cast, client)
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let people = [try #require(cast.people["Helen"]), try #require(cast.people["Ruth"])]
            let organizations = try await ruth.get(Path.stages)
            #expect(organizations.links.contains(Path.stages(of: cast.district)))
            let stages = try await ruth.get(Path.stages(of: cast.district))
            #expect(stages.says("No stage is named."))
            let half = try await ruth.submit(stages.form(button: "Save the stages"), ["name-1": "Peer"])
            #expect(half.status == 422 && half.says("Choose the one person of this stage"))
            let saved = try await ruth.submit(
                stages.form(button: "Save the stages"),
                [
                    "name-1": "Peer", "person-1": people[0].text, "name-2": "Publisher", "person-2": people[1].text,
                ]
            )
            #expect(saved.says("The stages hold for what is handed in from now on."))
            let id = try await cast.platform.beginTitleDraft(
                with: ExampleTitles.title("wait-time"),
                in: cast.district,
                by: cast.actor("Avery")
            )
            let draft = try await avery.get(Path.review(id))
            let handIn = try await avery.get(try #require(draft.link("Hand it in")))
            #expect(handIn.says("Peer : Helen Brandvold reads it."))
            let handed = try await avery.submit(handIn.form(button: "Hand it in"))
            #expect(handed.says("It is handed in.") && handed.says("Reads it now"))
            #expect(handed.form(button: "Pass it") == nil)
            let first = try await helen.get(try #require(try await helen.get(Path.reviews).link("Wait Time")))
            #expect(first.says("How it is judged"))
            let said = try await helen.submit(
                first.form(button: "Add the comment"),
                ["place": "about", "comment": "Say it shorter."]
            )
            #expect(said.says("Say it shorter."))
            let bare = try await helen.submit(first.form(button: "Return it"), ["note": ""])
            #expect(bare.status == 422 && bare.says("Say what is to be changed"))
            let back = try await helen.submit(first.form(button: "Return it"), ["note": "See the comment."])
            #expect(back.says("Returned to its author") && back.says("Nothing waits for you"))
            let returned = try await avery.get(Path.review(id))
            #expect(returned.says("See the comment.") && returned.says("Say it shorter."))
            let again = try await avery.get(Path.handIn(id))
            try await avery.submit(again.form(button: "Hand it in"))
            for reader in [helen, ruth] {
                let page = try await reader.get(Path.review(id))
                #expect(try await reader.submit(page.form(button: "Pass it")).says("Passed."))
            }
            let ready = try await avery.get(Path.review(id))
            let published = try await avery.submit(ready.form(button: "Publish it"))
            #expect(published.says("Version 1 is published.") && published.says("Wait Time"))
            #expect(try await WebSession(client).get(Path.catalog).link("Wait Time") != nil)
        }
    }

    @Test func `who neither writes nor reviews knows nothing of a draft`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.platform.beginTitleDraft(
                with: ExampleTitles.title("wait-time"),
                in: cast.district,
                by: cast.actor("Avery")
            )
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for path in [Path.review(id), Path.handIn(id), Path.stages, Path.stages(of: cast.district), Path.importing]
            {
                #expect(try await imani.get(path).status == 404, "\(path)")
            }
        }
    }

    @Test func `a change is proposed where a title's versions are, and answered`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            _ = try await cast.choose(open, as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let versions = try await imani.get(Path.versions(open.slug))
            let form = try await imani.get(try #require(versions.link("Propose a change")))
            let empty = try await imani.submit(form.form(button: "Send the proposal"))
            #expect(empty.status == 422 && empty.says("Say what you would change"))
            let sent = try await imani.submit(form.form(button: "Send the proposal"), ["text": "Ask for one lesson."])
            #expect(sent.says("Your proposal is with the authors.") && sent.says("Waits for an answer"))
            let waiting = try await avery.get(Path.proposals)
            let bare = try await avery.submit(waiting.form(button: "Decline it"))
            #expect(bare.status == 422 && bare.says("Say why"))
            try await avery.submit(waiting.form(button: "Take it into a draft"))
            #expect(try await imani.get(Path.proposals).says("Taken up"))
            #expect(try await avery.get(Path.versions(open.slug)).link("Propose a change") == nil)
        }
    }

    @Test func `a broken file is told by its lines`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            func send(_ text: String) async throws -> WebAnswer {
                let page = try await avery.get(Path.importing)
                return try await avery.submit(
                    page.form(button: "Take it over"),
                    ["organization": cast.district.text, "maker": "Alder District"],
                    files: [("file", "a.microcredential.yaml", Array(text.utf8))]
                )
            }
            let broken = try await send("microcredential: 1\ntitle: [unclosed\n")
            #expect(broken.status == 422 && broken.says("Line "))
            let good = try await send(ExampleTitles.title("wait-time").yaml)
            #expect(good.status == 200 && good.says("The file is a draft of yours now."))
        }
    }
}
