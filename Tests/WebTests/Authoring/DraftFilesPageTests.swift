import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

struct DraftFilesPageTests {
    @Test func `an author adds a picture, says what it shows, replaces it and takes it out`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            let title = try ExampleTitles.title("wait-time")
            let id = try await cast.platform.beginTitleDraft(with: title, in: cast.district, by: cast.actor("Avery"))
            let whole = try await avery.get("/author/drafts/\(id)")
            let files = try await avery.get(try #require(whole.link("Files that go with it")))
            #expect(files.says("No file goes with it yet"))
            let none = try await avery.submit(
                files.form(button: "Add the file"),
                ["new-title": "Our room"],
                files: [(field: "new-file", name: "", bytes: [])]
            )
            #expect(none.status == 422 && none.says("Choose a file from your device") && none.body.contains("Our room"))
            let large = try await avery.submit(
                none.form(button: "Add the file"),
                files: [(field: "new-file", name: "a.txt", bytes: [UInt8](repeating: 65, count: 300_000))]
            )
            #expect(large.status == 422 && large.says("each can be added") && large.body.contains("Our room"))
            let added = try await avery.submit(
                large.form(button: "Add the file"),
                files: [(field: "new-file", name: "Room.png", bytes: SmallPicture.withText)]
            )
            #expect(added.status == 200 && added.says("Our room") && added.says("room.png"))
            #expect(added.says("No alternative text yet") && added.says("Now say below what the picture shows"))
            let again = try await avery.get("/author/drafts/\(id)")
            #expect(again.body.contains("/author/drafts/\(id)/files#files-0-alt"))
            let said = try await avery.submit(
                added.form(button: "Save"),
                ["files-0-alt": SmallPicture.alt],
                files: [(field: "files-0-file", name: "", bytes: [])]
            )
            #expect(said.says("Alternative text: \(SmallPicture.alt)") && said.says("Goes with the title as a whole"))
            let look = try await avery.get("/author/drafts/\(id)/preview?as=learner")
            #expect(look.body.contains("alt=\"\(SmallPicture.alt)\"") && look.says("Files that go with it"))
            let replaced = try await avery.submit(
                said.form(button: "Save"),
                files: [(field: "files-0-file", name: "plan.txt", bytes: Array("Monday:\n".utf8))]
            )
            #expect(replaced.says("room.txt") && !replaced.says("Alternative text:"))
            let shown = try await avery.send(.get, "/author/drafts/\(id)/files/room.txt")
            #expect(shown.body == "Monday:\n")
            let commented = try await avery.submit(
                replaced.form(button: "Add the comment"),
                ["comment": "Which room?"]
            )
            #expect(commented.says("Which room?"))
            let gone = try await avery.submit(replaced.form(button: "Take it out of the title: Our room"), files: [])
            #expect(gone.says("No file goes with it yet"))
        }
    }

    @Test func `who does not write here finds no files, and forms for them are refused alike`() async throws {
        try await WebSession.run { cast, client in
            let id = try await cast.platform.beginTitleDraft(named: "New", in: cast.district, by: cast.actor("Avery"))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/author/drafts/\(id)/files").status == 404)
            let answer = try await imani.upload([("a.txt", [65])], to: "/author/drafts/\(id)/files")
            #expect(answer.status == 404)
        }
    }

    @Test func `a draft that was overtaken says so and takes the newer version in`() async throws {
        try await WebSession.run { cast, client in
            let avery = try await WebSession.signedIn("Avery", of: cast, client)
            var title = try ExampleTitles.title("wait-time")
            let first = try await cast.platform.publish(title, in: cast.district, by: nil)
            let id = try await cast.platform.reviseTitle(first.achievement, by: cast.actor("Avery"))
            title.about.summary = "Other words."
            try await cast.platform.publish(title, in: cast.district, by: nil)
            let whole = try await avery.get("/author/drafts/\(id)")
            #expect(whole.says("Version 2 is newer than what you began with"))
            let after = try await avery.submit(whole.form(button: "Take version 2 in"))
            #expect(after.status == 200 && after.says("is in the draft now") && !after.says("is newer than"))
        }
    }
}
