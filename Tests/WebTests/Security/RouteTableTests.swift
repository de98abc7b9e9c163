import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Testing
import Web

/// Access by route: ASVS 8.2.1, and what fedora tahrir#878 lacked.
struct RouteTableTests {
    /// Everything that answers someone who is not signed in. A route that is not here leads to sign-in; whoever adds one
    /// here says by it that anyone may use it.
    private static let open: Set<String> = [
        "GET /", "GET /how-judging-works", "GET /accessibility", "GET /privacy", "GET /assets/:name",
        "GET /sign-in", "POST /sign-in", "GET /sign-in/sent", "GET /sign-in/:token", "POST /sign-in/:token",
        "GET /sign-in/with/:name", "GET /sign-in/with/:name/answer", "POST /sign-in/password", "GET /sign-in/second",
        "POST /sign-in/second", "POST /sign-in/passkey", "POST /sign-in/passkey/question",
        "GET /invitations/:token", "POST /invitations/:token", "POST /sign-out", "GET /catalog", "GET /catalog/:slug",
        "GET /catalog/:slug/file", "GET /catalog/:slug/versions", "GET /catalog.json", "GET /catalog/compare",
        "GET /collections",
        "GET /collections/:slug", "GET /collections/:slug/booklet", "GET /achievements/:id/versions/:number",
        "GET /achievements/:id/versions/:number/image.svg", "GET /achievements/:id/versions/:number/image.png",
        "GET /achievements/:id/versions/:number/files/:name",
        "GET /credentials/:id", "GET /status/:list", "GET /.well-known/did.json", "GET /issuers/:slug",
        "GET /issuers/:slug/did.json", "GET /issuers/:slug/keys/:key", "GET /verify", "POST /verify",
    ]

    @Test func `fedora tahrir#878: every route that is not written down as open leads a visitor to sign in`()
        async throws
    {
        try await SecurityScene.run { scene in
            let visitor = WebSession(scene.client)
            let token = try await visitor.visitorToken()
            #expect(scene.routes.count > 90, "the router tells its routes")
            let before = try await scene.holdings()
            var closed = 0
            for route in scene.routes where !Self.open.contains("\(route)") {
                closed += 1
                let path = scene.path(route)
                let answer =
                    if route.method == .post {
                        try await visitor.post(route, at: path, token: token)
                    } else {
                        try await visitor.send(route.method, path, follows: false)
                    }
                #expect(answer.status == 303, "\(route)")
                #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true, "\(route)")
                #expect(!answer.body.contains("Marcus") && !answer.body.contains("Imani"), "\(route)")
            }
            #expect(closed > 60)
            #expect(try await scene.holdings() == before)
            let known = Set(scene.routes.map { "\($0)" })
            #expect(Self.open.subtracting(known) == [], "open routes that are no more")
        }
    }

    @Test func `fedora tahrir#878, OpenRAWeb#396: no route makes an award, and what asks for one is not there`()
        async throws
    {
        try await SecurityScene.run { scene in
            let acts = scene.routes.filter { $0.method != .get && $0.pattern.contains("award") }.map { "\($0)" }
            #expect(acts == ["POST /awards/:id/badge", "POST /awards/:id/revocation", "POST /awards/:id/sharing"])
            let imani = try await scene.signedIn("Imani")
            let token = try await imani.token()
            for path in ["/award", "/awards", "/invite", "/record", "/credentials", "/awards/\(scene.award)"] {
                let answer = try await imani.post(path, "csrf=\(token)&person=x&achievement=wait-time")
                #expect([404, 405].contains(answer.status), "\(path)")
            }
        }
    }

    @Test(arguments: ["Linh", "Omar"])
    func `CVE-2025-67856, CVE-2024-43431: with an id of another's work every route says that there is nothing`(
        name: String
    ) async throws {
        try await SecurityScene.run { scene in
            let session = try await scene.signedIn(name)
            let token = try await session.token()
            let before = try await scene.holdings()
            for route in scene.routes where route.hasPlaceholder && !Self.open.contains("\(route)") {
                let path = scene.path(route)
                if route.method == .get {
                    let answer = try await session.send(.get, path, follows: false)
                    #expect(answer.status == 404, "\(route)")
                    #expect(!answer.body.contains("Marcus") && !answer.body.contains("Imani"), "\(route)")
                } else if route.pattern != "/catalog/:slug/choose" {
                    let answer = try await session.post(route, at: path, token: token, "&reason=x&roles=learner")
                    #expect(answer.status == 404, "\(route)")
                }
            }
            #expect(try await scene.holdings() == before)
        }
    }

    @Test(arguments: ["Ruth", "Helen", "Avery", "Tomás"])
    func `ASVS 8.2.2: neither office nor role opens another's work, files, views or awards`(name: String) async throws {
        try await SecurityScene.run { scene in
            let session = try await scene.signedIn(name)
            for route in scene.routes where route.method == .get {
                let kinds = ["/submissions/", "/enrollments/", "/files/", "/awards/"]
                guard kinds.contains(where: { route.pattern.hasPrefix($0) }) else { continue }
                if route.pattern == "/awards/:id/revocation", name == "Ruth" || name == "Helen" { continue }
                #expect(try await session.send(.get, scene.path(route)).status == 404, "\(route)")
            }
        }
    }

    @Test func `CVE-2022-42707, CVE-2022-33913: a private badge is not there in any form for anyone`() async throws {
        try await SecurityScene.run { scene in
            let path = try #require(scene.routes.first { $0.pattern == "/credentials/:id" }.map(scene.path))
            for session in [WebSession(scene.client), try await scene.signedIn("Ruth")] {
                for ending in ["", ".json", ".jwt", ".png", ".svg", ".pdf", "/card.png"] {
                    #expect(try await session.get(path + ending).status == 404, "\(ending)")
                }
                for type in ["application/json", "application/vc+jwt", "image/png", "image/svg+xml"] {
                    #expect(try await session.get(path, headers: [.accept: type]).status == 404, "\(type)")
                }
            }
        }
    }
}
