package import LinkedData

/// A report, and what the credential says as far as it can be read: what `verify` prints in one form or the other, and
/// what the page for verifying shows.
package struct ReportedCredential: Sendable {
    /// The verdict over all checks.
    package enum Verdict: Sendable, Equatable {
        case verified, notVerified, couldNotCheck

        /// The verdict of a report.
        package init(_ isVerified: Bool?) {
            switch isVerified {
            case true?: self = .verified
            case false?: self = .notVerified
            case nil: self = .couldNotCheck
            }
        }

        /// In capitals, as the command says it.
        package var words: String {
            switch self {
            case .verified: "VERIFIED"
            case .notVerified: "NOT VERIFIED"
            case .couldNotCheck: "COULD NOT CHECK"
            }
        }
    }

    /// A check to be shown.
    package struct ShownCheck: Sendable {
        package let check: VerificationReport.Check
        /// Whether it came out well only by the word of a document that anyone may have written.
        package let isOnlyClaimed: Bool
    }

    package let report: VerificationReport
    /// `nil` when there is no credential to read.
    package let summary: CredentialSummary?
    package let isLax: Bool
    package let verdict: Verdict

    /// What came of a verification.
    package init(_ verification: Verification, isLax: Bool) {
        report = verification.report
        self.isLax = isLax
        verdict = Verdict(verification.report.isVerified)
        switch verification {
        case .verified(let credential): summary = CredentialSummary(verified: credential)
        case .notVerified(let credential, _): summary = CredentialSummary(claimsOf: credential)
        case .unreadable: summary = nil
        }
    }

    /// The checks of a report, with what holds only by the document's own word.
    package static func shownChecks(of report: VerificationReport) -> [ShownCheck] {
        let isSigned = [.coverage, .signature, .issuer].allSatisfy { report[$0]?.outcome == .passed }
        let content: [CheckName] = [.dates, .status, .recipient, .achievement]
        return report.checks.map { check in
            ShownCheck(
                check: check,
                isOnlyClaimed: !isSigned && check.outcome == .passed && content.contains(check.name)
            )
        }
    }

    /// The form that `verify --json` prints.
    package var json: JSONValue {
        [
            "verified": Self.json(report.isVerified),
            "format": .string(report.format.rawValue),
            "checks": Self.json(report.checks),
            "credential": summary?.json ?? .null,
            "notes": .array(report.notes.map { .string($0) }),
            "endorsements": .array(report.endorsements.map(Self.json)),
            "contained": .array(report.contained.map(Self.json)),
            "lax": .bool(isLax),
        ]
    }

    private static func json(_ endorsement: EndorsementReport) -> JSONValue {
        [
            "path": .string(endorsement.path),
            "endorser": .string(endorsement.endorser),
            "verified": json(endorsement.report.isVerified),
            "checks": json(endorsement.report.checks),
        ]
    }

    private static func json(_ contained: ContainedReport) -> JSONValue {
        [
            "path": .string(contained.path),
            "name": contained.name.map { .string($0) } ?? .null,
            "issuer": contained.issuer.map { .string($0) } ?? .null,
            "verified": json(contained.report.isVerified),
            "checks": json(contained.report.checks),
        ]
    }

    private static func json(_ isVerified: Bool?) -> JSONValue {
        isVerified.map { .bool($0) } ?? .null
    }

    private static func json(_ checks: [VerificationReport.Check]) -> JSONValue {
        .array(
            checks.map { check in
                [
                    "name": .string(check.name.rawValue),
                    "outcome": .string(check.outcome.rawValue),
                    "reason": .string(check.reason),
                ]
            }
        )
    }
}
