internal import Crypto
internal import FoundationEssentials
public import LinkedData

/// The cryptosuite `eddsa-rdfc-2022`: Ed25519 over canonical RDF (Data Integrity EdDSA Cryptosuites 1.0 §3.2).
///
/// It is the only embedded suite in the certification guide of Open Badges 3.0.
public enum EdDSARDFC2022 {
    /// The name in `cryptosuite`.
    public static let name = "eddsa-rdfc-2022"
    /// The suite's name in drafts; the same steps.
    public static let formerName = "eddsa-2022"

    /// What is signed, with the values on the way to it (§3.2.3, §3.2.4).
    public struct SigningInput: Sendable {
        /// The document without its proofs as canonical N-Quads.
        public let document: [UInt8]
        /// The proof's options as canonical N-Quads.
        public let options: [UInt8]
        /// 64 bytes: SHA-256 of the options, then SHA-256 of the document.
        public let hash: [UInt8]
    }

    /// Transforms and hashes a document and the options of a proof over it.
    ///
    /// Both are read in safe mode: what JSON-LD would drop no signature would cover, so it is refused. So is what the
    /// signature covers but a reader of the JSON would overlook: aliases, whole IRIs as names, and what is said of one
    /// id in several places.
    ///
    /// - Parameters:
    ///   - document: The document; its `proof` member is left out.
    ///   - options: The proof; its `proofValue` is left out, and the document's `@context` takes the place of its own.
    ///   - library: The contexts the document may name.
    /// - Throws: ``SecuringError/unsigned(_:)`` when something would go unsigned or overlooked or a context is unknown,
    ///   ``SecuringError/tooComplex(_:)``, ``SecuringError/nothingToSign``.
    public static func signingInput(
        for document: JSONObject,
        options: JSONObject,
        library: ContextLibrary = .bundled
    ) throws(SecuringError) -> SigningInput {
        let start = ContextStart()
        let document = try canonicalDocument(document, library: library, start: start)
        return try signingInput(
            forCanonical: document.bytes,
            options: options,
            context: document.context,
            library,
            start: start
        )
    }

    /// The first half of the transformation, the same for every proof over a document and the same earlier proofs.
    static func canonicalDocument(
        _ document: JSONObject,
        over previous: [JSONObject] = [],
        library: ContextLibrary,
        start: ContextStart? = nil
    ) throws(SecuringError) -> (bytes: [UInt8], context: JSONValue?) {
        var unsecured = document
        unsecured["proof"] = previous.isEmpty ? nil : .array(previous.map { .object($0) })
        return (try canonicalize(unsecured, library, start), document["@context"])
    }

    /// The second half.
    static func signingInput(
        forCanonical document: [UInt8],
        options: JSONObject,
        context: JSONValue?,
        _ library: ContextLibrary,
        start: ContextStart? = nil
    ) throws(SecuringError) -> SigningInput {
        var configuration = options
        configuration["proofValue"] = nil
        configuration["@context"] = context
        let canonicalOptions = try canonicalize(configuration, library, start)
        let hash = Array(SHA256.hash(data: canonicalOptions)) + Array(SHA256.hash(data: document))
        return SigningInput(document: document, options: canonicalOptions, hash: hash)
    }

    /// The document with a proof added to it (Data Integrity 1.0 §4.2).
    ///
    /// Language tags come out in lower case, because verifiers disagree about capitals in them.
    ///
    /// - Parameters:
    ///   - document: The document, without a proof.
    ///   - key: An Ed25519 key.
    ///   - method: The URL of its public half, to stand as `verificationMethod`.
    ///   - created: When the proof is made.
    ///   - library: The contexts the document may name.
    /// - Returns: The document with its members in their order and `proof` as the last.
    /// - Throws: ``SecuringError``; a document that has a proof is refused, because sets of proofs are another rule.
    public static func sign(
        _ document: JSONObject,
        with key: IssuerKey,
        method: String,
        created: DateTimeStamp,
        library: ContextLibrary = .bundled
    ) throws(SecuringError) -> JSONObject {
        guard document["proof"] == nil else { throw .alreadySecured }
        let document = document.withLowerCaseLanguages() ?? document
        var proof = JSONObject([
            ("type", "DataIntegrityProof"),
            ("cryptosuite", .string(name)),
            ("created", .string(created.description)),
            ("verificationMethod", .string(method)),
            ("proofPurpose", "assertionMethod"),
        ])
        let input = try signingInput(for: document, options: proof, library: library)
        do throws(KeyError) {
            proof["proofValue"] = .string(Multibase.base58(try key.sign(input.hash, algorithm: .edDSA)))
        } catch {
            throw .key(error)
        }
        var secured = document
        secured["proof"] = .object(proof)
        return secured
    }

    /// A credential can hold twenty others with eight proofs each, so each part gets little work beyond its size;
    /// honest ones need none of it.
    static let canonicalizer = RDFC10(maximumWork: 10_000)

    private static func canonicalize(
        _ document: JSONObject,
        _ library: ContextLibrary,
        _ start: ContextStart?
    ) throws(SecuringError) -> [UInt8] {
        let dataset: Dataset
        do throws(JSONLDError) {
            dataset = try JSONLD.plainStatements(of: document, library: library, start: start)
        } catch {
            throw .unsigned(error)
        }
        guard !dataset.isEmpty else { throw .nothingToSign }
        do throws(RDFC10.WorkLimitExceeded) {
            return try canonicalizer.canonicalize(dataset).bytes
        } catch {
            throw .tooComplex(error)
        }
    }
}
