import LinkedData
import OpenBadges
import TestKit

/// A verifier with the key documents, keys and status lists that stand beside the samples; nothing is fetched.
struct SampleSettings {
    private var settings: VerifierSettings

    init(_ standards: Standards, _ folder: String) throws {
        settings = VerifierSettings(now: DateTimeStamp(milliseconds: 1_767_225_600_000))
        let documents =
            standards.files(under: "own-vectors/did", endings: [".json"])
            + standards.files(under: "dcc-vc-fixtures/dids", endings: [".json"])
        settings.keyDocuments = try documents.map { try DIDDocument(parsing: try standards.json($0)) }
        for jwk in try standards.json("own-vectors/keys/jwks.json")["keys"]?.list.compactMap(\.object) ?? [] {
            settings.trustedKeys.append(.init(name: jwk["kid"]?.string, key: try PublicKey(jwk: jwk)))
        }
        let lists =
            standards.files(under: folder, endings: ["list.json", "testlist"])
            + standards.files(under: folder + "/statusLists", endings: [".json"])
        // The list that one of the validator's samples names is at an address of 1EdTech's; this stands in its place.
        let revoked = "dc.1edtech.org/wellspring2022/wellspring-portal"
        let list: JSONValue = [
            "id": .string("https://\(revoked)/api/revocations/da1e96e9-afcc-4eed-b9a2-2ddf7353214c"),
            "revokedCredential": [
                ["id": .string("https://\(revoked)/credential/54418d3f-ec01-4652-800a-861c890a51a1")]
            ],
        ]
        settings.statusLists = [try UnverifiedCredential(reading: JSONWriter().bytes(of: list))]
        settings.statusLists += try lists.map { try UnverifiedCredential(reading: try standards.bytes($0)) }
    }

    func report(on bytes: [UInt8], isLax: Bool) async -> VerificationReport {
        var settings = settings
        settings.isLax = isLax
        return await Verifier(settings: settings).verify(bytes).report
    }
}
