internal import LinkedData

/// One question a verifier asks, and how it is answered.
protocol VerificationPolicy: Sendable {
    /// Which question.
    var name: CheckName { get }
    /// Answers it from what is in the credential and what earlier policies found out.
    func check(_ examination: inout Examination) async -> Answer
}

/// The answer to one question.
struct Answer: Sendable {
    let outcome: VerificationReport.Outcome
    let reason: String

    static func passed(_ reason: String) -> Answer { Answer(outcome: .passed, reason: reason) }
    static func failed(_ reason: String) -> Answer { Answer(outcome: .failed, reason: reason) }
    static func couldNotCheck(_ reason: String) -> Answer { Answer(outcome: .couldNotCheck, reason: reason) }
}

/// A credential under examination, and what has been found out about it so far.
struct Examination: Sendable {
    let credential: UnverifiedCredential
    let settings: VerifierSettings
    /// How many credentials this one stands inside of: endorsements and status lists are examined too.
    let depth: Int
    /// The signature that the report goes by, once found.
    var signer: Signer?
    /// The canonical document without its proofs, once it is known that all of it can be signed.
    var canonical: [UInt8]?
    /// Whether a proof was found not to fit.
    var hasMismatch = false
    /// What else the reader must know.
    var notes: [String] = []

    init(_ credential: UnverifiedCredential, settings: VerifierSettings, depth: Int) {
        self.credential = credential
        self.settings = settings
        self.depth = depth
    }

    var document: JSONObject { credential.document }
    var proofs: [DataIntegrityProof] { DataIntegrityProof.all(of: document) }

    var issuerID: String? { CredentialClaims.issuer(of: document) }
}

/// Whose signature was checked, and how far the key can be told.
struct Signer: Sendable {
    /// Where the key was had from.
    enum Origin: Sendable {
        /// A document that lists the key, about its controller.
        case document(DIDDocument, VerificationMethod)
        /// It is published by itself at a URL.
        case url(String)
        /// The caller vouches for it.
        case trusted
        /// It stands in the token itself, and nothing else speaks for it.
        case token
        /// It stands in the URL that names it, which only lax settings accept.
        case fragment
    }

    /// The URL or name by which the signature names its key.
    let method: String
    let key: PublicKey
    let origin: Origin
    /// When the signature says it was made.
    let created: DateTimeStamp?
    /// Whether the signature fits.
    let holds: Bool
}
