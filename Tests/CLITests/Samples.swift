import LinkedData
import Testing

/// Badges and pictures for the tests of the command line.
enum Samples {
    static let openBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
    static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><rect/></svg>\n"

    /// A small badge of an issuer.
    static func badge(
        issuer: String,
        name: String = "Reading aloud",
        contexts: [JSONValue] = [],
        members: [(String, JSONValue)] = []
    ) -> JSONValue {
        let named: [JSONValue] = ["https://www.w3.org/ns/credentials/v2", .string(openBadges)]
        let achievement: JSONValue = [
            "id": "https://school.example/a/1", "type": ["Achievement"], "name": .string(name),
            "description": "Reads aloud to a class.", "criteria": ["narrative": "Heard by two readers."],
        ]
        let whole: JSONValue = [
            "@context": .array(named + contexts),
            "id": "urn:uuid:1b4a2f0e-64c5-4f5e-8d0a-0f3f1c7f6a01",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": ["id": .string(issuer), "type": ["Profile"], "name": "A School"],
            "validFrom": "2025-01-01T00:00:00Z",
            "credentialSubject": [
                "id": "did:example:earner", "type": ["AchievementSubject"], "achievement": achievement,
            ],
        ]
        var badge = whole.object ?? JSONObject()
        for (name, value) in members { badge[name] = value }
        return .object(badge)
    }
}

extension Workplace {
    /// Makes an unprotected key, and says its `did:key`; `nil` for RSA.
    @discardableResult
    func makeKey(_ file: String, kind: String = "ed25519") throws -> String? {
        let made = try run("key", "new", "-o", file, "--kind", kind, "--no-passphrase")
        try #require(made.code == 0, "\(made.complaints)")
        let shown = try run("key", "show", file).text
        return shown.split(separator: "\n").first { $0.hasPrefix("did:key:") }.map(String.init)
    }

    /// Writes a document as JSON.
    func write(_ document: JSONValue, to name: String) throws {
        try write(JSONWriter().bytes(of: document), to: name)
    }

    /// Signs a badge of a new key's own did:key, and keeps it as `signed.json`.
    @discardableResult
    func signedBadge(_ make: (String) -> JSONValue = { Samples.badge(issuer: $0) }) throws -> [UInt8] {
        let did = try #require(try makeKey("issuer.key"))
        try write(make(did), to: "badge.json")
        let signed = try run("sign", "badge.json", "--key", "issuer.key", "--suite", "eddsa-rdfc-2022")
        try #require(signed.code == 0, "\(signed.complaints)")
        try write(signed.output, to: "signed.json")
        return signed.output
    }
}
