import LinkedData
import OpenBadges

/// What the articles of OpenBadges take for granted: a school, its key and a badge.
struct SampleSchool {
    static let moment = DateTimeStamp(milliseconds: 1_769_860_800_000)
    static let picture = Array(#"<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>"#.utf8)

    let issuer = "did:web:district.example"
    let key: IssuerKey
    let record: KeyRecord

    init() throws {
        key = try IssuerKey.generate(.ed25519, createdAt: Self.moment)
        record = KeyRecord(publicKey: key.publicKey, createdAt: key.createdAt)
    }

    var method: String { DIDDocument.methodID(of: record, did: issuer) }

    /// Verification with the school's own document and nothing from the network.
    func settings(statusLists: [JSONObject] = []) throws -> VerifierSettings {
        var settings = VerifierSettings(now: Self.moment)
        settings.keyDocuments = [try DIDDocument(parsing: DIDDocument.publishing(did: issuer, keys: [record]))]
        settings.statusLists = try statusLists.map {
            try UnverifiedCredential(reading: JSONWriter().bytes(of: .object($0)))
        }
        return settings
    }

    /// A small badge with the school's proof.
    func signedBadge() throws -> [UInt8] {
        let achievement = Achievement(
            id: "https://district.example/achievements/reading/v1",
            name: "Reading aloud",
            description: "Reads aloud to a class.",
            criteria: Criteria(narrative: "Heard by two readers.")
        )
        let earner = IdentityObject(hashing: "jordan.rivera@district.example")
        let badge = AchievementCredential(
            id: "urn:uuid:1b4a2f0e-64c5-4f5e-8d0a-0f3f1c7f6a01",
            issuer: .profile(Profile(id: issuer, name: "Example School District")),
            validFrom: WrittenDateTime(Self.moment),
            credentialSubject: AchievementSubject(achievement: achievement, identifier: [earner])
        )
        let signed = try EdDSARDFC2022.sign(
            badge.json.object ?? JSONObject(),
            with: key,
            method: method,
            created: Self.moment
        )
        return JSONWriter().bytes(of: .object(signed))
    }
}
