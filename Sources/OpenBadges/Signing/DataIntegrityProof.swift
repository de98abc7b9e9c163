public import LinkedData

/// One embedded proof, read as far as every suite has it (Data Integrity 1.0 §2.1).
public struct DataIntegrityProof: Sendable, Equatable {
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

    /// Reads a proof; a member of another shape reads as missing.
    public init(_ json: JSONObject) {
        self.json = json
        let type = json["type"]?.list.first?.string ?? "unnamed"
        suite = type == "DataIntegrityProof" ? json["cryptosuite"]?.string ?? "unnamed" : type
        verificationMethod = json["verificationMethod"]?.string ?? json["verificationMethod"]?["id"]?.string
        purpose = json["proofPurpose"]?.string
        value = json["proofValue"]?.string
    }

    /// Whether this library can check the suite.
    public var isSupported: Bool {
        (suite == EdDSARDFC2022.name || suite == EdDSARDFC2022.formerName) && json["previousProof"] == nil
    }

    /// Whether it builds on another proof (Data Integrity 1.0 §2.1.2).
    public var isChained: Bool { json["previousProof"] != nil }

    /// The proofs of a document, in the order written.
    static func all(of document: JSONObject) -> [DataIntegrityProof] {
        (document["proof"]?.list ?? []).compactMap(\.object).map(DataIntegrityProof.init)
    }
}
