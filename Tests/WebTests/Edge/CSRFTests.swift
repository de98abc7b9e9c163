import Application
import Credentialing
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PlatformKit
import Testing
import Web

struct CSRFTests {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    @Test func `a form without its token changes nothing, signed in or not`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            for body in ["", "csrf=", "csrf=aaaa", "x=1"] {
                let answer = try await imani.send(
                    .post,
                    "/sign-out",
                    headers: Self.form,
                    body: ByteBuffer(string: body)
                )
                #expect(answer.status == 403, "\(body)")
                #expect(answer.says("This page was open too long"))
            }
            #expect(try await imani.get("/account").path == "/account")
            let visitor = WebSession(client)
            let answer = try await visitor.send(
                .post,
                "/sign-in",
                headers: Self.form,
                body: ByteBuffer(string: "email=a%40b.example")
            )
            #expect(answer.status == 403)
        }
    }

    @Test func `the token of one person does not serve another`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            let foreign = try await imani.get("/account").form(to: "/sign-out")
            #expect(try await marcus.submit(foreign).status == 403)
        }
    }

    @Test(arguments: [
        ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ])
    func `a form from elsewhere is refused even with a token`(name: String, value: String) async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try #require(try await imani.get("/account").form(to: "/sign-out"))
            let token = try #require(form.fields.first { $0.name == "csrf" }?.value)
            var headers = Self.form
            headers[try #require(HTTPField.Name(name))] = value
            let body = ByteBuffer(string: "csrf=" + token)
            #expect(try await imani.send(.post, "/sign-out", headers: headers, body: body).status == 403)
            headers[try #require(HTTPField.Name(name))] = name == "Origin" ? "http://127.0.0.1:8080" : "same-origin"
            #expect(try await imani.send(.post, "/sign-out", headers: headers, body: body).status == 200)
        }
    }

    @Test func `a body that is no form is refused with a calm page`() async throws {
        try await WebSession.run { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let json: HTTPFields = [.contentType: "application/json"]
            #expect(
                try await imani.send(.post, "/sign-out", headers: json, body: ByteBuffer(string: "{}")).status == 403
            )
            let broken = ByteBuffer(string: "csrf=%zz")
            #expect(try await imani.send(.post, "/sign-out", headers: Self.form, body: broken).status == 400)
            let large = ByteBuffer(repeating: 0x61, count: 3 << 20)
            #expect(try await imani.send(.post, "/sign-out", headers: Self.form, body: large).status == 413)
        }
    }

    @Test func `a form sent after the session ended leads through sign-in back to its page`() async throws {
        let clock = TestClock()
        try await WebSession.run(clock: clock) { cast, client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let form = try await imani.get("/account").form(to: "/sign-out")
            clock.advance(hours: 2)
            #expect(try await imani.submit(form).path == "/sign-in?return-to=%2Faccount")
        }
    }

    @Test func `under https the cookie is bound to the host and the connection`() async throws {
        let platform = try await Platform.testing(publicURL: "https://badges.tamarackvalley.example")
        let cast = try await Cast.assemble(on: platform)
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(imani.cookie("__Host-proven") != nil)
            let page = try await imani.get("/account")
            #expect(page.headers[.strictTransportSecurity]?.contains("max-age=63072000") == true)
            #expect(!page.says("trial"))
        }
    }
}
