public import LinkedData

/// A credential that passed every check of a ``Verifier``, which alone can make one.
public struct VerifiedCredential: Sendable {
    /// The credential's members, each of them covered by the signature.
    public let document: JSONObject
    /// How each check ended; all of them passed.
    public let report: VerificationReport

    /// Only from a report in which everything passed.
    init?(_ credential: UnverifiedCredential, _ report: VerificationReport) {
        guard report.isVerified == true else { return nil }
        document = credential.document
        self.report = report
    }
}

/// What a ``Verifier`` makes of some bytes.
public enum Verification: Sendable {
    /// Every check passed.
    case verified(VerifiedCredential)
    /// A check failed or could not be made.
    case notVerified(UnverifiedCredential, VerificationReport)
    /// There is no credential to look at; the first check of the report says why.
    case unreadable(VerificationReport)

    /// The report in every case.
    public var report: VerificationReport {
        switch self {
        case .verified(let credential): credential.report
        case .notVerified(_, let report), .unreadable(let report): report
        }
    }
}
