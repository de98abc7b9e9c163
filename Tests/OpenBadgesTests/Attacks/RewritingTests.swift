import LinkedData
import OpenBadges
import Testing

/// A signature over RDF holds for every way of writing the same statements. None of them may hide one from the checks,
/// which go by the standard names.
@Suite struct RewritingTests {
    private let signed: SignedBadge
    private let expired: JSONObject
    private let revocable: JSONObject
    private static let entry: JSONValue = [
        "id": "https://district.example/status#4", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
        "statusListIndex": "4", "statusListCredential": "https://district.example/status",
    ]
    private static let text = "https://www.w3.org/2001/XMLSchema#string"
    private static let date = "http://www.w3.org/2001/XMLSchema#dateTime"

    init() throws {
        signed = try SignedBadge()
        expired = try signed.sign([("validUntil", "2025-04-01T00:00:00Z")])
        revocable = try signed.sign([("credentialStatus", Self.entry)])
    }

    /// The rewritten badge has the same statements, and is not verified.
    private func expectSeenThrough(_ rewritten: JSONObject, for original: JSONObject) async throws {
        #expect(try SignedBadge.statements(of: rewritten) == SignedBadge.statements(of: original))
        let report = await signed.report(on: rewritten)
        #expect(report.isVerified != true, "\(report.checks)")
    }

    private func adding(_ context: JSONValue, to document: JSONObject) -> JSONObject {
        var copy = document
        copy["@context"] = .array((document["@context"]?.list ?? []) + [context])
        return copy
    }

    @Test func `as signed the badges come out as they are`() async throws {
        #expect(await signed.report(on: try signed.sign()).isVerified == true)
        #expect(await signed.report(on: expired)[.dates]?.outcome == .failed)
        #expect(await signed.report(on: revocable)[.status]?.outcome == .couldNotCheck)
    }

    @Test func `an end of validity under its whole IRI is not overlooked`() async throws {
        var hidden = expired
        hidden["validUntil"] = nil
        hidden[SignedBadge.credentials + "validUntil"] = [
            "@value": "2025-04-01T00:00:00Z", "@type": .string(Self.date),
        ]
        try await expectSeenThrough(hidden, for: expired)
    }

    @Test func `an end of validity under another name is not overlooked`() async throws {
        let alias: JSONValue = ["@id": .string(SignedBadge.credentials + "validUntil"), "@type": .string(Self.date)]
        var hidden = adding(["note": alias], to: expired)
        hidden["validUntil"] = nil
        hidden["note"] = "2025-04-01T00:00:00Z"
        try await expectSeenThrough(hidden, for: expired)
    }

    @Test(arguments: ["https://www.w3.org/2018/credentials#", "https://www.w3.org/2018/credential"])
    func `an end of validity under a name that a vocabulary completes is not overlooked`(
        vocabulary: String
    ) async throws {
        var hidden = adding(["@vocab": .string(vocabulary)], to: expired)
        hidden["validUntil"] = nil
        let name = String((SignedBadge.credentials + "validUntil").dropFirst(vocabulary.count))
        hidden[name] = ["@value": "2025-04-01T00:00:00Z", "@type": .string(Self.date)]
        let same = try SignedBadge.statements(of: hidden) == SignedBadge.statements(of: expired)
        let report = await signed.report(on: hidden)
        #expect(same && report.isVerified != true, "\(report.checks)")
    }

    @Test func `a status under another name is not overlooked`() async throws {
        let alias: JSONValue = ["@id": .string(SignedBadge.credentials + "credentialStatus"), "@type": "@id"]
        var hidden = adding(["listing": alias], to: revocable)
        hidden["credentialStatus"] = nil
        hidden["listing"] = Self.entry
        try await expectSeenThrough(hidden, for: revocable)
    }

    @Test func `a status written backwards is not overlooked`() async throws {
        let alias: JSONValue = ["@reverse": .string(SignedBadge.credentials + "credentialStatus")]
        var evil = revocable
        let context = adding(["of": alias], to: revocable)["@context"]
        evil["@context"] = context
        evil["credentialStatus"] = nil
        var entry = try #require(Self.entry.object)
        entry["of"] = ["id": try #require(revocable["id"])]
        evil["@included"] = .array([.object(entry)])
        try await expectSeenThrough(evil, for: revocable)
    }

    @Test(arguments: ["@nest", "@included", "@graph"])
    func `an end of validity inside a keyword or a name for it is not overlooked`(keyword: String) async throws {
        for isAlias in [false, true] {
            var hidden = isAlias ? adding(["more": .string(keyword)], to: expired) : expired
            hidden["validUntil"] = nil
            var inner = JSONObject([("validUntil", "2025-04-01T00:00:00Z")])
            if keyword != "@nest" {
                inner["id"] = expired["id"]
                inner["type"] = "VerifiableCredential"
            }
            hidden[isAlias ? "more" : keyword] = .object(inner)
            let report = await signed.report(on: hidden)
            #expect(report.isVerified != true, "\(report.checks)")
        }
    }

    @Test func `an end of validity moved to where the badge is referred to is not overlooked`() async throws {
        let id = try #require(BadgeSample.badge["id"])
        let related: JSONValue = ["id": id, "type": ["Related", "VerifiableCredential"]]
        let original = try signed.sign(
            [("validUntil", "2025-04-01T00:00:00Z")],
            from: BadgeSample.badge("credentialSubject.achievement.related", [related])
        )
        var end = try #require(related.object)
        end["validUntil"] = original["validUntil"]
        let moved = BadgeSample.changed(
            .object(original),
            at: ["credentialSubject", "achievement", "related"],
            to: [.object(end)]
        )
        var hidden = try #require(moved.object)
        hidden["validUntil"] = nil
        try await expectSeenThrough(hidden, for: original)
    }

    @Test func `results said of the earner elsewhere are not overlooked`() async throws {
        let did = JSONValue.string(signed.did)
        let original = try signed.sign(
            from: BadgeSample.badge("credentialSubject.id", did)
        )
        var hidden = original
        var issuer = try #require(original["issuer"]?.object)
        issuer["type"] = ["Profile", "AchievementSubject"]
        issuer["result"] = original["credentialSubject"]?["result"]
        hidden["issuer"] = .object(issuer)
        hidden = try #require(
            BadgeSample.changed(.object(hidden), at: ["credentialSubject", "result"], to: nil).object
        )
        try await expectSeenThrough(hidden, for: original)
    }

    @Test func `a term of Open Badges given to something else is not taken for what its name says`() async throws {
        let old: JSONValue = [
            "https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "https://w3id.org/security/data-integrity/v2",
        ]
        var sample = try #require(BadgeSample.badge("credentialSubject.licenseNumber", "4711").object)
        sample["issuanceDate"] = sample["validFrom"]
        sample["validFrom"] = nil
        sample = try #require(
            BadgeSample.changed(.object(sample), at: ["credentialSubject", "identifier"], to: nil).object
        )
        sample = try #require(
            BadgeSample.changed(.object(sample), at: ["credentialSubject", "id"], to: "did:web:earner.example").object
        )
        let original = try signed.sign([("@context", old)], from: .object(sample))
        let plain = await signed.report(on: original)
        #expect(plain.isVerified == true, "\(plain.checks)")
        let vocabulary = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
        let terms: JSONValue = [
            "achievement": .string(vocabulary + "achievement-0"), "result": .string(vocabulary + "result"),
            "role": ["@id": .string(vocabulary + "licenseNumber"), "@type": .string(Self.text)],
        ]
        let type: JSONValue = ["@id": .string(vocabulary + "AchievementSubject"), "@context": terms]
        var hidden = adding(["AchievementSubject": type], to: original)
        var subject = try #require(original["credentialSubject"]?.object)
        subject["licenseNumber"] = nil
        subject["role"] = "4711"
        hidden["credentialSubject"] = .object(subject)
        try await expectSeenThrough(hidden, for: original)
    }

    @Test func `an id written with a prefix is not taken as it stands`() async throws {
        var hidden = adding(["urn": ["@id": "urn:uuid:8f1f4c9e-", "@prefix": true]], to: try signed.sign())
        hidden["id"] = "urn:3b0a-4f5a-9f0e-1d2c3b4a5960"
        let report = await signed.report(on: hidden)
        #expect(report.isVerified != true, "\(report.checks)")
    }

    @Test func `a proof's own end under its whole IRI is not overlooked`() async throws {
        var document = try signed.sign()
        var options = try #require(document["proof"]?.object)
        let value = JSONValue.string("2025-06-01T00:00:00Z")
        options["expires"] = value
        options["proofValue"] = nil
        document["proof"] = nil
        let input = try EdDSARDFC2022.signingInput(for: document, options: options)
        let signature = try signed.key.sign(input.hash, algorithm: .edDSA)
        options["expires"] = nil
        options["https://w3id.org/security#expiration"] = ["@value": value, "@type": .string(Self.date)]
        options["proofValue"] = .string(base58(signature))
        document["proof"] = .object(options)
        let report = await signed.report(on: document)
        #expect(report.isVerified != true, "\(report.checks)")
    }

    @Test func `a proof's own end under a name of an older bundled context is not overlooked`() async throws {
        var document = try signed.sign()
        var options = try #require(document["proof"]?.object)
        options["expires"] = "2025-06-01T00:00:00Z"
        options["proofValue"] = nil
        document["proof"] = nil
        let input = try EdDSARDFC2022.signingInput(for: document, options: options)
        options["expiration"] = options["expires"]
        options["expires"] = nil
        options["proofValue"] = .string(base58(try signed.key.sign(input.hash, algorithm: .edDSA)))
        document = adding("https://w3id.org/security/v1", to: document)
        document["proof"] = .object(options)
        let report = await signed.report(on: document)
        #expect(report.isVerified != true, "\(report.checks)")
    }

    @Test func `new terms of an issuer's own are accepted, and a profile that is named twice`() async throws {
        let own: JSONValue = ["lessons": "https://district.example/terms#lessons"]
        var sample = BadgeSample.badge("credentialSubject.lessons", 2)
        let profile: JSONValue = ["id": .string(signed.did), "type": ["Profile"], "name": "District"]
        sample = BadgeSample.changed(sample, at: ["credentialSubject", "achievement", "creator"], to: profile)
        let contexts = JSONValue.array((BadgeSample.badge["@context"]?.list ?? []) + [own])
        let document = try signed.sign([("@context", contexts)], from: sample)
        let report = await signed.report(on: document)
        #expect(report.isVerified == true, "\(report.checks)")
    }

    private func base58(_ bytes: [UInt8]) -> String {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        var digits: [Int] = []
        for byte in bytes {
            var carry = Int(byte)
            for position in digits.indices {
                carry += digits[position] << 8
                digits[position] = carry % 58
                carry /= 58
            }
            while carry > 0 {
                digits.append(carry % 58)
                carry /= 58
            }
        }
        let zeros = bytes.prefix { $0 == 0 }.count
        return "z" + String(repeating: "1", count: zeros) + String(digits.reversed().map { alphabet[$0] })
    }
}
