import Application
import Credentialing
import Edge
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

@testable import Server

/// What whoever runs the server asks of it, over a real connection on this machine.
struct OperatingRoutesTests {
    private let token = "a-token-of-some-length"
    private let clock = TestClock()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()

    /// The site with health, figures and maintenance, as `proven serve` puts them together.
    private func run(
        _ figures: OperatorAccess.Figures,
        _ body: @escaping @Sendable (Cast, any TestClientProtocol, MaintenanceFile) async throws -> Void
    ) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let cast = try await Cast.assemble(on: Platform.testing(clock: clock))
        let maintenance = MaintenanceFile(in: folder)
        let meter = RequestMeter()
        let router = try WebRoutes.router(
            platform: cast.platform,
            settings: WebSettings(edge: EdgeSettings(publicURL: cast.platform.settings.publicURL)),
            meter: meter,
            maintenance: maintenance
        )
        let access = OperatorAccess(figures: figures, token: token)
        HealthRoutes(platform: cast.platform, access: access, requests: meter).add(to: router)
        let server = Hummingbird.Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
        )
        try await server.test(.live) { try await body(cast, $0, maintenance) }
    }

    @Test(arguments: [
        (OperatorAccess.Figures.off, false, false, false), (.loopback, true, false, true), (.token, false, false, true),
    ])
    func `figures are for whom the settings say`(
        figures: OperatorAccess.Figures,
        plain: Bool,
        proxied: Bool,
        withToken: Bool
    ) async throws {
        let token = token
        try await run(figures) { _, client, _ in
            func status(_ headers: HTTPFields) async throws -> Int {
                try await client.executeRequest(uri: "/metrics", method: .get, headers: headers, body: nil).status.code
            }
            var through = HTTPFields()
            through[.unchecked("X-Forwarded-For")] = "203.0.113.9"
            let bearer = try await [
                status([.authorization: "Bearer \(token)"]), status([.authorization: "Bearer \(token)x"]),
                status([.authorization: "Bearer "]),
            ]
            let found = try await [status([:]), status(through)] + bearer
            #expect(found == [plain, proxied, withToken, plain, plain].map { $0 ? 200 : 404 })
        }
    }

    @Test func `figures name routes and never what was asked for, and do not grow with it`() async throws {
        try await run(.loopback) { cast, client, _ in
            func text() async throws -> String {
                let answer = try await client.executeRequest(uri: "/metrics", method: .get, headers: [:], body: nil)
                #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
                return String(buffer: answer.body)
            }
            func ask(_ path: String) async throws {
                _ = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
            }
            _ = try await text()
            try await ask("/catalog/secret-slug?q=secret")
            try await ask("/no/such/page/secret")
            let before = try await text()
            for number in 0..<50 {
                try await ask("/catalog/secret-\(number)")
                try await ask("/secret-\(number)")
            }
            let after = try await text()
            #expect(after.split(separator: "\n").count <= before.split(separator: "\n").count + 4)
            #expect(!after.contains("secret"))
            #expect(!after.contains("@") && !after.contains("Imani"))
            #expect(
                after.contains(#"proven_http_requests_total{method="GET",route="/catalog/{slug}",status="404"} 51"#)
            )
            #expect(after.contains(#"proven_http_requests_total{method="GET",route="-",status="404"} 51"#))
            #expect(after.contains(#"proven_http_request_seconds_count{method="GET",route="/catalog/{slug}"} 51"#))
            for name in [
                "proven_up 1", "proven_uptime_seconds ", "process_resident_memory_bytes ", "proven_sessions 0",
                "proven_outbox_oldest_seconds ", "proven_audit_unsealed ", "proven_files_free_bytes ",
                "proven_database_bytes ",
            ] { #expect(after.contains("\n\(name)"), "\(name)") }
            let values = after.split(separator: "\n").filter { !$0.hasPrefix("#") }
            #expect(values.allSatisfy { $0.contains(#/^[a-z_]+(\{[^{}]*(\{[a-z-]+\}[^{}]*)*\})? [0-9.]+$/#) })
        }
    }

    @Test func `everybody hears whether the server is ready, and only who runs it why not`() async throws {
        let (token, clock) = (token, clock)
        try await run(.off) { cast, client, _ in
            func ready(_ headers: HTTPFields) async throws -> (Int, String) {
                let answer = try await client.executeRequest(uri: "/readyz", method: .get, headers: headers, body: nil)
                return (answer.status.code, String(buffer: answer.body))
            }
            var through = HTTPFields()
            through[.unchecked("X-Forwarded-For")] = "203.0.113.9"
            #expect(try await ready(through) == (200, "Ready.\n"))
            try await cast.platform.write { work in
                try work.run("UPDATE outbox SET due = 1000")
                try work.enqueue(.signStatusList(list: "x"), due: Instant(milliseconds: 1000))
            }
            #expect(try await ready(through) == (200, "Ready.\n"), "it may have come due while the server was down")
            clock.advance(minutes: 11)
            #expect(try await ready(through) == (503, "Not ready.\n"))
            let (status, text) = try await ready([:])
            #expect(status == 503 && text.contains("Jobs have been waiting for over 10 minutes."))
            through[.authorization] = "Bearer \(token)"
            #expect(try await ready(through).1 == text)
            let alive = try await client.executeRequest(uri: "/healthz", method: .get, headers: [:], body: nil)
            #expect(alive.status == .ok)
        }
    }

    @Test func `closed for maintenance every page says so and until when, and health and styles are answered`()
        async throws
    {
        try await run(.loopback) { cast, client, file in
            func ask(_ path: String, _ headers: HTTPFields = [:], _ method: HTTPRequest.Method = .get) async throws
                -> TestResponse
            { try await client.executeRequest(uri: path, method: method, headers: headers, body: nil) }
            #expect(try await ask("/").status == .ok)
            let until = cast.platform.clock.now().adding(seconds: 25 * 60)
            try file.write(MaintenanceFile.Notice(until: until, message: "We move to <b>larger</b> rooms."))
            try await Task.sleep(for: .milliseconds(1100))
            for (path, method) in [("/", HTTPRequest.Method.get), ("/work", .get), ("/sign-in", .post), ("/x", .get)] {
                let answer = try await ask(path, [:], method)
                #expect(answer.status.code == 503, "\(path)")
                #expect(answer.headers[.retryAfter] == "1500")
                #expect(answer.headers[.contentSecurityPolicy] != nil)
                let body = String(buffer: answer.body)
                #expect(body.contains("We move to &lt;b&gt;larger&lt;/b&gt; rooms."))
                #expect(body.contains("open again in 25 minutes") && body.contains("still in your browser"))
            }
            let json = try await ask("/work", [.accept: "application/json"])
            #expect(json.status.code == 503 && json.headers[.retryAfter] == "1500")
            for path in ["/healthz", "/readyz", "/metrics", Assets.path("app.css")] {
                #expect(try await ask(path).status == .ok, "\(path)")
            }
            try file.remove()
            try await Task.sleep(for: .milliseconds(1100))
            #expect(try await ask("/").status == .ok)
        }
    }
}
