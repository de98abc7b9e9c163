import LinkedData
import OpenBadges

/// A badge really signed, to be rewritten afterwards in ways that keep what was signed.
struct SignedBadge {
    static let credentials = "https://www.w3.org/2018/credentials#"
    static let now = DateTimeStamp(milliseconds: 1_767_225_600_000)

    let key: IssuerKey
    let did: String

    init() throws {
        key = try IssuerKey.generate(.ed25519, createdAt: DateTimeStamp(milliseconds: 0))
        did = "did:key:" + (key.publicKey.multikey ?? "")
    }

    /// The sample badge with some members set, signed by its issuer.
    func sign(_ changes: [(String, JSONValue)] = [], from sample: JSONValue = BadgeSample.badge) throws -> JSONObject {
        var document = sample.object ?? JSONObject()
        document["issuer"] = ["id": .string(did), "type": ["Profile"], "name": "District"]
        for (name, value) in changes { document[name] = value }
        let method = did + "#" + did.dropFirst("did:key:".count)
        return try EdDSARDFC2022.sign(document, with: key, method: method, created: Self.now)
    }

    /// The report on a document as it stands.
    func report(on document: JSONObject) async -> VerificationReport {
        let bytes = JSONWriter().bytes(of: .object(document))
        return await Verifier(settings: VerifierSettings(now: Self.now)).verify(bytes).report
    }

    /// The statements of a document without its proof, to show that a rewriting changed none.
    static func statements(of document: JSONObject) throws -> [UInt8] {
        var unsecured = document
        unsecured["proof"] = nil
        return try RDFC10().canonicalize(JSONLD.toRDF(.object(unsecured), options: .init(isSafe: true))).bytes
    }
}
