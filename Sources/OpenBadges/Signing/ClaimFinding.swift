/// What is remarkable about a claim of a token, compared with the credential in it.
public struct ClaimFinding: Sendable, Equatable, CustomStringConvertible {
    /// What is remarkable.
    public enum Kind: Sendable, Equatable {
        /// The claim is not there though Open Badges 3.0 §8.2 asks for it.
        case missing
        /// The claim is not of the form RFC 7519 §4.1 gives it.
        case malformed
        /// Claim and credential say different things.
        case differs
        /// The token has a member that its form forbids (`vc` beside the credential's own members or in a `vc+jwt`).
        case forbidden
    }

    /// How grave it is.
    public enum Severity: Sendable, Equatable {
        /// The credential may be accepted, and the reader told.
        case warning
        /// The credential must not be accepted.
        case error
    }

    /// The claim: `iss`, `jti`, `sub`, `nbf`, `exp` or `vc`.
    public let claim: String
    /// What is remarkable.
    public let kind: Kind
    /// How grave it is.
    public let severity: Severity
    /// One sentence for the report.
    public let description: String
}
