import Application
import Credentialing
import Edge
import HTTPTypes
import NIOCore
import PlatformKit
import Testing

@Suite struct BackgroundSavingTests {
    @Test func `a script saves in the background, and a conflict brings the other text`() async throws {
        try await WebSession.run { cast, client in
            let chosen = try await cast.choose(try await cast.publish(.ofWords), as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/setting"
            let page = try await imani.get(path)
            let token = try #require(page.form(to: path)?.fields.first { $0.name == "csrf" }?.value)
            let first = try await save("One word more.", revision: 0, token, path, by: imani)
            #expect(first.status == 200)
            #expect(first.body.contains(#""saved":"Saved at 9:00 AM""#))
            #expect(first.body.contains(#""words":3"#))
            let conflict = try await save("Another.", revision: 0, token, path, by: imani)
            #expect(conflict.status == 409)
            #expect(conflict.body.contains(#""stored":"One word more.""#))
            #expect(conflict.body.contains(#""revision":1"#))
            let foreign = try await save("x", revision: 1, "wrong", path, by: imani)
            #expect(foreign.status == 403)
            let nowhere = try await save("x", revision: 1, token, path, at: "a-9-answer-1", by: imani)
            #expect(nowhere.status == 404)
        }
    }

    @Test func `entries, links and self-evaluations save in the background, and a conflict brings what is stored`()
        async throws
    {
        try await WebSession.run { cast, client in
            let id = try await cast.choose(try await cast.publish(.ofEverything), as: "Imani").submission
            let actor = try await cast.actor("Imani")
            let day = LocalDate(at: cast.platform.clock.now(), in: "America/Denver")
            let slot = ResponseAddress(item: "log", slot: "log")
            try await cast.platform.addLogEntry(LogEntry(date: day, text: "One."), to: slot, of: id, by: actor)
            let page = ResponseAddress(item: "links", slot: "page")
            try await cast.platform.addLink("https://a.example/x", note: "One.", to: page, of: id, by: actor)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let token = try await imani.token()
            func post(_ path: String, _ fields: [String: String]) async throws -> WebAnswer {
                let body = fields.map { $0 + "=" + PercentText.encoded($1) }.joined(separator: "&")
                return try await imani.send(
                    .post,
                    "/submissions/\(id)/" + path,
                    headers: [
                        .contentType: "application/x-www-form-urlencoded", .accept: "application/json",
                        HTTPField.Name("X-Form-Token") ?? .age: token,
                    ],
                    body: ByteBuffer(string: body)
                )
            }
            var entry = ["at": "a-1-log-1", "date.a-1-log-1": "\(day)", "text": "Two.", "revision": "1"]
            #expect(try await post("items/log/texts", entry).body.contains(#""revision":2"#))
            #expect(try await post("items/log/texts", entry).status == 200, "sent again after a lost answer")
            entry["text"] = "Three."
            let both = try await post("items/log/texts", entry)
            #expect(both.status == 409 && both.body.contains(#""a-1-log-1":"Two.""#))
            #expect(both.body.contains("\"date.a-1-log-1\":\"\(day)\""))
            entry["date.a-1-log-1"] = ""
            #expect(try await post("items/log/texts", entry).body.contains("Enter the day of this entry"))

            var link = ["at": "a-1-page-1", "link.a-1-page-1": "https://b.example/y", "text": "Two.", "revision": "1"]
            #expect(try await post("items/links/texts", link).body.contains(#""revision":2"#))
            link["text"] = "Three."
            let links = try await post("items/links/texts", link)
            #expect(links.status == 409 && links.body.contains(#""a-1-page-1":"Two.""#))

            var own = ["at": "seeing", "level-seeing": "two", "note-seeing": "One.", "revision": "0"]
            #expect(try await post("self-evaluation/texts", own).body.contains(#""revision":1"#))
            own["note-seeing"] = "Two."
            let levels = try await post("self-evaluation/texts", own)
            #expect(levels.status == 409 && levels.body.contains(#""note-seeing":"One.""#))
            #expect(levels.body.contains(#""level-seeing":"two""#))
            own["at"] = "nowhere"
            #expect(try await post("self-evaluation/texts", own).status == 404)
        }
    }

    private func save(
        _ text: String,
        revision: Int,
        _ token: String,
        _ path: String,
        at anchor: String = "a-1-answer-1",
        by session: WebSession
    ) async throws -> WebAnswer {
        let body = "at=\(anchor)&revision=\(revision)&text=" + PercentText.encoded(text)
        return try await session.send(
            .post,
            path + "/texts",
            headers: [
                .contentType: "application/x-www-form-urlencoded", .accept: "application/json",
                HTTPField.Name("X-Form-Token") ?? .age: token,
            ],
            body: ByteBuffer(string: body)
        )
    }
}
