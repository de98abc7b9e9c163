import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import LinkedData
import NIOCore
import OpenBadges
import PasskeyKit
import PlatformKit
import Testing

/// A browser that can use passkeys: does what `passkeys.js` does with the forms of a page.
enum WebPasskey {
    /// Runs a test on a site that is reached by a name.
    static func run(
        clock: TestClock = TestClock(),
        secondFactor: SecondFactorPolicy = .nobody,
        _ body: @escaping @Sendable (Cast, any TestClientProtocol) async throws -> Void
    ) async throws {
        let cast = try await Cast.assemble(
            on: .testing(clock: clock, publicURL: "http://localhost:8080", secondFactor: secondFactor)
        )
        try await WebSession.run(cast) { try await body(cast, $0) }
    }

    /// What the server wants to be asked, for a form of the page.
    static func question(for form: WebForm?, at path: String, _ session: WebSession) async throws -> JSONValue {
        let token = try #require(form?.fields.first { $0.name == "csrf" }?.value)
        let answer = try await session.send(
            .post,
            path,
            headers: [.contentType: "application/x-www-form-urlencoded", .accept: "application/json"],
            body: ByteBuffer(string: "csrf=" + token),
            follows: false
        )
        try #require(answer.status == 200, "\(answer.body)")
        #expect(answer.headers[.cacheControl] == "no-store")
        return try JSONValue(parsing: Array(answer.body.utf8))
    }

    /// Adds a passkey on the page for it.
    static func add(
        named name: String = "Work laptop",
        _ session: WebSession
    ) async throws -> SoftAuthenticator {
        var key = SoftAuthenticator()
        let form = try await session.get("/account/passkeys/new").form(to: "/account/passkeys")
        let asked = try await question(for: form, at: "/account/passkeys/question", session)
        key.handle = try #require(asked["user"]?["id"]?.string.flatMap { Base64URL.decode($0) })
        let challenge = try #require(asked["challenge"]?.string)
        let fields = key.fields(adding: challenge).merging(["name": name]) { $1 }
        let done = try await session.submit(form, fields)
        #expect(done.path == "/account/passkeys" && done.says("The passkey is added."))
        return key
    }

    /// Signs in on the sign-in page, or on the one that a path led to.
    static func signIn(
        with key: SoftAuthenticator,
        _ session: WebSession,
        from path: String = "/sign-in"
    ) async throws -> WebAnswer {
        let form = try await session.get(path).form(to: "/sign-in/passkey")
        let asked = try await question(for: form, at: "/sign-in/passkey/question", session)
        let challenge = try #require(asked["challenge"]?.string)
        return try await session.submit(form, try key.fields(answering: challenge))
    }
}
