internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// An answer of the server, read to its end.
struct Answer: Sendable {
    let status: Int
    let cookies: [String]
    let body: ByteBuffer

    var text: String { String(buffer: body) }

    /// The text of the first heading.
    var heading: String {
        guard let match = text.firstMatch(of: /<h1[^>]*>(.*?)<\/h1>/.dotMatchesNewlines()) else { return "" }
        return match.1.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The token that forms of this page carry.
    var formToken: String? {
        text.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) }
    }
}

/// A browser without scripts on one kept connection.
struct Visitor: Sendable {
    let client: HTTPClient
    let base: String
    private var cookies: [String: String] = [:]
    private static let limit = 8 << 20

    /// Someone who is not signed in.
    init(_ client: HTTPClient, port: Int) {
        self.client = client
        base = "http://127.0.0.1:\(port)"
    }

    /// A client that neither follows redirects nor tries a refused connection again.
    static func client() -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = .seconds(5)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Asks for a page.
    func get(_ path: String) async throws -> Answer {
        try await send(HTTPClientRequest(url: base + path), within: .seconds(60))
    }

    /// Sends a request with the cookies.
    func send(_ request: HTTPClientRequest, within limit: TimeAmount) async throws -> Answer {
        var request = request
        if !cookies.isEmpty {
            let line = cookies.map { $0.key + "=" + $0.value }.sorted().joined(separator: "; ")
            request.headers.replaceOrAdd(name: "Cookie", value: line)
        }
        let response = try await client.execute(request, timeout: limit)
        return Answer(
            status: Int(response.status.code),
            cookies: response.headers["Set-Cookie"],
            body: try await response.body.collect(upTo: Self.limit)
        )
    }

    /// The same browser after signing in with a link, as a person does: look at the page, press its button.
    func signedIn(link: String) async throws -> Visitor {
        var visitor = self
        let page = try await visitor.get(link)
        visitor.keep(page.cookies)
        guard page.status == 200, let token = page.formToken else {
            throw BenchProblem("The page that signs in answered \(page.status), or holds no form.")
        }
        var request = HTTPClientRequest(url: base + link)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        let encoded = token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? token
        request.body = .bytes(ByteBuffer(string: "csrf=" + encoded))
        let answer = try await visitor.send(request, within: .seconds(60))
        visitor.keep(answer.cookies)
        guard answer.status == 303 else { throw BenchProblem("Signing in answered \(answer.status).") }
        return visitor
    }

    private mutating func keep(_ lines: [String]) {
        for line in lines {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}
