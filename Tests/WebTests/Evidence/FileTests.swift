import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

struct FileTests {
    private let work = ResponseAddress(item: "lesson", slot: "work")

    @Test func `a file comes whole, or the range that was asked for`() async throws {
        try await UploadTests.run { draft, imani in
            let text = (0..<300_000).map { UInt8(97 + $0 % 26) }
            let file = try await draft.cast.addFile(named: "a.txt", text, to: work, of: draft.id, as: "Imani").file
            let whole = try await imani.get("/files/\(file)")
            #expect(whole.status == 200 && whole.body.utf8.elementsEqual(text))
            #expect(whole.headers[.acceptRanges] == "bytes")
            #expect(whole.headers[.contentType] == "text/plain; charset=utf-8")

            let part = try await imani.get("/files/\(file)", headers: [.range: "bytes=262140-262149"])
            #expect(part.status == 206 && part.body.utf8.elementsEqual(text[262_140..<262_150]))
            #expect(part.headers[.contentRange] == "bytes 262140-262149/300000")
            let end = try await imani.get("/files/\(file)", headers: [.range: "bytes=-10"])
            #expect(end.status == 206 && end.body.utf8.elementsEqual(text.suffix(10)))
            let past = try await imani.get("/files/\(file)", headers: [.range: "bytes=300000-"])
            #expect(past.status == 416 && past.headers[.contentRange] == "bytes */300000" && past.body.isEmpty)
            let changed = try await imani.get("/files/\(file)", headers: [.range: "bytes=0-9", .ifRange: "\"old\""])
            #expect(changed.status == 200)
        }
    }

    @Test func `a person's file can do nothing on our pages`() async throws {
        try await UploadTests.run { draft, imani in
            let file = try await draft.cast.addFile(
                named: "Tomás.svg",
                Array("<svg onload='steal()'/>".utf8),
                to: work,
                of: draft.id,
                as: "Imani"
            ).file
            let answer = try await imani.get("/files/\(file)")
            #expect(answer.headers[.contentType] == "application/octet-stream")
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"Tom_s.svg\"") == true)
            #expect(answer.headers[.contentSecurityPolicy]?.hasSuffix("; sandbox") == true)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test func `a PDF is shown within our pages only, and a copy can be kept`() async throws {
        try await UploadTests.run { draft, imani in
            let file = try await draft.cast.addFile(of: draft.id, as: "Imani").file
            let shown = try await imani.get("/files/\(file)")
            #expect(shown.headers[.contentDisposition]?.hasPrefix("inline") == true)
            #expect(shown.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(shown.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'self'") == true)
            let copy = try await imani.get("/files/\(file)?download=1")
            #expect(copy.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(copy.headers[.contentSecurityPolicy]?.hasSuffix("; sandbox") == true)
        }
    }

    @Test func `for everyone else there is no such file`() async throws {
        try await UploadTests.run { draft, _ in
            let file = try await draft.cast.addFile(of: draft.id, as: "Imani").file
            for name in ["Marcus", "Helen", "Ruth"] {
                let other = try await WebSession.signedIn(name, of: draft.cast, draft.client)
                #expect(try await other.get("/files/\(file)").status == 404)
                #expect(try await other.get("/files/\(file)", headers: [.range: "bytes=0-1"]).status == 404)
            }
            let visitor = try await WebSession(draft.client).send(.get, "/files/\(file)", follows: false)
            #expect(visitor.status == 303)
        }
    }
}
