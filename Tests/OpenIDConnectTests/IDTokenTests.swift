import LinkedData
import OpenBadges
import SignOnKit
import Testing

@testable import OpenIDConnect

/// Tokens made by hand, each wrong in one place (users.md §2.1, items 21 to 26).
struct IDTokenTests {
    private let provider: Provider
    private let key: IssuerKey
    private let keys: KeySet

    init() throws {
        provider = try LocalProvider.provider()
        key = try IssuerKey.generate(.rsa, createdAt: DateTimeStamp(milliseconds: 0))
        keys = try Self.set([key])
    }

    private static func set(_ keys: [IssuerKey], named: Bool = true) throws -> KeySet {
        let members = keys.map { key in
            var jwk = key.publicKey.jwk
            if named { jwk["kid"] = .string(key.id) }
            return JSONValue.object(jwk)
        }
        return try KeySet(parsing: JSONWriter().bytes(of: .object(JSONObject([("keys", .array(members))]))))
    }

    private func check(_ text: String, with keys: KeySet? = nil, nonce: String = "n-1") throws -> IDToken {
        try IDToken(checking: text, from: provider, keys: keys ?? self.keys, nonce: nonce, now: LocalProvider.now)
    }

    private func token(_ change: (inout JSONObject) -> Void = { _ in }) throws -> String {
        var claims = LocalProvider.claims(for: provider)
        change(&claims)
        return try LocalProvider.token(claims, key: key)
    }

    @Test(arguments: KeyKind.allCases) func `a token that holds names its account, with each kind of key`(kind: KeyKind)
        throws
    {
        let key = try IssuerKey.generate(kind, createdAt: DateTimeStamp(milliseconds: 0))
        let text = try LocalProvider.token(LocalProvider.claims(for: provider), key: key)
        let token = try check(text, with: Self.set([key]))
        #expect(token.issuer == provider.issuer && token.subject == "account-1")
        let nameless = try LocalProvider.token(LocalProvider.claims(for: provider), key: key, header: JSONObject())
        #expect(try check(nameless, with: Self.set([self.key, key], named: false)).subject == "account-1")
    }

    @Test(
        arguments: [
            ("iss", "https://id.tamarack.example/oidc/"), ("iss", "https://ID.tamarack.example/oidc"),
            ("iss", "https://evil.example"), ("iss", nil), ("aud", "another-client"), ("aud", nil), ("azp", "another"),
            ("nonce", "n-2"), ("nonce", nil), ("sub", ""), ("sub", nil), ("sub", "ä"),
            ("sub", String(repeating: "x", count: 256)), ("exp", nil), ("iat", nil), ("exp", "2099"),
        ] as [(String, String?)]
    ) func `a claim that is wrong or missing is refused`(name: String, value: String?) throws {
        let text = try token { $0[name] = value.map { .string($0) } }
        #expect(throws: SignOnFault.self) { try check(text) }
    }

    @Test(arguments: [
        ("exp", -121), ("iat", 121), ("iat", -601), ("nbf", 121),
    ]) func `times out of bounds are refused`(name: String, offset: Int) throws {
        let text = try token { $0[name] = .number(JSONNumber(LocalProvider.now + offset)) }
        #expect(throws: SignOnFault.self) { try check(text) }
        let within = try token { $0[name] = .number(JSONNumber(LocalProvider.now + offset - (offset < 0 ? -2 : 2))) }
        #expect(throws: Never.self) { try check(within) }
    }

    @Test func `a token for several audiences is refused, a list of ours alone is taken`() throws {
        let several = try token { $0["aud"] = .array([.string(provider.clientID), "another"]) }
        #expect(throws: SignOnFault.token("it is for another audience")) { try check(several) }
        let one = try token { $0["aud"] = .array([.string(provider.clientID)]) }
        #expect(throws: Never.self) { try check(one) }
    }

    @Test func `without a signature, with another's key or another token's signature nothing is believed`() throws {
        let claims = JSONWriter().bytes(of: .object(LocalProvider.claims(for: provider)))
        for header in [#"{"alg":"none"}"#, #"{"alg":"None"}"#, #"{"alg":"HS256"}"#, #"{"alg":"PS256"}"#, #"{}"#] {
            let text = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(claims) + "."
            #expect(throws: SignOnFault.self) { try check(text) }
            #expect(throws: SignOnFault.self) { try check(text + Base64URL.encode([1, 2, 3])) }
        }
        let stranger = try IssuerKey.generate(.rsa, createdAt: DateTimeStamp(milliseconds: 0))
        let foreign = try LocalProvider.token(LocalProvider.claims(for: provider), key: stranger)
        #expect(throws: SignOnFault.token("no key of the issuer fits it")) { try check(foreign) }
        let posing = try LocalProvider.token(
            LocalProvider.claims(for: provider),
            key: stranger,
            header: JSONObject([("kid", .string(key.id))])
        )
        #expect(throws: SignOnFault.token("its signature does not fit")) { try check(posing) }
        // The key in the header is the attacker's own word.
        let carrying = try LocalProvider.token(
            LocalProvider.claims(for: provider),
            key: stranger,
            header: JSONObject([("jwk", .object(stranger.publicKey.jwk))])
        )
        #expect(throws: SignOnFault.self) { try check(carrying) }
        let parts = try token().split(separator: ".")
        let other = try token { $0["sub"] = "account-2" }.split(separator: ".")
        #expect(throws: SignOnFault.self) { try check("\(parts[0]).\(other[1]).\(parts[2])") }
    }

    @Test func `a key of another kind under the same name is no way around`() throws {
        let small = try IssuerKey.generate(.p256, createdAt: DateTimeStamp(milliseconds: 0))
        let text = try LocalProvider.token(
            LocalProvider.claims(for: provider),
            key: small,
            header: JSONObject([("kid", .string(key.id))])
        )
        #expect(throws: SignOnFault.token("no key of the issuer fits it")) { try check(text) }
    }

    @Test(arguments: ["", ".", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9..", String(repeating: "a", count: 70_000)])
    func `what is no token is refused`(text: String) throws {
        #expect(throws: SignOnFault.self) { try check(text) }
    }

    @Test func `extensions that must be understood, and claims twice, are refused`() throws {
        let payload = #"{"iss":"https://evil.example","iss":"\#(provider.issuer)","sub":"a"}"#
        let twice = try CompactJWS.sign(
            payload: Array(payload.utf8),
            key: key,
            header: JSONObject([("kid", .string(key.id))])
        )
        #expect(throws: SignOnFault.token("its claims are not a JSON object")) { try check(twice) }
        let header = Base64URL.encode(Array(#"{"alg":"RS256","crit":["x"],"x":1}"#.utf8))
        let rest = try token().split(separator: ".")
        #expect(throws: SignOnFault.self) { try check("\(header).\(rest[1]).\(rest[2])") }
    }

    @Test func `a key set of private, symmetric or no keys is refused, encryption keys are passed over`() throws {
        for text in [
            "[]", "{}", #"{"keys":[]}"#, #"{"keys":[{"kty":"oct","k":"AAAA"}]}"#,
            #"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AAAA","d":"AAAA"}]}"#,
        ] {
            #expect(throws: SignOnFault.self) { try KeySet(parsing: Array(text.utf8)) }
        }
        var encrypting = key.publicKey.jwk
        encrypting["use"] = "enc"
        let set = JSONObject([("keys", .array([.object(encrypting), .object(key.publicKey.jwk)]))])
        #expect(try KeySet(parsing: JSONWriter().bytes(of: .object(set))).entries.count == 1)
    }
}
