import LinkedData

/// Values and names that readers have been seen to stumble over.
enum Words {
    static let names = [
        "@context", "@id", "@type", "@value", "@language", "@direction", "@index", "@list", "@set", "@graph",
        "@included",
        "@reverse", "@nest", "@json", "@none", "@vocab", "@base", "@version", "@import", "@protected", "@propagate",
        "@container", "@foo", "@", "", "id", "type", "proof", "issuer", "credentialSubject", "credentialStatus",
        "endorsement",
        "endorsementJwt", "validFrom", "validUntil", "result", "achievement", "a", "b", "c", "ex:p",
        "https://ex.example/p",
        "_:p", "a:b:c", ":", "://", "toString", "e\u{301}", "\u{E9}", "\u{0}", "\u{FEFF}", "\u{1F600}", "jti", "nbf",
        "exp", "vc",
        "previousProof", "cryptosuite", "recipient", "identity", "badge", "verification", "issuedOn", "expires",
        "revoked",
        "revokedCredential", "verifiableCredential", "criteria", "startsWith", "allowedOrigins", "publicKeyPem",
        "statusListIndex", "encodedList", "verificationMethod", "publicKeyJwk", "kty", "crv", "x", "n", "e", "created",
    ]

    static let texts = [
        "", " ", "@id", "@type", "@json", "@vocab", "@none", "_:", "_:b", "_:b0", "a", "b", "https://ex.example/1",
        "https:", "//h",
        "../../..", "?", "#", "urn:x", "did:", "did:key:", "did:key:z", "did:web:", "did:web:localhost%3A80",
        "did:web:school.example", "data:,", "9999-12-31T23:59:59.999999999999Z", "-0001-01-01T00:00:00Z",
        "2024-02-30T00:00:00Z", "2024-01-01T24:00:00+14:00", "en", "x-", "ltr", "rtl", "Ed25519", "z", "u",
        "uH4sIAAAAAAAA",
        "9223372036854775807", "9223372036854775808", "-1", "1e9", "\u{0}", "e\u{301}", "\u{202E}",
        "\u{1F468}\u{200D}\u{1F469}",
        "https://a.example/context", "https://b.example/context", "https://c.example/context",
        "https://e.example/context",
        "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1",
        "https://www.w3.org/ns/did/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://w3id.org/security/v2",
        "VerifiableCredential", "OpenBadgeCredential", "AchievementCredential", "BitstringStatusListEntry",
        "BitstringStatusListCredential", "DataIntegrityProof", "eddsa-rdfc-2022", "eddsa-2022", "assertionMethod",
        "eddsa-jcs-2022", "Ed25519Signature2020", "urn:proof:1", "urn:proof:2", "1EdTechRevocationList",
        "ClrCredential",
        "https://w3id.org/openbadges/v2", "Assertion", "BadgeClass", "hosted", "signed",
        "https://school.example/badges/1", "sha256$", "sha256$00", "ey.ey.ey", "eyJhbGciOiJub25lIn0.e30.",
        "RubricCriterionLevel", "NaN", "1e400", "<",
        "%", "%zz",
    ]

    static let numbers = [
        "0", "-0", "-0.0", "1", "-1", "1.5", "1e0", "1E+2", "9007199254740991", "9007199254740992", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e20", "1e21",
        "1e22",
        "123456789012345678901234567890", "1e308", "1e309", "-1e400", "1e-324", "1e-400", "5e-324",
        "1.7976931348623157e308",
        "0.1", "1e999999999999999999999", "0.000000000000000000000000000000000000000001", "253402300799",
        "253402300800",
        "-62167219201", "4294967296", "2147483648", "1.1",
    ]

    static func value(_ chance: inout SplitMix64) -> JSONValue {
        switch chance.below(9) {
        case 0: .null
        case 1: .bool(chance.oneIn(2))
        case 2, 3: .number(JSONNumber(checked: chance.pick(numbers, or: "0")))
        case 4: .array([])
        case 5: .object(JSONObject())
        default: .string(text(&chance))
        }
    }

    static func text(_ chance: inout SplitMix64) -> String {
        let text = chance.pick(texts, or: "")
        switch chance.below(40) {
        case 0: return String(repeating: text.isEmpty ? "a" : text, count: 1 + chance.below(400))
        case 1: return text + chance.pick(texts, or: "")
        default: return text
        }
    }
}
