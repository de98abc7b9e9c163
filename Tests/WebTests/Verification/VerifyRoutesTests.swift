import Application
import Credentialing
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformKit
import Testing
import Web

struct VerifyRoutesTests {
    /// Sends the form of the page as a browser does.
    private func verify(
        _ session: WebSession,
        file: [UInt8] = [],
        text: String = "",
        recipient: String = "",
        accept: String = "text/html"
    ) async throws -> WebAnswer {
        let page = try await session.get("/verify")
        let token = try #require(page.form(button: "Verify this badge")?.fields.first { $0.name == "csrf" }?.value)
        var body = ByteBuffer()
        func part(_ head: String, _ bytes: [UInt8]) {
            body.writeString("--cut\r\nContent-Disposition: form-data; \(head)\r\n\r\n")
            body.writeBytes(bytes)
            body.writeString("\r\n")
        }
        part("name=\"csrf\"", Array(token.utf8))
        part("name=\"badge\"; filename=\"badge.png\"\r\nContent-Type: image/png", file)
        part("name=\"text\"", Array(text.utf8))
        part("name=\"recipient\"", Array(recipient.utf8))
        body.writeString("--cut--\r\n")
        return try await session.send(
            .post,
            "/verify",
            headers: [.contentType: "multipart/form-data; boundary=cut", .accept: accept],
            body: body
        )
    }

    private func file(_ badge: WebBadge, _ form: BadgeForm) async throws -> [UInt8] {
        try await badge.cast.platform.badgeFile(of: badge.award, as: form, by: badge.cast.actor("Imani")).bytes
    }

    @Test(arguments: BadgeForm.allCases)
    func `a badge in any form is genuine, with all nine lines`(form: BadgeForm) async throws {
        try await WebBadge.run { badge in
            let answer = try await verify(badge.visitor, file: file(badge, form))
            #expect(answer.status == 200)
            #expect(answer.says("Genuine, and in force"))
            #expect(answer.body.components(separatedBy: "tag go").count == 10)
            #expect(answer.says("It has not been withdrawn."))
        }
    }

    @Test func `the holder's address is compared and not kept in the page's address`() async throws {
        try await WebBadge.run { badge in
            let json = try await file(badge, .json)
            let mine = try await verify(badge.visitor, file: json, recipient: "imani.castellano@tamarackvalley.example")
            #expect(mine.says("Yes It belongs to the address you gave."))
            let other = try await verify(badge.visitor, file: json, recipient: "other@tamarackvalley.example")
            #expect(other.says("Genuine, but not about the person you named"))
            #expect(other.path == "/verify")
        }
    }

    @Test func `a withdrawn badge fails on that line alone`() async throws {
        try await WebBadge.run { badge in
            let png = try await file(badge, .png)
            let platform = badge.cast.platform
            let request = try await platform.askRevocation(of: badge.award, reason: "x", by: badge.cast.actor("Samuel"))
            try await platform.confirmRevocation(request, by: badge.cast.actor("Ruth"))
            for taken in try await platform.takeJobs(100, worker: "tests") {
                if case .signStatusList(let list) = taken.job { try await platform.signStatusList(.init(list)) }
            }
            let answer = try await verify(badge.visitor, file: png)
            #expect(answer.says("Genuine, but withdrawn"))
            #expect(answer.body.components(separatedBy: "tag go").count == 9)
            #expect(answer.body.components(separatedBy: "tag bad").count == 2)
        }
    }

    @Test func `a link from the badge's own page verifies it with one step`() async throws {
        try await WebBadge.run { badge in
            let page = try await badge.visitor.get(badge.share())
            let answer = try await badge.visitor.get(try #require(page.link("Verify this badge")))
            #expect(answer.says("Genuine, and in force"))
        }
    }

    @Test func `a link checks what we issued and nothing else, and counts like a form`() async throws {
        try await WebBadge.run { badge in
            let ours = badge.cast.platform.settings.publicURL
            for text in ["{\"a\":1}", "https://elsewhere.example/1", ours + ".evil.example/1", ours + "/x {"] {
                let page = try await badge.visitor.get(Path.with("/verify", [("badge", text)]))
                #expect(page.status == 200 && page.says("Verify a badge"), "\(text)")
                #expect(!page.says("Check another") && page.form(button: "Verify this badge") != nil, "\(text)")
            }
            let address = Path.with("/verify", [("badge", ours + "/none")])
            for _ in 0..<120 { #expect(try await badge.visitor.get(address).status != 429) }
            #expect(try await badge.visitor.get(address).status == 429)
            #expect(try await verify(badge.visitor, text: "x").status == 429)
        }
    }

    @Test func `no bytes, text or link lead to a fault`() async throws {
        try await WebBadge.run { badge in
            let files: [[UInt8]] = [
                [0], Array("{".utf8), Array("[]".utf8), Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("a.b.c".utf8), [0xFF, 0xFE, 0x00],
                Array(repeating: 0x7B, count: 50_000),
            ]
            for file in files {
                let answer = try await verify(badge.visitor, file: file)
                #expect(answer.status == 200)
                #expect(!answer.says("Genuine"))
            }
            for text in ["", "nonsense", "https://elsewhere.example/1", "{\"a\":1}"] {
                #expect([200, 422].contains(try await verify(badge.visitor, text: text).status), "\(text)")
            }
            for query in ["", "x", "https%3A%2F%2Felsewhere.example", "%00", "%zz"] {
                #expect(try await badge.visitor.get("/verify?badge=\(query)").status < 500)
            }
        }
    }

    @Test func `words of a stranger's badge are shown as words`() async throws {
        try await WebBadge.run { badge in
            let hostile =
                #"{"@context":["https://www.w3.org/ns/credentials/v2"],"name":"<script>alert(1)</script>\u202e"}"#
            let answer = try await verify(badge.visitor, text: hostile)
            #expect(answer.status == 200)
            #expect(!answer.body.contains("<script>alert"))
            #expect(answer.says("What it claims. Do not rely on any of this"))
        }
    }

    @Test func `a file beyond the limit is told, not read`() async throws {
        try await WebBadge.run { badge in
            let answer = try await verify(badge.visitor, file: Array(repeating: 0x20, count: 5 << 20))
            #expect(answer.status == 413)
            #expect(answer.says("This file is larger than 4 MB."))
        }
    }

    @Test func `a form without its token is refused`() async throws {
        try await WebBadge.run { badge in
            let answer = try await badge.visitor.send(
                .post,
                "/verify",
                headers: [.contentType: "multipart/form-data; boundary=cut"],
                body: ByteBuffer(
                    string: "--cut\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nx\r\n--cut--\r\n"
                )
            )
            #expect(answer.status == 403)
        }
    }

    @Test func `a script gets the report of the command`() async throws {
        try await WebBadge.run { badge in
            let json = try await file(badge, .json)
            let answer = try await verify(badge.visitor, file: json, accept: "application/json")
            #expect(answer.headers[.contentType] == "application/json")
            #expect(answer.body.contains("\"verified\": true"))
        }
    }
}
