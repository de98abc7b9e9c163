import LinkedData
import OpenBadges
import Synchronization

@testable import OpenIDConnect

/// A provider made by hand: it signs what a test tells it to, and counts what it is asked.
final class LocalProvider: ProviderExchange {
    static let now = 1_800_000_000

    struct State {
        var keys: [IssuerKey]
        var claims = JSONObject()
        var documents = 0
        var isAway = false
        var status = 200
        var lastForm = ""
    }

    let state: Mutex<State>

    init(_ kinds: [KeyKind] = [.rsa]) throws {
        state = Mutex(
            State(keys: try kinds.map { try IssuerKey.generate($0, createdAt: DateTimeStamp(milliseconds: 0)) })
        )
    }

    func document(at address: String) async throws(SignOnFault) -> [UInt8] {
        let (isAway, keys) = state.withLock { state in
            state.documents += 1
            return (state.isAway, state.keys)
        }
        guard !isAway else { throw .provider("it does not answer") }
        if address.hasSuffix("/.well-known/openid-configuration") {
            let issuer = String(address.dropLast("/.well-known/openid-configuration".count))
            return JSONWriter().bytes(of: .object(Self.metadata(of: issuer)))
        }
        let set = keys.map { key in
            var jwk = key.publicKey.jwk
            jwk["kid"] = .string(key.id)
            return JSONValue.object(jwk)
        }
        return JSONWriter().bytes(of: .object(JSONObject([("keys", .array(set))])))
    }

    func answer(to request: TokenRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8]) {
        let (key, claims, status) = state.withLock { state in
            state.lastForm = request.body
            return (state.keys.last, state.claims, state.status)
        }
        guard let key, status == 200 else { return (status, Array(#"{"error":"invalid_grant"}"#.utf8)) }
        let token = try? Self.token(claims, key: key)
        let body = JSONObject([("access_token", "x"), ("id_token", .string(token ?? ""))])
        return (200, JSONWriter().bytes(of: .object(body)))
    }

    static func metadata(of issuer: String) -> JSONObject {
        JSONObject([
            ("issuer", .string(issuer)), ("authorization_endpoint", .string(issuer + "/authorize?tenant=1")),
            ("token_endpoint", .string(issuer + "/token")), ("jwks_uri", .string(issuer + "/keys")),
            ("code_challenge_methods_supported", .array(["plain", "S256"])),
        ])
    }

    static func token(_ claims: JSONObject, key: IssuerKey, header: JSONObject? = nil) throws -> String {
        let header = header ?? JSONObject([("kid", .string(key.id)), ("typ", "JWT")])
        return try CompactJWS.sign(payload: JSONWriter().bytes(of: .object(claims)), key: key, header: header)
    }

    /// Claims that hold, for a provider and a nonce.
    static func claims(for provider: Provider, nonce: String = "n-1") -> JSONObject {
        JSONObject([
            ("iss", .string(provider.issuer)), ("sub", "account-1"), ("aud", .string(provider.clientID)),
            ("iat", .number(JSONNumber(now - 5))), ("exp", .number(JSONNumber(now + 300))), ("nonce", .string(nonce)),
            ("name", "Imani Castellano"), ("email", "imani@tamarack.example"), ("email_verified", .bool(true)),
        ])
    }

    static func provider(_ kind: ProviderKind = .other, tenant: String? = nil) throws -> Provider {
        try Provider(
            name: "school",
            kind: kind,
            issuer: kind == .other ? "https://id.tamarack.example/oidc" : nil,
            clientID: "proven-client",
            clientSecret: "s:cret %",
            domains: kind == .google ? ["tamarack.example"] : [],
            tenant: tenant,
            districts: kind == .clever ? ["d-1"] : []
        )
    }
}
