import Application
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
