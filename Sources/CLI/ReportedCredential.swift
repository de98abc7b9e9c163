import LinkedData
import OpenBadges

/// A report, and what the credential says as far as it can be read: what `verify` prints in one form or the other.
struct ReportedCredential {
    /// The verdict over all checks.
    enum Verdict {
        case verified, notVerified, couldNotCheck

        init(_ isVerified: Bool?) {
            switch isVerified {
            case true?: self = .verified
            case false?: self = .notVerified
            case nil: self = .couldNotCheck
            }
        }

        var exitCode: Int32 {
            switch self {
            case .verified: 0
            case .notVerified: 1
            case .couldNotCheck: 2
            }
        }

        var words: String {
            switch self {
            case .verified: "VERIFIED"
            case .notVerified: "NOT VERIFIED"
            case .couldNotCheck: "COULD NOT CHECK"
            }
        }
    }

    let report: VerificationReport
    /// `nil` when there is no credential to read.
    let summary: CredentialSummary?
    let isLax: Bool
    let verdict: Verdict

    init(_ verification: Verification, isLax: Bool) {
        report = verification.report
        self.isLax = isLax
        verdict = Verdict(verification.report.isVerified)
        switch verification {
        case .verified(let credential): summary = CredentialSummary(verified: credential)
        case .notVerified(let credential, _): summary = CredentialSummary(claimsOf: credential)
        case .unreadable: summary = nil
        }
    }

    /// The form that `verify --json` prints.
    var json: JSONValue {
        [
            "verified": Self.json(report.isVerified),
            "format": .string(report.format.rawValue),
            "checks": Self.json(report.checks),
            "credential": summary?.json ?? .null,
            "notes": .array(report.notes.map { .string($0) }),
            "endorsements": .array(report.endorsements.map(Self.json)),
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
