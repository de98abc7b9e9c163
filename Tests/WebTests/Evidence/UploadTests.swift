import Application
import Credentialing
import Files
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformKit
import Testing

struct UploadTests {
    private let pdf = Array("%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)

    @Test func `files go to the slot they were sent to, and the person comes back to the page`() async throws {
        try await Self.run { draft, imani in
            let answer = try await imani.upload([("plan.pdf", pdf)], to: draft.path("plan"))
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/submissions/\(draft.id)/items/lesson")
            let work = try await draft.work()
            #expect(work.response(at: ResponseAddress(item: "lesson", slot: "plan"))?.file?.name == "plan.pdf")
        }
    }

    @Test func `the page of an item tells the room there is, shows what was added and takes it out again`() async throws
    {
        try await Self.run { draft, imani in
            let page = "/submissions/\(draft.id)/items/lesson"
            #expect(try await imani.get(page).says("Up to 2 GB each."))
            _ = try await imani.upload([("plan.pdf", pdf)], to: draft.path("plan"))
            let shown = try await imani.get(page)
            #expect(shown.says("“plan.pdf” was added."))
            let link = try #require(shown.link("plan.pdf"))
            #expect(try await imani.get(link).body.hasPrefix("%PDF-1.7"))
            _ = try await imani.get(page)
            let gone = try await imani.submit(shown.form(button: "Remove plan.pdf"))
            #expect(gone.says("Removed.") && gone.link("plan.pdf") == nil)
            #expect(try await imani.get(link).status == 404)
        }
    }

    @Test func `of several files the good ones are kept, and each other one says what to do`() async throws {
        try await Self.run { draft, imani in
            let answer = try await imani.upload(
                [("a.txt", [65]), ("photo.jpg", pdf), ("run.exe", [1]), ("b.txt", [66])],
                to: draft.path("work"),
                accepting: "application/json"
            )
            #expect(answer.status == 422)
            #expect(answer.body.contains("“a.txt”, “b.txt” were added."))
            #expect(answer.body.contains("“photo.jpg” was not added: This file is named .jpg but holds a PDF."))
            #expect(answer.body.contains("“run.exe” was not added: This is a program or script"))
            #expect(try await draft.work().responses(to: "lesson").compactMap(\.file?.name) == ["a.txt", "b.txt"])
            #expect(try await draft.cast.platform.files.names().count == 2)
        }
    }

    @Test func `what is refused is told beside its control, and what was added too`() async throws {
        try await Self.run { draft, imani in
            let page = try await imani.upload([("a.txt", [65]), ("run.exe", [1])], to: draft.path("work"))
            #expect(page.status == 422 && page.says("“a.txt” was added."))
            #expect(page.body.contains("<title>Error: "))
            let control = try #require(WebElement.all("input", in: page.body).first { $0["id"] == "file-1-work" })
            #expect(control["aria-invalid"] == "true")
            #expect(control["aria-describedby"] == "file-1-work-hint file-1-work-error")
            let beside = page.body.firstRange(of: "id=\"file-1-work-error\"")
            #expect(beside != nil && page.says("“run.exe” was not added: This is a program or script"))
            let other = try #require(WebElement.all("input", in: page.body).first { $0["id"] == "file-1-plan" })
            #expect(other["aria-invalid"] == nil)
            let none = try await imani.upload([("", [])], to: draft.path("plan"))
            #expect(none.status == 422 && none.says("Choose a file first, then add it."))
        }
    }

    @Test func `a script hears of the file that was added`() async throws {
        try await Self.run { draft, imani in
            let answer = try await imani.upload(
                [("plan.pdf", pdf)],
                to: draft.path("plan"),
                accepting: "application/json"
            )
            #expect(answer.status == 201)
            #expect(answer.body.contains("\"name\":\"plan.pdf\"") && answer.body.contains("\"size\":\(pdf.count)"))
        }
    }

    @Test func `a form without its token, or with it behind the file, adds nothing`() async throws {
        try await Self.run { draft, imani in
            for token in ["", "wrong"] {
                let answer = try await imani.upload([("plan.pdf", pdf)], to: draft.path("plan"), token: token)
                #expect(answer.status == 403)
            }
            let body = MultipartText.body([
                ("file", "plan.pdf", pdf), ("csrf", nil, Array(try await imani.token().utf8)),
            ])
            let answer = try await imani.send(.post, draft.path("plan"), headers: MultipartText.headers, body: body)
            #expect(answer.status == 403)
            #expect(try await draft.work().responses(to: "lesson") == [])
            #expect(try await draft.cast.platform.files.names() == [])
        }
    }

    @Test func `another person's draft is not there`() async throws {
        try await Self.run { draft, _ in
            let marcus = try await WebSession.signedIn("Marcus", of: draft.cast, draft.client)
            #expect(try await marcus.upload([("plan.pdf", pdf)], to: draft.path("plan")).status == 404)
            #expect(try await draft.cast.platform.files.names() == [])
        }
    }

    @Test func `a place that the title does not have is not there`() async throws {
        try await Self.run { draft, imani in
            for path in ["lesson/1/nowhere", "lesson/x/plan", "lesson/2/plan", "nowhere/1/-", "lesson/1/%2e%2e"] {
                let answer = try await imani.upload([("plan.pdf", pdf)], to: "/submissions/\(draft.id)/files/" + path)
                #expect(answer.status == 404, "\(path)")
            }
        }
    }

    @Test func `a body that breaks off leaves nothing and says so plainly`() async throws {
        try await Self.run { draft, imani in
            let whole = MultipartText.body([
                ("csrf", nil, Array(try await imani.token().utf8)),
                ("file", "a.txt", [UInt8](repeating: 65, count: 600_000)),
            ])
            let cut = whole.getSlice(at: 0, length: whole.readableBytes - 200)
            let answer = try await imani.send(.post, draft.path("work"), headers: MultipartText.headers, body: cut)
            #expect(answer.status == 400)
            #expect(try await draft.work().responses(to: "lesson") == [])
            #expect(try await draft.cast.platform.files.names() == [])
        }
    }

    @Test func `nothing chosen is told`() async throws {
        try await Self.run { draft, imani in
            let answer = try await imani.upload([("", [])], to: draft.path("plan"), accepting: "application/json")
            #expect(answer.status == 422 && answer.body.contains("Choose a file first"))
        }
    }

    @Test func `who is not signed in is led to sign in`() async throws {
        try await Self.run { draft, _ in
            let answer = try await WebSession(draft.client).upload(
                [("plan.pdf", pdf)],
                to: draft.path("plan"),
                token: "x"
            )
            #expect(answer.status == 303 && answer.headers[.location]?.hasPrefix("/sign-in") == true)
        }
    }

    static func run(_ body: @escaping @Sendable (EvidenceDraft, WebSession) async throws -> Void) async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
            let draft = EvidenceDraft(cast: cast, client: client, id: chosen.submission)
            try await body(draft, try await WebSession.signedIn("Imani", of: cast, client))
        }
    }
}

/// Imani's draft of the plain title.
struct EvidenceDraft: Sendable {
    let cast: Cast
    let client: any TestClientProtocol
    let id: ID<Submission>

    func path(_ slot: String) -> String { "/submissions/\(id)/files/lesson/1/\(slot)" }

    func work() async throws -> Dossier {
        try await cast.platform.ownWork(id, by: try await cast.actor("Imani"))
    }
}
