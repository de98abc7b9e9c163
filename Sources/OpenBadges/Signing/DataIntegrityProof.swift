public import LinkedData

/// One embedded proof, read as far as every suite has it (Data Integrity 1.0 §2.1).
public struct DataIntegrityProof: Sendable, Equatable {
    /// How the bytes that a proof signs are made (Data Integrity EdDSA Cryptosuites 1.0 §3).
    public enum Form: Sendable, Equatable {
        /// From the statements, as canonical RDF: `eddsa-rdfc-2022`, and `Ed25519Signature2020` before it, which
        /// hashes the same way.
        case canonicalRDF
        /// From the members as they are written, as canonical JSON: `eddsa-jcs-2022`.
        case canonicalJSON
    }

    /// The proof as written.
    public let json: JSONObject
    /// The kind of proof as people name it: the `cryptosuite` of a DataIntegrityProof, else the `type`.
    public let suite: String
    /// The URL of the key, when it is text.
    public let verificationMethod: String?
    /// What the proof is for.
    public let purpose: String?
    /// `proofValue` as written.
    public let value: String?
    /// What its suite signs; `nil` for a suite that this library cannot check.
    public let form: Form?

    /// Reads a proof; a member of another shape reads as missing.
    public init(_ json: JSONObject) {
        self.json = json
        let type = json["type"]?.list.first?.string ?? "unnamed"
        let isDataIntegrity = type.isExactly("DataIntegrityProof")
        suite = isDataIntegrity ? json["cryptosuite"]?.string ?? "unnamed" : type
        form = Self.form(of: suite, isDataIntegrity: isDataIntegrity)
        verificationMethod = json["verificationMethod"]?.string ?? json["verificationMethod"]?["id"]?.string
        purpose = json["proofPurpose"]?.string
        value = json["proofValue"]?.string
    }

    private static func form(of suite: String, isDataIntegrity: Bool) -> Form? {
        switch ExactText(suite) {
        case ExactText(EdDSARDFC2022.name) where isDataIntegrity: .canonicalRDF
        case ExactText(EdDSARDFC2022.formerName) where isDataIntegrity: .canonicalRDF
        case ExactText(EdDSAJCS2022.name) where isDataIntegrity: .canonicalJSON
        case "Ed25519Signature2020" where !isDataIntegrity: .canonicalRDF
        default: nil
        }
    }

    /// Whether this library can check the suite.
    public var isSupported: Bool { form != nil }

    /// Whether it builds on another proof (Data Integrity 1.0 §2.1.2).
    public var isChained: Bool { json["previousProof"] != nil }

    /// The proofs of a document, in the order written.
    static func all(of document: JSONObject) -> [DataIntegrityProof] {
        (document["proof"]?.list ?? []).compactMap(\.object).map(DataIntegrityProof.init)
    }
}
