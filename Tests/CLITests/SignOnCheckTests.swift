import Foundation
import LinkedData
import OpenBadges
import Testing

/// Looking at providers of sign-in from the command line.
struct SignOnCheckTests {
    private let place: Workplace
    private let documents: LocalDocuments
    private let environment: [String: String]

    init() throws {
        place = try Workplace()
        documents = try LocalDocuments()
        environment = [
            "PROVEN_DATA": "data", "PROVEN_SIGN_ON_CONNECTIONS": "school",
            "PROVEN_SIGN_ON_SCHOOL_ISSUER": documents.base, "PROVEN_SIGN_ON_SCHOOL_CLIENT_ID": "proven",
            "PROVEN_SIGN_ON_SCHOOL_CLIENT_SECRET": "sesame-open",
        ]
    }

    /// An installation, as the first start makes it.
    private func settle() throws {
        let server = try place.begin(
            ["serve", "--data", "data", "--port", String(Int.random(in: 20_000...60_000))]
        )
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let deadline = Date.now.addingTimeInterval(60)
        while try place.run(["check", "--quiet"], environment: ["PROVEN_DATA": "data"]).code != 0,
            Date.now < deadline, server.isRunning
        {
            Thread.sleep(forTimeInterval: 0.2)
        }
    }

    private func offer(issuer: String? = nil) throws {
        let base = documents.base
        var jwk = try IssuerKey.generate(.p256, createdAt: DateTimeStamp(milliseconds: 0)).publicKey.jwk
        jwk["kid"] = "k-1"
        let configuration = JSONObject([
            ("issuer", .string(issuer ?? base)), ("authorization_endpoint", .string(base + "/authorize")),
            ("token_endpoint", .string(base + "/token")), ("jwks_uri", .string(base + "/keys")),
            ("code_challenge_methods_supported", .array(["S256"])),
        ])
        let set = JSONObject([("keys", .array([.object(jwk)]))])
        documents.put(JSONWriter().text(of: .object(configuration)), at: "/.well-known/openid-configuration")
        documents.put(JSONWriter().text(of: .object(set)), at: "/keys")
    }

    private func check(_ names: String..., settings: [String: String] = [:]) throws -> Workplace.Outcome {
        try place.run(["sign-on", "check"] + names, environment: environment.merging(settings) { $1 })
    }

    @Test func `a provider that can work ends with 0, one that cannot with 1 and what to do, never with the secret`()
        throws
    {
        defer { documents.close() }
        try settle()
        try offer()
        let good = try check()
        #expect(good.code == 0, "\(good.text) \(good.complaints)")
        #expect(good.text.hasPrefix("school: can work\n  good   It calls itself \(documents.base), letter for letter"))
        #expect(good.text.contains("  good   It shows one key, P-256.\n"))

        try offer(issuer: "https://id.other.example")
        let other = try check("school")
        #expect(other.code == 1 && other.text.hasPrefix("school: cannot work\n"))
        #expect(other.text.contains("  WRONG  It calls itself https://id.other.example, and not \(documents.base).\n"))
        #expect(other.text.contains("         If this is the provider you mean"))

        documents.put(nil, at: "/.well-known/openid-configuration")
        let away = try check()
        #expect(away.code == 1 && away.text.contains("answers with status 404"))
        try offer()
        let placeless = try check(settings: ["PROVEN_SIGN_ON_SCHOOL_ORGANIZATION": "nowhere"])
        #expect(placeless.code == 1 && placeless.text.contains("There is no organization nowhere"))
        for outcome in [good, other, away, placeless] {
            #expect(!(outcome.text + outcome.complaints).contains("sesame"))
        }
    }

    @Test func `a name that is not there, wrong settings and no connection at all are told`() throws {
        defer { documents.close() }
        try settle()
        let unknown = try check("google")
        #expect(unknown.code == 1)
        #expect(unknown.complaints.contains("There is no connection google. The settings name: school."))
        #expect(try check(settings: ["PROVEN_SIGN_ON_SCHOOL_ISSUER": "http://id.example"]).code == 64)
        let none = try check(settings: ["PROVEN_SIGN_ON_CONNECTIONS": ""])
        #expect(none.code == 0 && none.text == "No connection is configured. The steps are in docs/sign-on.md.\n")
    }
}
