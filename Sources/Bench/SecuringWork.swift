import Crypto
import LinkedData
import OpenBadges

/// The work that is measured: from the bytes of a credential to those of the signed one, and back to a yes.
struct SecuringWork {
    let key: IssuerKey
    let bare: Curve25519.Signing.PrivateKey
    let did: String
    let method: String
    let created: DateTimeStamp

    init() throws {
        let seed = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        guard let created = DateTimeStamp(parsing: "2026-04-01T00:00:00Z") else { throw BenchProblem("No date.") }
        self.created = created
        key = try IssuerKey(ed25519Seed: seed, createdAt: created)
        bare = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        guard let did = key.publicKey.didKey else { throw BenchProblem("The key has no did:key.") }
        self.did = did
        method = did + "#" + did.dropFirst("did:key:".count)
    }

    /// Signs with `eddsa-rdfc-2022`.
    func sign(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let document = try JSONValue(parsing: bytes).object else { throw BenchProblem("No object to sign.") }
        let signed = try EdDSARDFC2022.sign(document, with: key, method: method, created: created)
        return JSONWriter().bytes(of: .object(signed))
    }

    /// Whether the proof holds: the key from its `did:key`, the canonical forms, the signature. Not the other questions
    /// of a ``Verifier``.
    func verify(_ bytes: [UInt8]) throws -> Bool {
        guard let document = try JSONValue(parsing: bytes).object, let proof = document["proof"]?.object,
            let method = proof["verificationMethod"]?.string, let did = method.split(separator: "#").first,
            let signature = proof["proofValue"]?.string.flatMap(Multibase.decode)
        else { throw BenchProblem("No proof to verify.") }
        let key = try PublicKey(multikey: String(did.dropFirst("did:key:".count)))
        let input = try EdDSARDFC2022.signingInput(for: document, options: proof)
        return try key.isValid(signature: signature, for: input.hash, algorithm: .edDSA)
    }

    /// How many statements a credential makes.
    func quads(_ bytes: [UInt8]) throws -> Int {
        try JSONLD.toRDF(try JSONValue(parsing: bytes)).count
    }
}
