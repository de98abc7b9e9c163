/// Something in a document that the data model does not allow, where it is and what to do about it.
public struct StructureFault: Sendable, Equatable, CustomStringConvertible {
    /// What the fault is about.
    public enum Kind: String, Sendable, Equatable, CaseIterable {
        /// The JSON-LD contexts.
        case context
        /// A `type`.
        case type
        /// The `id` of the document.
        case identifier
        /// The issuer.
        case issuer
        /// Who or what the claims are about, and the claims.
        case subject
        /// Where the status can be looked up.
        case status
        /// The schema it claims to conform to.
        case schema
        /// A date, wherever it stands.
        case date
        /// The evidence.
        case evidence
        /// An embedded proof.
        case proof
        /// The holder of a presentation.
        case holder
        /// The credentials in a presentation.
        case credential
        /// An endorsement.
        case endorsement
        /// A related resource.
        case resource
        /// Any other member.
        case member
    }

    /// How bad it is.
    public enum Severity: Sendable, Equatable {
        /// The document does not conform.
        case error
        /// The document does not conform, but large issuers write it so and nothing is misunderstood: a signer must
        /// not do it, a verifier tells of it and goes on.
        case deviation
        /// The document conforms, but is likely to be misunderstood somewhere.
        case warning
    }

    /// The place as a JSON path, such as `$.credentialSubject.achievement.criteria`; for something missing, where it
    /// should be.
    public let path: String
    /// What to do, in one plain sentence.
    public let sentence: String
    /// What it is about.
    public let kind: Kind
    /// How bad it is.
    public let severity: Severity

    /// A fault at a place.
    public init(path: String, sentence: String, kind: Kind, severity: Severity = .error) {
        self.path = path
        self.sentence = sentence
        self.kind = kind
        self.severity = severity
    }

    /// The place and the sentence.
    public var description: String { "\(path): \(sentence)" }
}
