import LinkedData
import OpenBadges
import SignOnKit
import Synchronization
import Testing

@testable import OpenIDConnect

/// What whoever administers the sign-in is told about a provider.
struct ProviderReportTests {
    private let local: LocalProvider
    private let directory: ProviderDirectory
    private let provider: Provider

    init() throws {
        local = try LocalProvider([.rsa, .p256])
        directory = ProviderDirectory(asking: local)
        provider = try LocalProvider.provider()
    }

    private func report(
        _ provider: Provider? = nil,
        at now: Int = LocalProvider.now,
        _ change: (inout JSONObject) -> Void = { _ in }
    ) async -> ProviderReport {
        var document = LocalProvider.metadata(of: (provider ?? self.provider).issuer)
        change(&document)
        let changed = document
        local.state.withLock { $0.metadata = changed }
        return await directory.report(on: provider ?? self.provider, now: now)
    }

    private func wrong(_ report: ProviderReport) -> String {
        report.findings.filter { !$0.isGood }.map { $0.sentence + " " + ($0.advice ?? "") }.joined(separator: "\n")
    }

    @Test func `a provider that is as it has to be is told fact by fact`() async throws {
        let report = await report { document in
            document["id_token_signing_alg_values_supported"] = .array(["HS256", "RS256", "ES256"])
            document["token_endpoint_auth_methods_supported"] = .array(["client_secret_post"])
        }
        #expect(report.works)
        #expect(
            report.findings.map(\.sentence) == [
                "It calls itself https://id.tamarack.example/oidc, letter for letter as expected.",
                "Its three addresses begin with https.", "It knows S256 (PKCE).", "It takes the secret in a form.",
                "It can sign with RS256 and ES256, as is taken here.", "It shows 2 keys, P-256 and RSA.",
            ]
        )
    }

    @Test func `what a provider leaves unsaid does not count against it`() async throws {
        let report = await report { document in
            document["code_challenge_methods_supported"] = nil
        }
        #expect(report.works && report.findings.contains { $0.sentence.contains("Many do without saying so") })
        #expect(report.findings.contains { $0.sentence == "It does not say how it signs; its keys tell." })
    }

    @Test(
        arguments: [
            ("issuer", "https://id.evil.example", "It calls itself https://id.evil.example, and not https://id.tama"),
            ("issuer", nil, "It does not say what it is called."),
            ("token_endpoint", "http://id.tamarack.example/token", "names no address that begins with https as token_"),
            ("jwks_uri", nil, "names no address that begins with https as jwks_uri"),
            ("code_challenge_methods_supported", "plain", "It knows plain for PKCE, and not S256."),
            ("token_endpoint_auth_methods_supported", "private_key_jwt", "in no way that is known here"),
            ("id_token_signing_alg_values_supported", "HS256", "It signs with HS256, none of which is taken here."),
            ("id_token_signing_alg_values_supported", "EdDSA", "None of its 2 keys fits"),
        ]
    ) func `what keeps people from signing in is named, with what to do`(
        name: String,
        value: String?,
        sentence: String
    ) async throws {
        let report = await report { document in
            document[name] = value.map { name.hasSuffix("supported") ? .array([.string($0)]) : .string($0) }
        }
        #expect(!report.works)
        #expect(wrong(report).contains(sentence), "\(report)")
        #expect(report.findings.allSatisfy { $0.isGood == ($0.advice == nil) })
    }

    @Test func `what a check calls good is what signing in takes`() async throws {
        let words: [JSONValue] = ["", "https://id.tamarack.example/oidc", "http://127.0.0.1:9/x", .array(["plain"]), 7]
        for name in LocalProvider.metadata(of: provider.issuer).members.map(\.name) {
            for word in words {
                let report = await report { $0[name] = word }
                var document = LocalProvider.metadata(of: provider.issuer)
                document[name] = word
                let bytes = JSONWriter().bytes(of: .object(document))
                let isTaken = (try? ProviderMetadata(parsing: bytes, issuer: provider.issuer)) != nil
                #expect(report.works == isTaken, "\(name) \(word)")
            }
        }
    }

    @Test func `the setting that is named is the one that the issuer follows from`() async throws {
        local.state.withLock { $0.isAway = true }
        let tenant = "11111111-2222-3333-4444-555555555555"
        #expect(
            wrong(await report(try LocalProvider.provider(.entra, tenant: tenant))).contains("signOn.school.tenant")
        )
        #expect(wrong(await report()).contains("Its configuration cannot be read: it does not answer."))
        #expect(wrong(await report()).contains("Look at signOn.school.issuer, and whether this server may reach"))
        #expect(!wrong(await report(try LocalProvider.provider(.google))).contains("signOn."))
    }

    @Test func `a page in place of the configuration is told, and words of a stranger come short and plain`()
        async throws
    {
        local.state.withLock { $0.raw = Array("<!doctype html><h1>Welcome</h1>".utf8) }
        #expect(wrong(await report()).contains("is not a JSON object"))
        local.state.withLock { $0.raw = nil }
        let long = "https://x.example/\u{1B}[2J\n" + String(repeating: "a", count: 5000)
        let told = wrong(await report { $0["issuer"] = .string(long) })
        #expect(told.count < 1000 && !told.contains("\u{1B}") && told.split(separator: "\n").count == 1)
    }

    @Test func `a private key in the open is told, and so are keys that are away`() async throws {
        let key = try #require(local.state.withLock { $0.keys.first })
        var jwk = key.publicKey.jwk
        jwk["d"] = "AQAB"
        let set = JSONWriter().bytes(of: .object(JSONObject([("keys", .array([.object(jwk)]))])))
        local.state.withLock { $0.keySet = set }
        #expect(wrong(await report()).contains("Its keys cannot be used: its key set shows a private key."))
        local.state.withLock { $0.keySet = Array("{}".utf8) }
        #expect(wrong(await report()).contains("Its keys cannot be used"))
    }

    @Test func `a check asks anew, and what holds is used from then on`() async throws {
        #expect(await report().works)
        #expect(local.state.withLock { $0.documents } == 2)
        #expect(await report(at: LocalProvider.now + 5).works)
        #expect(local.state.withLock { $0.documents } == 4, "nothing known is believed")
        let fresh = try IssuerKey.generate(.p256, createdAt: DateTimeStamp(milliseconds: 0))
        local.state.withLock { $0.keys = [fresh] }
        #expect(await report(at: LocalProvider.now + 10).works)
        let claims = LocalProvider.claims(for: provider)
        local.state.withLock { $0.claims = claims }
        let account = try await directory.account(
            for: "c-1",
            from: provider,
            verifier: "v-1",
            nonce: "n-1",
            redirectURI: "https://learn.example/answer",
            now: LocalProvider.now + 11
        )
        #expect(account.subject == "account-1")
        #expect(local.state.withLock { $0.documents } == 6, "the new key is known by the check")
    }
}
