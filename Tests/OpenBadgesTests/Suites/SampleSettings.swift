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
        settings.statusLists = try lists.map { try UnverifiedCredential(reading: try standards.bytes($0)) }
    }

    func report(on bytes: [UInt8], isLax: Bool) async -> VerificationReport {
        var settings = settings
        settings.isLax = isLax
        if String(decoding: bytes, as: UTF8.self).contains("/api/revocations/") {
            settings.statusLists = [Self.revocations].compactMap { $0 }
        }
        return await Verifier(settings: settings).verify(bytes).report
    }

    /// The list that one of the validator's samples names is at an address of 1EdTech's; this stands in its place.
    private static let revocations: UnverifiedCredential? = {
        let portal = "https://dc.1edtech.org/wellspring2022/wellspring-portal"
        let list: JSONValue = [
            "id": .string(portal + "/api/revocations/da1e96e9-afcc-4eed-b9a2-2ddf7353214c"),
            "revokedCredential": [["id": .string(portal + "/credential/54418d3f-ec01-4652-800a-861c890a51a1")]],
        ]
        return try? UnverifiedCredential(reading: JSONWriter().bytes(of: list))
    }()
}
