import LinkedData
import OpenBadges
import Testing

struct PublicKeyTests {
    // RFC 8037 Appendix A.
    private let okp: JSONObject = JSONObject([
        ("kty", "OKP"), ("crv", "Ed25519"), ("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
    ])
    private let multikey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"

    @Test func `RFC 8037's key has RFC 8037's thumbprint`() throws {
        #expect(try PublicKey(jwk: okp).thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test func `a thumbprint looks at the required members only`() throws {
        var named = okp
        named["kid"] = "a name"
        named["use"] = "sig"
        #expect(try PublicKey(jwk: named).thumbprint == PublicKey(jwk: okp).thumbprint)
    }

    @Test func `RFC 7638's RSA key has RFC 7638's thumbprint`() throws {
        let modulus = """
            0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjB\
            ZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8\
            KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_\
            xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw
            """
        let key = try PublicKey(jwk: JSONObject([("kty", "RSA"), ("n", .string(modulus)), ("e", "AQAB")]))
        #expect(key.kind == .rsa)
        #expect(key.thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
        #expect(key.multikey == nil)
        #expect(key.didKey == nil)
    }

    @Test func `a Multikey comes out as it went in`() throws {
        let key = try PublicKey(multikey: multikey)
        #expect(key.kind == .ed25519)
        #expect(key.multikey == multikey)
        #expect(key.didKey == "did:key:" + multikey)
        #expect(try PublicKey(jwk: key.jwk) == key)
    }

    @Test(
        arguments: [
            [0xed, 0x01] + [UInt8](repeating: 7, count: 31), [0xed, 0x01] + [UInt8](repeating: 7, count: 33),
            [0x80, 0x24] + [UInt8](repeating: 2, count: 32), [0x80, 0x24, 4] + [UInt8](repeating: 2, count: 64),
            // A coordinate of which the curve has no point.
            [0x80, 0x24, 2] + [UInt8](repeating: 0xFF, count: 32),
            [0x85, 0x24, 0x30, 0x03], [0xed], [0xed, 0x81], [0xed, 0x81, 0x00], [0xed, 0x81, 0x80, 0x80, 0x00], [],
        ] as [[UInt8]]
    )
    func `a broken Multikey is malformed`(bytes: [UInt8]) {
        #expect { try PublicKey(multikey: Multibase.base58(bytes)) } throws: { error in
            if case .malformed? = error as? KeyError { true } else { false }
        }
    }

    @Test(arguments: ["", "z", "6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "z0OIl", "m7QE", "z6Mk é"])
    func `what is not Multibase is malformed`(text: String) {
        #expect { try PublicKey(multikey: text) } throws: { error in
            if case .malformed? = error as? KeyError { true } else { false }
        }
    }

    @Test(
        arguments: [
            ([0xec, 0x01], "X25519"), ([0xe7, 0x01], "secp256k1"), ([0x81, 0x24], "P-384"), ([0x82, 0x24], "P-521"),
            ([0x11], "0x11"),
        ] as [([UInt8], String)]
    )
    func `other kinds of key are unsupported by name`(prefix: [UInt8], name: String) {
        #expect(throws: KeyError.unsupported(name)) {
            try PublicKey(multikey: Multibase.base58(prefix + [UInt8](repeating: 1, count: 32)))
        }
    }

    @Test func `a secret key is not taken for a public one`() {
        #expect(throws: KeyError.privateMaterial) {
            try PublicKey(multikey: Multibase.base58([0x80, 0x26] + [UInt8](repeating: 1, count: 32)))
        }
        var secret = okp
        secret["d"] = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
        #expect(throws: KeyError.privateMaterial) { try PublicKey(jwk: secret) }
        #expect(throws: KeyError.privateMaterial) { try PublicKey(jwk: JSONObject([("kty", "oct"), ("k", "AAAA")])) }
    }

    @Test(arguments: [
        ("kty", "EC", "P-384"), ("crv", "X25519", "X25519"), ("kty", "O\u{212A}P", "O\u{212A}P"),
        ("use", "enc", "use enc"),
    ])
    func `a JWK of another type, curve or use is unsupported`(name: String, value: String, named: String) {
        var jwk = okp
        if value == "EC" { jwk["crv"] = "P-384" }
        jwk[name] = .string(value)
        #expect(throws: KeyError.unsupported(named)) { try PublicKey(jwk: jwk) }
    }

    @Test(arguments: [
        "", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo", "AAAA",
    ])
    func `a JWK coordinate of the wrong length or alphabet is malformed`(text: String) {
        var jwk = okp
        jwk["x"] = .string(text)
        #expect { try PublicKey(jwk: jwk) } throws: { error in
            if case .malformed? = error as? KeyError { true } else { false }
        }
    }

    @Test func `a point beside the curve is malformed`() {
        let off = Base64URL.encode([UInt8](repeating: 1, count: 32))
        let jwk = JSONObject([("kty", "EC"), ("crv", "P-256"), ("x", .string(off)), ("y", .string(off))])
        #expect(throws: KeyError.malformed("the coordinates are not a point of the curve P-256")) {
            try PublicKey(jwk: jwk)
        }
    }

    @Test(
        arguments: [
            ([UInt8](repeating: 0xFF, count: 255), [1, 0, 1]), ([UInt8](repeating: 0xFF, count: 1025), [1, 0, 1]),
            ([0] + [UInt8](repeating: 0xFF, count: 256), [1, 0, 1]), ([UInt8](repeating: 0xFE, count: 256), [1, 0, 1]),
            ([UInt8](repeating: 0xFF, count: 256), [1]), ([UInt8](repeating: 0xFF, count: 256), [2]),
            ([UInt8](repeating: 0xFF, count: 256), [0, 3]), ([UInt8](repeating: 0xFF, count: 256), []),
            ([UInt8](repeating: 0xFF, count: 256), [1, 0, 0, 0, 1]), ([], [3]),
        ] as [([UInt8], [UInt8])]
    )
    func `RSA numbers out of bounds are malformed`(modulus: [UInt8], exponent: [UInt8]) {
        let jwk = JSONObject([
            ("kty", "RSA"), ("n", .string(Base64URL.encode(modulus))), ("e", .string(Base64URL.encode(exponent))),
        ])
        #expect { try PublicKey(jwk: jwk) } throws: { error in
            if case .malformed? = error as? KeyError { true } else { false }
        }
    }

    @Test(arguments: KeyKind.allCases)
    func `a signature holds for its message, key and algorithm only`(kind: KeyKind) throws {
        let key = try IssuerKey.generate(kind, createdAt: DateTimeStamp(milliseconds: 0))
        let message = Array("a badge".utf8)
        let signature = try key.sign(message, algorithm: kind.algorithm)
        #expect(try key.publicKey.isValid(signature: signature, for: message, algorithm: kind.algorithm))
        #expect(try !key.publicKey.isValid(signature: signature, for: message + [0], algorithm: kind.algorithm))
        for length in [0, 1, signature.count - 1] {
            let cut = Array(signature.prefix(length))
            #expect(try !key.publicKey.isValid(signature: cut, for: message, algorithm: kind.algorithm))
        }
        #expect(try !key.publicKey.isValid(signature: signature + [0], for: message, algorithm: kind.algorithm))
        for position in [0, signature.count / 2, signature.count - 1] {
            var bent = signature
            bent[position] ^= 1
            #expect(try !key.publicKey.isValid(signature: bent, for: message, algorithm: kind.algorithm))
        }
        for other in SignatureAlgorithm.allCases where other != kind.algorithm {
            #expect(throws: KeyError.mismatch(other, kind)) {
                try key.publicKey.isValid(signature: signature, for: message, algorithm: other)
            }
            #expect(throws: KeyError.mismatch(other, kind)) { try key.sign(message, algorithm: other) }
        }
        #expect(try PublicKey(jwk: key.publicKey.jwk) == key.publicKey)
        if let multikey = key.publicKey.multikey { #expect(try PublicKey(multikey: multikey) == key.publicKey) }
        #expect(key.publicKey.jwk["d"] == nil)
    }

    @Test func `printing an issuer key does not show its secret`() throws {
        let seed = [UInt8](repeating: 0xA7, count: 32)
        let key = try IssuerKey(ed25519Seed: seed, createdAt: DateTimeStamp(milliseconds: 0))
        var dumped = ""
        dump(key, to: &dumped)
        #expect("\(key) \(String(reflecting: key))" == "Ed25519 key \(key.id) Ed25519 key \(key.id)")
        #expect(dumped.contains(key.id) && !dumped.contains("secret") && !dumped.contains("167"))
        #expect(throws: KeyError.self) { try IssuerKey(ed25519Seed: [1], createdAt: DateTimeStamp(milliseconds: 0)) }
    }
}
