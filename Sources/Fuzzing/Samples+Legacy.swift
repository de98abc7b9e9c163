import LinkedData
import OpenBadges

/// Good inputs of the standards beside the one that is issued.
extension Samples {
    /// A badge with a proof, and another proof made over both.
    static func chained(
        _ document: JSONObject,
        with key: IssuerKey,
        method: String,
        created: DateTimeStamp
    ) throws -> JSONObject {
        var signed = try EdDSAJCS2022.sign(document, with: key, method: method, created: created)
        guard var first = signed["proof"]?.object else { throw Corpus.Unusable.sample }
        first["proofValue"] = nil
        first["id"] = "urn:proof:1"
        first = try seal(first, over: [], document, key)
        var second = first
        second["proofValue"] = nil
        second["id"] = "urn:proof:2"
        second["previousProof"] = "urn:proof:1"
        second = try seal(second, over: [first], document, key)
        signed["proof"] = [.object(first), .object(second)]
        return signed
    }

    /// A proof's options with the signature over them, the document and earlier proofs.
    private static func seal(
        _ options: JSONObject,
        over previous: [JSONObject],
        _ document: JSONObject,
        _ key: IssuerKey
    ) throws -> JSONObject {
        let input = try EdDSAJCS2022.signingInput(for: document, over: previous, options: options)
        var proof = options
        proof["proofValue"] = .string(Multibase.base58(try key.sign(input.hash, algorithm: .edDSA)))
        return proof
    }

    /// A record that holds credentials, unsigned.
    static func learnerRecord(issuer: String, holding credentials: [JSONValue]) -> JSONValue {
        [
            "@context": [
                .string(ContextURL.credentialsV2), .string(ContextURL.learnerRecord), .string(ContextURL.openBadges),
            ],
            "id": "urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-1d2c3b4a5961",
            "type": ["VerifiableCredential", "ClrCredential"],
            "issuer": .string(issuer),
            "name": "Record",
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": [
                "id": "did:example:teacher", "type": ["ClrSubject"], "verifiableCredential": .array(credentials),
            ],
        ]
    }

    /// A badge of Open Badges 2.0 with all its parts in it, and one that names them.
    static let legacy: [JSONValue] = {
        let issuer: JSONValue = [
            "@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": "https://school.example/issuer",
            "name": "School", "url": "https://school.example",
            "verification": ["startsWith": "https://school.example/"],
        ]
        let badgeClass: JSONValue = [
            "type": "BadgeClass", "id": "https://school.example/classes/1", "name": "Reading", "description": "Reads.",
            "criteria": ["narrative": "Lessons."], "issuer": issuer,
        ]
        func assertion(_ badge: JSONValue) -> JSONValue {
            [
                "@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
                "id": "https://school.example/badges/1", "badge": badge, "issuedOn": "2024-03-01T00:00:00Z",
                "recipient": ["type": "email", "hashed": false, "identity": "a@school.example"],
                "verification": ["type": "hosted"],
            ]
        }
        return [assertion(badgeClass), assertion("https://school.example/classes/1")]
    }()

    /// Pictures as Open Badges 2.0 bakes them.
    static let legacyPictures: [[UInt8]] = {
        let text = legacy.first.map { JSONWriter().text(of: $0) } ?? ""
        let contents = ["", "<![CDATA[\(text)]]>"]
        return contents.map { content in
            Array(
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">\
                <openbadges:assertion verify="https://school.example/badges/1">\(content)</openbadges:assertion></svg>
                """.utf8
            )
        }
    }()
}
