import Application
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// What every answer carries, whatever route and status: ASVS 3.4 and 14.3.2, and cookies: ASVS 3.3.
struct ResponseHeaderTests {
    private func name(_ text: String) throws -> HTTPField.Name { try #require(HTTPField.Name(text)) }

    @Test(arguments: [nil, "Marcus", "Imani", "Samuel", "Tomás"] as [String?])
    func `ASVS 3.4.3 to 3.4.6: every answer has its policy, nosniff, referrer and frame rules`(
        person: String?
    ) async throws {
        try await SecurityScene.run { scene in
            let session =
                if let person { try await scene.signedIn(person) } else { WebSession(scene.client) }
            var pages = 0
            for route in scene.routes where route.method == .get {
                let answer = try await session.send(.get, scene.path(route), follows: false)
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(
                    policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'"),
                    "\(route)"
                )
                #expect(!policy.contains("unsafe-eval") && !policy.contains("*"), "\(route)")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(route)")
                let referrer = answer.headers[try name("Referrer-Policy")]
                #expect(referrer == "same-origin" || referrer == "no-referrer", "\(route)")
                #expect(answer.headers[.strictTransportSecurity]?.hasPrefix("max-age=63072000") == true, "\(route)")
                #expect(answer.headers[try name("Proven-Carries-Form")] == nil, "\(route)")
                let isPage = answer.headers[.contentType]?.hasPrefix("text/html") == true
                if isPage {
                    pages += 1
                    #expect(policy.contains("default-src 'self'") && !policy.contains("unsafe-inline"), "\(route)")
                    expectNothingForeign(answer, "\(route)")
                }
                if isPage, person != nil, route.pattern != "/assets/:name" {
                    #expect(answer.headers[.cacheControl]?.contains("no-store") == true, "\(route)")
                }
                let cors = answer.headers[.accessControlAllowOrigin]
                #expect(cors == nil || (cors == "*" && !isPage), "\(route)")
            }
            #expect(pages > 15)
        }
    }

    /// ASVS 14.2.3: whoever opens a page is made known to nobody else.
    private func expectNothingForeign(_ answer: WebAnswer, _ route: String) {
        for name in ["script", "link", "img", "iframe", "source", "video", "audio", "form", "object", "embed"] {
            for element in WebElement.all(name, in: answer.body) {
                for attribute in ["src", "href", "action", "srcset", "data", "poster"] {
                    guard let address = element[attribute], element["rel"] != "canonical" else { continue }
                    let isOurs = address.hasPrefix("https://badges.tamarackvalley.example/")
                    let leads = address.hasPrefix("//") || address.lowercased().contains("http")
                    #expect(isOurs || !leads, "\(route) has \(name) \(address)")
                }
            }
        }
        for element in WebElement.all("a", in: answer.body) where element["href"]?.hasPrefix("javascript:") == true {
            Issue.record("\(route) has a link that runs a script")
        }
    }

    @Test func `ASVS 14.2.3: styles and scripts name no address of anybody else`() async throws {
        try await WebSession.run { _, client in
            let session = WebSession(client)
            for asset in ["app.css", "bench.js"] {
                let answer = try await session.get(Assets.path(asset))
                #expect(answer.status == 200, "\(asset)")
                for word in ["url(http", "url('http", "url(\"http", "url(//", "@import", "https://", "http://"] {
                    #expect(!answer.body.contains(word), "\(asset) has \(word)")
                }
            }
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:8080", "proven=", ["Path=/", "HttpOnly", "SameSite=Lax"]),
        ("https://badges.tamarackvalley.example", "__Host-proven=", ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]),
    ])
    func `ASVS 3.3.1 to 3.3.4: the session's cookie is out of reach of scripts and other sites`(
        url: String,
        cookie: String,
        flags: [String]
    ) async throws {
        try await SecurityScene.run(publicURL: url) { scene in
            let link = try await scene.cast.platform.signInLink(address: SecurityScene.omar)
            let path = String(link.dropFirst(url.count))
            let session = WebSession(scene.client)
            let token = try #require(
                try await session.get(path).form(button: "Sign in")?.fields.first { $0.name == "csrf" }?.value
            )
            let answer = try await session.post(path, "csrf=" + token)
            let lines = answer.headers[values: .setCookie]
            let line = try #require(lines.first { $0.hasPrefix(cookie) }, "\(lines)")
            let parts = line.split(separator: ";").dropFirst().map { String($0.drop { $0 == " " }) }
            #expect(parts == flags)
            #expect(try #require(line.split(separator: ";").first).utf8.count >= cookie.utf8.count + 22, "128 bits")
            for line in lines { #expect(line.contains("HttpOnly") && !line.contains("Domain"), "\(line)") }
        }
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil.example", "/\t/evil.example",
    ])
    func `ASVS 3.7.2: no form and no link of ours sends anybody to another site`(target: String) async throws {
        try await SecurityScene.run { scene in
            let visitor = WebSession(scene.client)
            let token = try await visitor.visitorToken()
            let form = "csrf=\(token)&email=\(SecurityScene.omar)&return-to="
            let asked = try await visitor.post("/sign-in", form + target.replacing("%", with: "%25"))
            #expect(asked.headers[.location] == "/sign-in/sent")
            let stored = try await scene.cast.platform.read { stored in
                try stored.rows("SELECT return_to FROM sign_in_link").compactMap { try $0.textIfAny("return_to") }
            }
            #expect(stored.allSatisfy { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.contains("\\") })
            #expect(!stored.contains { $0.contains("\t") })
            let led = try await visitor.send(.get, "//evil.example/account", follows: false)
            #expect(led.headers[.location]?.contains("evil") != true)
        }
    }
}
