import LinkedData
import OpenBadges
import Testing

struct CompactJWSTests {
    private let time = DateTimeStamp(milliseconds: 0)

    private func token(header: String, payload: String = "{}", signature: [UInt8] = []) -> String {
        [Array(header.utf8), Array(payload.utf8), signature].map { Base64URL.encode($0) }.joined(separator: ".")
    }

    // RFC 8037 Appendix A.1, A.2 and A.4.
    @Test func `RFC 8037's example is signed to the byte and verified`() throws {
        let seed = try #require(Base64URL.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"))
        let key = try IssuerKey(ed25519Seed: seed, createdAt: time)
        let token = try CompactJWS.sign(
            payload: Array("Example of Ed25519 signing".utf8),
            key: key,
            header: JSONObject()
        )
        #expect(
            token == "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        )
        let jws = try CompactJWS(parsing: token)
        #expect(try jws.verify(with: key.publicKey))
        #expect(jws.payload == Array("Example of Ed25519 signing".utf8))
        #expect(jws.signingInput == Array("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".utf8))
    }

    @Test(arguments: KeyKind.allCases)
    func `what was signed verifies, and nothing else does`(kind: KeyKind) throws {
        let key = try IssuerKey.generate(kind, createdAt: time)
        let header = JSONObject([("kid", "https://a.example/1"), ("typ", "JWT"), ("cty", "vc")])
        let token = try CompactJWS.sign(payload: Array("{}".utf8), key: key, header: header)
        let jws = try CompactJWS(parsing: token)
        #expect(jws.algorithm == .supported(kind.algorithm))
        #expect(jws.keyID == "https://a.example/1" && jws.type == "JWT" && jws.contentType == "vc")
        #expect(try jws.verify(with: key.publicKey))
        #expect(try !jws.verify(with: IssuerKey.generate(kind, createdAt: time).publicKey))
        let parts = token.split(separator: ".")
        let otherPayload = try CompactJWS(parsing: "\(parts[0]).e30K.\(parts[2])")
        #expect(try !otherPayload.verify(with: key.publicKey))
        let noSignature = try CompactJWS(parsing: "\(parts[0]).\(parts[1]).")
        #expect(try !noSignature.verify(with: key.publicKey))
    }

    @Test(arguments: [
        "", ".", "..", "e30", "e30.e30", "e30.e30.e30.e30", "e30=.e30.", "e30.e30.e", "é.e30.", " e30.e30.",
        "e30.e30.\n",
    ])
    func `other than three parts of base64url is refused`(text: String) {
        #expect(throws: JWSError.self) { try CompactJWS(parsing: text) }
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"alg":1}"#, #"{"alg":"ES256","alg":"none"}"#, #"{"alg":"ES256","kid":1}"#,
        #"{"alg":"ES256","typ":null}"#, #"{"alg":"ES256","crit":["b64"],"b64":false}"#, #"{"alg":"ES256","crit":[]}"#,
        #"{"alg":"ES256","crit":null}"#, #"{"alg":"ES256","b64":false}"#, #"{"alg":"ES256","b64":0}"#,
        #"{"alg":"ES256","jwk":"x"}"#, #"{"alg":"ES256","jwk":{"kty":"EC","d":"AA"}}"#,
    ])
    func `a header that cannot be trusted is refused`(header: String) {
        #expect(throws: JWSError.self) { try CompactJWS(parsing: token(header: header)) }
    }

    @Test func `each refusal says its reason`() {
        #expect(throws: JWSError.criticalNotUnderstood(["x"])) {
            try CompactJWS(parsing: token(header: #"{"alg":"ES256","crit":["x"]}"#))
        }
        #expect(throws: JWSError.unencodedPayload) {
            try CompactJWS(parsing: token(header: #"{"alg":"ES256","b64":false}"#))
        }
        #expect(throws: JWSError.key(.privateMaterial)) {
            try CompactJWS(parsing: token(header: #"{"alg":"ES256","jwk":{"kty":"EC","d":"AA"}}"#))
        }
        #expect(throws: JWSError.tooLarge(limit: 10)) { try CompactJWS(parsing: "e30.e30.e30", maximumSize: 10) }
    }

    @Test(arguments: [
        ("none", CompactJWS.Algorithm.none), ("None", .none), ("HS256", .hmac("HS256")),
        ("PS256", .unsupported("PS256")),
        ("es256", .unsupported("es256")), ("ES256K", .unsupported("ES256K")), ("", .unsupported("")),
    ])
    func `no key makes another algorithm valid`(name: String, algorithm: CompactJWS.Algorithm) throws {
        let jws = try CompactJWS(parsing: token(header: #"{"alg":"\#(name)"}"#))
        #expect(jws.algorithm == algorithm)
        let key = try IssuerKey.generate(.p256, createdAt: time).publicKey
        #expect(throws: JWSError.self) { try jws.verify(with: key) }
    }

    @Test func `a key of another kind than the algorithm's is an error`() throws {
        let jws = try CompactJWS(
            parsing: token(header: #"{"alg":"EdDSA"}"#, signature: [UInt8](repeating: 0, count: 64))
        )
        let key = try IssuerKey.generate(.p256, createdAt: time).publicKey
        #expect(throws: JWSError.key(.mismatch(.edDSA, .p256))) { try jws.verify(with: key) }
    }

    @Test func `a key in the header is read, or its trouble is`() throws {
        let key = try IssuerKey.generate(.p256, createdAt: time)
        let token = try CompactJWS.sign(
            payload: [],
            key: key,
            header: JSONObject([("jwk", .object(key.publicKey.jwk))])
        )
        #expect(try CompactJWS(parsing: token).embeddedKey?.get() == key.publicKey)
        let strange = try CompactJWS(parsing: self.token(header: #"{"alg":"ES384","jwk":{"kty":"EC","crv":"P-384"}}"#))
        #expect(strange.embeddedKey == .failure(.unsupported("P-384")))
    }

    @Test func `a header that would be refused is not signed`() throws {
        let key = try IssuerKey.generate(.ed25519, createdAt: time)
        let members: [(String, JSONValue)] = [
            ("alg", "EdDSA"), ("crit", ["x"]), ("b64", false), ("kid", 1), ("jwk", ["kty": "OKP", "d": "AA"]),
        ]
        for member in members {
            #expect(throws: JWSError.self) { try CompactJWS.sign(payload: [], key: key, header: JSONObject([member])) }
        }
    }
}
