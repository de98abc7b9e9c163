import LinkedData
import OpenBadges
import Testing

/// Capitals in language tags, about which verifiers disagree.
struct LanguageCaseTests {
    private let key: IssuerKey
    private let created: DateTimeStamp
    private let method: String

    init() throws {
        created = try #require(DateTimeStamp(parsing: "2026-04-01T00:00:00Z"))
        key = try IssuerKey(ed25519Seed: [UInt8](repeating: 7, count: 32), createdAt: created)
        let did = try #require(key.publicKey.didKey)
        method = did + "#" + did.dropFirst("did:key:".count)
    }

    private func badge(language: String) throws -> JSONObject {
        let did = try #require(key.publicKey.didKey)
        let name: JSONValue = ["@value": "R\u{FC}ckmeldung", "@language": .string(language)]
        let badge: JSONValue = [
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:0d6a4c1e-2b5f-4f86-9d29-5f0e9a9f9a11",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": ["id": .string(did), "type": ["Profile"], "name": "Academy"],
            "validFrom": "2026-04-01T00:00:00Z",
            "name": [name, ["@value": "Feedback", "@language": "en"]],
            "credentialSubject": [
                "id": "did:example:teacher",
                "type": ["AchievementSubject"],
                "achievement": [
                    "id": "https://academy.example/feedback",
                    "type": ["Achievement"],
                    "name": "Feedback",
                    "description": "Gives feedback that learners act on.",
                    "criteria": ["narrative": "Two lessons."],
                ],
            ],
        ]
        return try #require(badge.object)
    }

    private func signatureOutcome(_ document: JSONObject) async -> VerificationReport.Outcome? {
        let bytes = JSONWriter().bytes(of: .object(document))
        return await Verifier(settings: VerifierSettings(now: created)).verify(bytes).report[.signature]?.outcome
    }

    @Test func `a badge is signed with its language tags in lower case, and otherwise as it is`() async throws {
        var signed = try EdDSARDFC2022.sign(badge(language: "de-CH"), with: key, method: method, created: created)
        #expect(await signatureOutcome(signed) == .passed)
        signed["proof"] = nil
        #expect(try signed == badge(language: "de-ch"))
    }

    @Test func `a signature made over the tag in lower case holds for a document that writes capitals`() async throws {
        var signed = try EdDSARDFC2022.sign(badge(language: "de-CH"), with: key, method: method, created: created)
        signed["name"] = try badge(language: "DE-ch")["name"]
        #expect(await signatureOutcome(signed) == .passed)
        signed["name"] = try badge(language: "de-AT")["name"]
        #expect(await signatureOutcome(signed) == .failed)
    }

    @Test func `a signature made over the tag as written holds too`() async throws {
        let document = try badge(language: "de-CH")
        var proof = JSONObject([
            ("type", "DataIntegrityProof"), ("cryptosuite", "eddsa-rdfc-2022"), ("created", "2026-04-01T00:00:00Z"),
            ("verificationMethod", .string(method)), ("proofPurpose", "assertionMethod"),
        ])
        let input = try EdDSARDFC2022.signingInput(for: document, options: proof)
        proof["proofValue"] = .string(Multibase.base58(try key.sign(input.hash, algorithm: .edDSA)))
        var signed = document
        signed["proof"] = .object(proof)
        #expect(await signatureOutcome(signed) == .passed)
    }
}
