internal import Crypto
public import LinkedData

/// The cryptosuite `eddsa-jcs-2022`: Ed25519 over canonical JSON (Data Integrity EdDSA Cryptosuites 1.0 §3.3).
///
/// Every member is signed as it is written, whatever its context makes of it. Open Badges 3.0 names only
/// ``EdDSARDFC2022``, so a badge for others is signed with that one.
public enum EdDSAJCS2022 {
    /// The name in `cryptosuite`.
    public static let name = "eddsa-jcs-2022"

    /// Transforms and hashes a document and the options of a proof over it (§3.3.1 to §3.3.5).
    ///
    /// - Parameters:
    ///   - document: The document; its `proof` member is left out.
    ///   - options: The proof; its `proofValue` is left out. When it has an `@context`, the document's must begin with
    ///     it, and only what it has is signed.
    /// - Throws: ``SecuringError/otherContexts``, ``SecuringError/inexactNumber(_:)``.
    public static func signingInput(
        for document: JSONObject,
        options: JSONObject
    ) throws(SecuringError) -> EdDSARDFC2022.SigningInput {
        try signingInput(for: document, over: [], options: options)
    }

    /// The same for a proof that is made over earlier ones, too.
    package static func signingInput(
        for document: JSONObject,
        over previous: [JSONObject],
        options: JSONObject
    ) throws(SecuringError) -> EdDSARDFC2022.SigningInput {
        var unsecured = document
        unsecured["proof"] = previous.isEmpty ? nil : .array(previous.map { .object($0) })
        if let own = options["@context"] {
            guard addedContexts(of: document, beside: options) != nil else { throw .otherContexts }
            unsecured["@context"] = own
        }
        var configuration = options
        configuration["proofValue"] = nil
        let canonicalDocument = try canonicalize(unsecured)
        let canonicalOptions = try canonicalize(configuration)
        let hash = Array(SHA256.hash(data: canonicalOptions)) + Array(SHA256.hash(data: canonicalDocument))
        return EdDSARDFC2022.SigningInput(document: canonicalDocument, options: canonicalOptions, hash: hash)
    }

    /// The contexts of a document that a proof's own list does not have: none when both are the same, `nil` when the
    /// document's do not begin with the proof's.
    static func addedContexts(of document: JSONObject, beside options: JSONObject) -> [JSONValue]? {
        guard let own = options["@context"]?.list else { return [] }
        let all = document["@context"]?.list ?? []
        guard all.count >= own.count, zip(all, own).allSatisfy({ $0 == $1 }) else { return nil }
        return Array(all.dropFirst(own.count))
    }

    private static func canonicalize(_ object: JSONObject) throws(SecuringError) -> [UInt8] {
        do throws(JCS.PrecisionLoss) {
            return try JCS.canonicalize(.object(object))
        } catch {
            throw .inexactNumber(error)
        }
    }

    /// The document with a proof added to it (Data Integrity 1.0 §4.2).
    ///
    /// - Parameters:
    ///   - document: The document, without a proof.
    ///   - key: An Ed25519 key.
    ///   - method: The URL of its public half, to stand as `verificationMethod`.
    ///   - created: When the proof is made.
    /// - Returns: The document with its members in their order and `proof` as the last; the proof repeats `@context`.
    /// - Throws: ``SecuringError``; a document that has a proof is refused, because sets of proofs are another rule.
    public static func sign(
        _ document: JSONObject,
        with key: IssuerKey,
        method: String,
        created: DateTimeStamp
    ) throws(SecuringError) -> JSONObject {
        guard document["proof"] == nil else { throw .alreadySecured }
        guard !document.isEmpty else { throw .nothingToSign }
        var proof = JSONObject([
            ("type", "DataIntegrityProof"),
            ("cryptosuite", .string(name)),
            ("created", .string(created.description)),
            ("verificationMethod", .string(method)),
            ("proofPurpose", "assertionMethod"),
        ])
        proof["@context"] = document["@context"]
        let input = try signingInput(for: document, options: proof)
        do throws(KeyError) {
            proof["proofValue"] = .string(Multibase.base58(try key.sign(input.hash, algorithm: .edDSA)))
        } catch {
            throw .key(error)
        }
        var secured = document
        secured["proof"] = .object(proof)
        return secured
    }
}
