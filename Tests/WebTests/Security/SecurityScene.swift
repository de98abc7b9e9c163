import Application
import Credentialing
import Edge
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PlatformKit
import Storage
import Testing
import Web

/// A site on which everything that has an address is there once: Marcus has submitted work with a file and waits, Imani
/// has a signed badge that somebody asked to take back, and next door is another district with its own administrator.
struct SecurityScene: Sendable {
    let cast: Cast
    let clock: TestClock
    let client: any TestClientProtocol
    let routes: [SiteRoute]
    /// What stands for each placeholder, by the beginning of the route.
    let values: [(prefix: String, values: [String: String])]
    let submission: ID<Submission>
    let award: ID<Award>

    static let omar = "omar.haddad@elsewhere.example"

    static func run(
        publicURL: String = "https://badges.tamarackvalley.example",
        _ body: @escaping @Sendable (SecurityScene) async throws -> Void
    ) async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock, publicURL: publicURL))
        let elsewhere = try await cast.platform.addOrganization(
            NewOrganization(
                slug: "elsewhere",
                name: "Elsewhere Schools",
                kind: .district,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "EL"
            ),
            below: nil
        )
        let roles: Set<Role> = [.administrator, .leadAssessor, .assessor, .author, .learner]
        try await cast.platform.addPerson(NewPerson(name: "Omar Haddad", address: omar, roles: roles), to: elsewhere)

        let open = try await cast.publish()
        let submission = try await cast.choose(open, as: "Marcus").submission
        let added = try await cast.addFile(of: submission, as: "Marcus")
        try await cast.noStudents(in: added)
        try await cast.fill(submission, as: "Marcus")
        try await cast.submit(submission, as: "Marcus")
        let award = try await cast.award(open, to: "Imani")
        try await cast.platform.issueCredential(for: award)
        let revocation = try await cast.platform.askRevocation(of: award, reason: "x", by: cast.actor("Samuel"))
        let values = try await addresses(of: cast, open, submission, added.file, award, revocation)

        let settings = WebSettings(edge: .init(publicURL: publicURL), isDemo: false)
        let router = try WebRoutes.router(platform: cast.platform, settings: settings)
        let routes = router.routes.filter { $0.method != .head }.map { SiteRoute($0.method, "\($0.path)") }
        try await Hummingbird.Application(router: router).test(.router) { client in
            try await body(
                SecurityScene(
                    cast: cast,
                    clock: clock,
                    client: client,
                    routes: routes.sorted { ($0.pattern, $0.method.rawValue) < ($1.pattern, $1.method.rawValue) },
                    values: values,
                    submission: submission,
                    award: award
                )
            )
        }
    }

    private static func addresses(
        of cast: Cast,
        _ open: OpenTitle,
        _ submission: ID<Submission>,
        _ file: ID<Artifact>,
        _ award: ID<Award>,
        _ revocation: ID<Revocation>
    ) async throws -> [(prefix: String, values: [String: String])] {
        let marcus = try #require(cast.people["Marcus"])
        let credential = try await cast.platform.awardDetail(award, by: cast.actor("Imani")).credential
        let reading = try await cast.openReading(of: submission)
        return try await cast.platform.read { stored in
            func one(_ sql: SQL) throws -> String { try stored.first(sql)?.text("id") ?? "none" }
            let key = try one("SELECT id FROM issuer_key")
            return [
                (
                    "/submissions/",
                    ["id": submission.text, "key": "lesson", "item": "lesson", "set": "1", "slot": "plan"]
                ),
                (
                    "/enrollments/",
                    [
                        "id": try one("SELECT enrollment AS id FROM submission WHERE id = \(submission)"),
                        "key": "lesson",
                    ]
                ),
                ("/files/", ["id": file.text]),
                ("/awards/", ["id": award.text, "form": "json"]),
                ("/revocations/", ["id": revocation.text]),
                ("/assess/readings/", ["id": reading.text]),
                (
                    "/admin/people/",
                    ["id": marcus.text, "membership": try one("SELECT id FROM membership WHERE person = \(marcus)")]
                ),
                ("/admin/organizations/", ["id": cast.district.text]),
                ("/catalog/", ["slug": open.slug]),
                ("/achievements/", ["id": open.achievement.text, "number": "1"]),
                ("/issuers/", ["slug": "tamarack-valley", "key": key]),
                ("/credentials/", ["id": credential?.text ?? "none"]),
                ("/status/", ["list": try one("SELECT id FROM status_list")]),
            ]
        }
    }

    /// The path of a route with real ids in it; what the scene does not have becomes `x`.
    func path(_ route: SiteRoute) -> String {
        let known = values.first { route.pattern.hasPrefix($0.prefix) }?.values ?? [:]
        return route.path { known[$0] ?? "x" }
    }

    /// Someone of the cast by first name, or Omar of the other district.
    func signedIn(_ name: String) async throws -> WebSession {
        guard name == "Omar" else { return try await WebSession.signedIn(name, of: cast, client) }
        let session = WebSession(client)
        let link = try await cast.platform.signInLink(address: Self.omar)
        let page = try await session.get(String(link.dropFirst(cast.platform.settings.publicURL.count)))
        try await session.submit(page.form(button: "Sign in"))
        return session
    }

    /// What the site holds: every row that a page can show, without the marks of who looked when.
    func holdings() async throws -> [String: Int64] {
        let counted = [
            "person", "identity", "passkey", "email", "membership", "membership_role", "tie", "invitation", "session",
            "issuer",
            "achievement", "achievement_version", "organization", "roster_file", "offering", "enrollment", "submission",
            "response",
            "response_history", "observation_request", "declared_choice", "self_evaluation", "stored_file",
            "allocation",
            "assessment", "lead_note", "decision", "award", "revocation", "credential", "outbox", "mail",
        ]
        let states: [(String, SQL)] = [
            ("submitted", "SELECT COUNT(*) AS n FROM submission WHERE state = 'submitted'"),
            ("enrollments", "SELECT SUM(changed) AS n FROM enrollment"),
            ("submissions", "SELECT SUM(changed) AS n FROM submission"),
            ("answers", "SELECT SUM(changed) AS n FROM response"),
            ("revoked", "SELECT COUNT(*) AS n FROM award WHERE revoked IS NOT NULL"),
            ("open readings", "SELECT COUNT(*) AS n FROM allocation WHERE state = 'open'"),
            ("ended", "SELECT COUNT(*) AS n FROM session WHERE ended IS NOT NULL"),
        ]
        return try await cast.platform.read { stored in
            var found: [String: Int64] = [:]
            for table in counted {
                found[table] = try stored.first("SELECT COUNT(*) AS n FROM \(sql: SQL(stringLiteral: table))")?.int64(
                    "n"
                )
            }
            for (name, sql) in states { found[name] = try stored.first(sql)?.int64IfAny("n") ?? 0 }
            return found
        }
    }
}

/// One route as the router knows it.
struct SiteRoute: Sendable, CustomStringConvertible {
    let method: HTTPRequest.Method
    let pattern: String

    init(_ method: HTTPRequest.Method, _ pattern: String) {
        self.method = method
        // The router writes `{id}` for `:id`.
        let plain = pattern.replacing("{", with: ":").replacing("}", with: "")
        self.pattern = plain.hasPrefix("/") ? plain : "/" + plain
    }

    var description: String { "\(method) \(pattern)" }
    var hasPlaceholder: Bool { pattern.contains(":") }

    /// The path with something in place of each placeholder.
    func path(_ value: (String) -> String) -> String {
        pattern.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? value(String($0.dropFirst())) : String($0) }.joined(separator: "/")
    }
}

extension WebSession {
    /// Sends a form to a path without going where the answer leads.
    func post(_ path: String, _ body: String, type: String = "application/x-www-form-urlencoded") async throws
        -> WebAnswer
    {
        try await send(.post, path, headers: [.contentType: type], body: ByteBuffer(string: body), follows: false)
    }

    /// Sends a whole form with its token; a place for files gets a file.
    func post(_ route: SiteRoute, at path: String, token: String, _ fields: String = "") async throws -> WebAnswer {
        guard
            route.pattern.contains("/files/") || route.pattern == "/verify"
                || route.pattern == "/copies/file" || route.pattern == "/author/drafts/:id/files"
        else {
            return try await post(path, "csrf=" + token + fields)
        }
        return try await upload([("plan.pdf", Array("%PDF-1.7\n%%EOF\n".utf8))], to: path, token: token)
    }

    /// The token of a visitor's forms.
    func visitorToken() async throws -> String {
        try await get("/sign-in").form(to: "/sign-in")?.fields.first { $0.name == "csrf" }?.value ?? ""
    }
}
