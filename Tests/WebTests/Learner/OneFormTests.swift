import Application
import Credentialing
import Files
import PlatformKit
import Testing

/// Words and files of an item go with one press.
struct OneFormTests {
    private let pdf = Array("%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)

    @Test func `one press sends the file, stays for the question about it, and then goes on`() async throws {
        try await UploadTests.run { draft, imani in
            let page = try await imani.get("/submissions/\(draft.id)/items/lesson")
            let stayed = try await imani.submit(
                page.form(button: "Save and go on"),
                ["done": "yes"],
                files: [("file-1-plan", "plan.pdf", pdf), ("file-1-work", "", []), ("file-1-work", "a.txt", [65])]
            )
            #expect(stayed.status == 200 && stayed.path.hasSuffix("/items/lesson"))
            #expect(stayed.says("“plan.pdf”, “a.txt” were added. Before you go on, say whether anyone can recognize"))
            #expect(stayed.says("This part is not complete yet"))
            #expect(stayed.link("plan.pdf") != nil && stayed.link("a.txt") != nil)
            let work = try await draft.work()
            #expect(work.response(at: ResponseAddress(item: "lesson", slot: "plan"))?.file?.name == "plan.pdf")
            #expect(work.response(at: ResponseAddress(item: "lesson", slot: "work"))?.file?.name == "a.txt")
            let answers = work.responses(to: "lesson").reduce(into: ["done": "yes"]) {
                $0["students-\($1.id)"] = "none"
            }
            let next = try await imani.submit(stayed.form(button: "Save and go on"), answers, files: [])
            #expect(next.status == 200 && !next.path.hasSuffix("/items/lesson"))
        }
    }

    @Test func `files chosen at several places go together`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/photos")
            let answer = try await imani.submit(
                page.form(button: "Save"),
                ["a-1-words-1": "It told me.", "a-2-words-1": "It told me more."],
                files: [("file-1-photo", "a.exe", [1]), ("file-2-photo", "b.txt", [1]), ("file-2-words", "c.pdf", pdf)]
            )
            #expect(answer.status == 422)
            for name in ["a.exe", "b.txt", "c.pdf"] { #expect(answer.says("“\(name)” was not added:"), "\(name)") }
            let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
            #expect(work.response(at: ResponseAddress(item: "photos", slot: "words"))?.text == "It told me.")
            #expect(
                work.response(at: ResponseAddress(item: "photos", set: 2, slot: "words"))?.text == "It told me more."
            )
        }
    }

    @Test func `a file that breaks off on the way costs no word`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get("/submissions/\(chosen.submission)/items/setting")
            let answer = try await imani.submit(
                page.form(button: "Save and go on"),
                ["a-1-answer-1": "Typed for an hour."],
                files: [("file-1-answer", "talk.mp3", [UInt8](repeating: 65, count: 400_000))],
                cutting: 300_000
            )
            #expect(answer.status == 400)
            let work = try await cast.platform.ownWork(chosen.submission, by: try await cast.actor("Imani"))
            #expect(work.response(at: ResponseAddress(item: "setting"))?.text == "Typed for an hour.")
            #expect(work.responses(to: "setting").count == 1)
            #expect(try await cast.platform.files.names() == [])
        }
    }

    @Test(arguments: [true, false])
    func `words sent with a file after the session is over wait behind the sign-in`(signsOut: Bool) async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let path = "/submissions/\(chosen.submission)/items/setting"
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(path)
            if signsOut {
                try await imani.submit(page.form(to: "/sign-out"))
                _ = try await imani.get("/catalog")
            } else {
                clock.advance(hours: 13)
            }
            let signIn = try await imani.submit(
                page.form(button: "Save and go on"),
                ["a-1-answer-1": "Typed for an hour."],
                files: [("file-1-answer", "talk.mp3", [UInt8](repeating: 65, count: 400_000))]
            )
            #expect(signIn.path.hasPrefix("/sign-in"))
            let back = try await WebSession.signedIn("Imani", of: cast, client).get(path)
            #expect(back.says("Your text is back") && back.says("Typed for an hour."))
            #expect(try await cast.platform.files.names() == [])
        }
    }

    @Test func `a window left open over signing out and in again loses nothing either`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let path = "/submissions/\(chosen.submission)/items/setting"
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let page = try await imani.get(path)
            let form = page.form(button: "Save and go on")
            try await imani.submit(page.form(to: "/sign-out"))
            let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
            let start = try await imani.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
            try await imani.submit(start.form(button: "Sign in"))
            _ = try await imani.get(path)
            for files in [nil, [("file-1-answer", "talk.mp3", [UInt8](repeating: 65, count: 9000))]] {
                let text = ["a-1-answer-1": files == nil ? "Without a file." : "With a file."]
                let back =
                    if let files { try await imani.submit(form, text, files: files) } else {
                        try await imani.submit(form, text)
                    }
                #expect(back.says("Your text is back") && back.says(text["a-1-answer-1"] ?? ""))
                #expect(back.path == path)
            }
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await marcus.submit(form, ["a-1-answer-1": "x"]).status == 403)
        }
    }
}
