package import LinkedData
package import OpenBadges
package import OpenIDConnect
package import Synchronization

/// A provider made by hand: it signs what a test tells it to, and counts what it is asked.
package final class LocalProvider: ProviderExchange {
    /// The moment of tests that bring no clock: seconds since 1970.
    package static let now = 1_800_000_000

    /// What a test sets, and what it looks at afterwards.
    package struct State: Sendable {
        package var keys: [IssuerKey]
        package var claims = JSONObject()
        package var documents = 0
        package var isAway = false
        package var status = 200
        package var lastForm = ""
        /// What it says of itself, when that is not the usual.
        package var metadata: JSONObject?
        /// Bytes in place of what it says of itself, and of its keys.
        package var raw: [UInt8]?
        package var keySet: [UInt8]?
    }

    package let state: Mutex<State>

    /// A provider with a key of each kind; it signs with the last.
    package init(_ kinds: [KeyKind] = [.rsa]) throws {
        state = Mutex(
            State(keys: try kinds.map { try IssuerKey.generate($0, createdAt: DateTimeStamp(milliseconds: 0)) })
        )
    }

    package func document(at address: String) async throws(SignOnFault) -> [UInt8] {
        let now = state.withLock { state in
            state.documents += 1
            return state
        }
        guard !now.isAway else { throw .provider("it does not answer") }
        if address.hasSuffix("/.well-known/openid-configuration") {
            let issuer = String(address.dropLast("/.well-known/openid-configuration".count))
            return now.raw ?? JSONWriter().bytes(of: .object(now.metadata ?? Self.metadata(of: issuer)))
        }
        if let keySet = now.keySet { return keySet }
        let set = now.keys.map { key in
            var jwk = key.publicKey.jwk
            jwk["kid"] = .string(key.id)
            return JSONValue.object(jwk)
        }
        return JSONWriter().bytes(of: .object(JSONObject([("keys", .array(set))])))
    }

    package func answer(to request: TokenRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8]) {
        let (key, claims, status) = state.withLock { state in
            state.lastForm = request.body
            return (state.keys.last, state.claims, state.status)
        }
        guard let key, status == 200 else { return (status, Array(#"{"error":"invalid_grant"}"#.utf8)) }
        let token = try? Self.token(claims, key: key)
        let body = JSONObject([("access_token", "x"), ("id_token", .string(token ?? ""))])
        return (200, JSONWriter().bytes(of: .object(body)))
    }

    /// What a provider says of itself.
    package static func metadata(of issuer: String) -> JSONObject {
        JSONObject([
            ("issuer", .string(issuer)), ("authorization_endpoint", .string(issuer + "/authorize?tenant=1")),
            ("token_endpoint", .string(issuer + "/token")), ("jwks_uri", .string(issuer + "/keys")),
            ("code_challenge_methods_supported", .array(["plain", "S256"])),
        ])
    }

    /// A signed token.
    package static func token(_ claims: JSONObject, key: IssuerKey, header: JSONObject? = nil) throws -> String {
        let header = header ?? JSONObject([("kid", .string(key.id)), ("typ", "JWT")])
        return try CompactJWS.sign(payload: JSONWriter().bytes(of: .object(claims)), key: key, header: header)
    }

    /// Claims that hold, for a provider and a nonce.
    package static func claims(
        for provider: Provider,
        nonce: String = "n-1",
        now: Int = LocalProvider.now
    ) -> JSONObject {
        JSONObject([
            ("iss", .string(provider.issuer)), ("sub", "account-1"), ("aud", .string(provider.clientID)),
            ("iat", .number(JSONNumber(now - 5))), ("exp", .number(JSONNumber(now + 300))), ("nonce", .string(nonce)),
            ("name", "Imani Castellano"), ("email", "imani@tamarack.example"), ("email_verified", .bool(true)),
        ])
    }

    /// A provider as the configuration would name it.
    package static func provider(_ kind: ProviderKind = .other, tenant: String? = nil) throws -> Provider {
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
