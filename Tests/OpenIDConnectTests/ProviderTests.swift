import LinkedData
import SignOnKit
import Testing

@testable import OpenIDConnect

struct ProviderTests {
    @Test func `what a house needs is demanded of the configuration`() {
        func problem(_ kind: ProviderKind, issuer: String? = nil, tenant: String? = nil) -> ProviderProblem? {
            do throws(ProviderProblem) {
                _ = try Provider(
                    name: "x",
                    kind: kind,
                    issuer: issuer,
                    clientID: "c",
                    clientSecret: "s",
                    tenant: tenant
                )
                return nil
            } catch { return error }
        }
        #expect(problem(.google) == .domains)
        #expect(problem(.clever) == .districts)
        #expect(problem(.entra) == .tenant)
        #expect(problem(.entra, tenant: "common") == .tenant)
        #expect(problem(.entra, tenant: "organizations") == .tenant)
        #expect(problem(.entra, tenant: "0C59B0EC-1111-2222-3333-444455556666") == nil)
        #expect(problem(.other) == .issuer)
        #expect(problem(.other, issuer: "http://id.example") == .issuer)
        #expect(problem(.other, issuer: "https://id.example#x") == .issuer)
        #expect(problem(.other, issuer: "http://127.0.0.1.evil.example") == .issuer)
        #expect(problem(.other, issuer: "http://127.0.0.1:9000") == nil)
        #expect(problem(.classlink) == nil)
        #expect(throws: ProviderProblem.name) {
            try Provider(name: "a/b", kind: .classlink, clientID: "c", clientSecret: "s")
        }
        #expect(throws: ProviderProblem.client) {
            try Provider(name: "a", kind: .classlink, clientID: "c", clientSecret: "")
        }
    }

    @Test func `the question carries state, nonce and the challenge of RFC 7636`() throws {
        let provider = try LocalProvider.provider(.google)
        let bytes = JSONWriter().bytes(of: .object(LocalProvider.metadata(of: provider.issuer)))
        let metadata = try ProviderMetadata(parsing: bytes, issuer: provider.issuer)
        let request = AuthorizationRequest(
            to: provider,
            metadata,
            redirectURI: "https://learn.example/sign-in/with/school/answer",
            state: "st",
            nonce: "no",
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        )
        #expect(request.address.hasPrefix("https://accounts.google.com/authorize?tenant=1&response_type=code&"))
        for part in [
            "client_id=proven-client", "redirect_uri=https%3A%2F%2Flearn.example%2Fsign-in%2Fwith%2Fschool%2Fanswer",
            "scope=openid%20email%20profile", "state=st", "nonce=no", "code_challenge_method=S256",
            "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "hd=tamarack.example",
        ] {
            #expect(request.address.contains(part), "\(part)")
        }
    }

    @Test func `the secret goes where the provider takes it, each part escaped`() throws {
        let provider = try LocalProvider.provider()
        var document = LocalProvider.metadata(of: provider.issuer)
        func request() throws -> TokenRequest {
            let bytes = JSONWriter().bytes(of: .object(document))
            let metadata = try ProviderMetadata(parsing: bytes, issuer: provider.issuer)
            return TokenRequest(to: provider, metadata, code: "c&d", verifier: "v", redirectURI: "https://x.example/")
        }
        // proven-client:s%3Acret%20%25
        #expect(try request().authorization == "Basic cHJvdmVuLWNsaWVudDpzJTNBY3JldCUyMCUyNQ==")
        #expect(try request().body.contains("code=c%26d") && !request().body.contains("cret"))
        document["token_endpoint_auth_methods_supported"] = .array(["client_secret_post"])
        #expect(try request().authorization == nil)
        #expect(try request().body.hasSuffix("client_id=proven-client&client_secret=s%3Acret%20%25"))
        document["token_endpoint_auth_methods_supported"] = .array(["private_key_jwt"])
        #expect(throws: SignOnFault.self) { try request() }
    }

    @Test(
        arguments: [
            ("issuer", "https://id.tamarack.example/oidc/"), ("issuer", nil), ("token_endpoint", nil),
            ("token_endpoint", "http://id.tamarack.example/token"), ("jwks_uri", "file:///etc/passwd"),
            ("authorization_endpoint", "javascript:alert(1)"), ("authorization_endpoint", "https://a@b.example/"),
        ] as [(String, String?)]
    ) func `a configuration of another issuer or with unusable addresses is refused`(
        name: String,
        value: String?
    ) throws {
        let provider = try LocalProvider.provider()
        var document = LocalProvider.metadata(of: provider.issuer)
        document[name] = value.map { .string($0) }
        let bytes = JSONWriter().bytes(of: .object(document))
        #expect(throws: SignOnFault.self) { try ProviderMetadata(parsing: bytes, issuer: provider.issuer) }
    }

    @Test func `a provider without S256 is refused`() throws {
        let provider = try LocalProvider.provider()
        var document = LocalProvider.metadata(of: provider.issuer)
        document["code_challenge_methods_supported"] = .array(["plain"])
        let bytes = JSONWriter().bytes(of: .object(document))
        #expect(throws: SignOnFault.self) { try ProviderMetadata(parsing: bytes, issuer: provider.issuer) }
    }

    @Test func `answers are ours, the portal's, a no, or another issuer's`() throws {
        let provider = try LocalProvider.provider()
        var document = LocalProvider.metadata(of: provider.issuer)
        func answer(_ fields: KeyValuePairs<String, String>) throws -> AuthorizationAnswer {
            let bytes = JSONWriter().bytes(of: .object(document))
            return try AuthorizationAnswer(
                fields: fields.map { ($0.key, $0.value) },
                from: ProviderMetadata(parsing: bytes, issuer: provider.issuer)
            )
        }
        #expect(try answer(["code": "c", "state": "s"]) == .code("c", state: "s"))
        #expect(try answer(["code": "c"]) == .unasked)
        #expect(try answer(["error": "access_denied", "state": "s"]) == .declined("access_denied", state: "s"))
        #expect(try answer(["error": "x\n<b>", "state": "s"]) == .declined("xb", state: "s"))
        #expect(throws: SignOnFault.self) { try answer(["state": "s"]) }
        #expect(throws: SignOnFault.self) { try answer(["code": "c", "code": "d", "state": "s"]) }
        #expect(throws: SignOnFault.self) { try answer(["code": "c", "state": "s", "iss": "https://evil.example"]) }
        document["authorization_response_iss_parameter_supported"] = .bool(true)
        #expect(throws: SignOnFault.self) { try answer(["code": "c", "state": "s"]) }
        #expect(try answer(["code": "c", "state": "s", "iss": provider.issuer]) == .code("c", state: "s"))
    }
}
