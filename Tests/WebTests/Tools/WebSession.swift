import Application
import Credentialing
import Edge
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PlatformKit
import Testing
import Web

/// A browser without scripts: keeps cookies, follows redirects, and sends the forms that a page really holds, with their
/// hidden fields. Each person of a test has one.
final class WebSession: @unchecked Sendable {
    // One test drives one session, step by step; nothing is shared.
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var path = "/"

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// Runs a test against the whole site on a fresh platform with the cast.
    static func run<Value: Sendable>(
        clock: TestClock = TestClock(),
        isDemo: Bool = true,
        _ body: @escaping @Sendable (Cast, any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        return try await run(cast, isDemo: isDemo) { try await body(cast, $0) }
    }

    /// Runs a test against the whole site of a cast that is there already.
    static func run<Value: Sendable>(
        _ cast: Cast,
        isDemo: Bool = true,
        mailFolder: String? = nil,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let settings = WebSettings(
            edge: EdgeSettings(publicURL: cast.platform.settings.publicURL),
            isDemo: isDemo,
            mailFolder: mailFolder
        )
        let router = try WebRoutes.router(platform: cast.platform, settings: settings)
        let server = Hummingbird.Application(router: router)
        return try await server.test(.router) { try await body($0) }
    }

    /// Someone of the cast, signed in with a link as it stands in the mail, by first name.
    static func signedIn(_ name: String, of cast: Cast, _ client: any TestClientProtocol) async throws -> WebSession {
        let full = try #require(Cast.roles.first { $0.name.hasPrefix(name) }?.name)
        return try await signedIn(address: Cast.address(of: full), of: cast, client)
    }

    /// Whoever has an address, signed in with a link.
    static func signedIn(
        address: String,
        of cast: Cast,
        _ client: any TestClientProtocol
    ) async throws -> WebSession {
        let session = WebSession(client)
        let link = try await cast.platform.signInLink(address: address)
        let page = try await session.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
        try await session.submit(page.form(button: "Sign in"))
        return session
    }

    /// Asks for a page and follows where it leads.
    @discardableResult func get(_ path: String, headers: HTTPFields = [:]) async throws -> WebAnswer {
        try await send(.get, path, headers: headers)
    }

    /// Sends a form with some of its fields filled in; a field that the form does not hold is an error of the test.
    /// `nil` leaves a box unticked. The keys may be repeated names only through ``send(_:_:headers:body:)``.
    @discardableResult func submit(_ form: WebForm?, _ values: [String: String?] = [:]) async throws -> WebAnswer {
        let form = try #require(form, "the page holds no such form")
        var fields = form.fields
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            #expect(form.names.contains(name), "the form has no field \(name); it has \(form.names.sorted())")
            fields.removeAll { $0.name == name }
            if let value { fields.append((name, value)) }
        }
        let body = fields.map { PercentText.encoded($0.name) + "=" + PercentText.encoded($0.value) }
            .joined(separator: "&")
        let target = form.action.isEmpty ? path : form.action
        guard form.method == "post" else {
            return try await get(target.prefix { $0 != "?" && $0 != "#" } + "?" + body)
        }
        return try await send(
            .post,
            target,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: body)
        )
    }

    /// One request with the cookies, and up to five redirects after it.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields = [:],
        body: ByteBuffer? = nil,
        follows: Bool = true
    ) async throws -> WebAnswer {
        var answer = try await once(method, path, headers: headers, body: body)
        var left = 5
        while follows, (300..<400).contains(answer.status), let location = answer.headers[.location], left > 0 {
            left -= 1
            answer = try await once(.get, String(location.prefix { $0 != "#" }), headers: [:], body: nil)
        }
        return answer
    }

    private func once(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> WebAnswer {
        // What follows # stays in the browser.
        let path = String(path.prefix { $0 != "#" })
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { $0.key + "=" + $0.value }.sorted().joined(separator: "; ")
        }
        if headers[.referer] == nil { headers[.referer] = "http://localhost" + self.path }
        let response = try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
        for line in response.headers[values: .setCookie] { keep(line) }
        self.path = path
        return WebAnswer(
            status: response.status.code,
            headers: response.headers,
            body: String(buffer: response.body),
            path: path
        )
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }

    /// The value of a cookie, for tests of cookies.
    func cookie(_ name: String) -> String? { cookies[name] }

    /// Puts a cookie in, or takes it away.
    func setCookie(_ name: String, _ value: String?) { cookies[name] = value }
}
