internal import LinkedData

/// Examines the credentials inside a Comprehensive Learner Record, each by its own proof (CLR 2.0; compare Open Badges
/// 3.0 §9.1).
///
/// The record's own signature covers them as parts; whether each was really issued by whom it names, only its own
/// proof can tell, on the JSON as it stands. They are reported apart, like endorsements.
struct ContainedCredentials: Sendable {
    static let maximum = 50

    /// The reports, and what the reader must know beside them.
    func reports(on examination: Examination) async -> (reports: [ContainedReport], notes: [String]) {
        guard examination.depth == 0 else { return ([], []) }
        let subjects = examination.document["credentialSubject"]?.list ?? []
        let found = subjects.flatMap { $0["verifiableCredential"]?.list ?? [] }
        var reports: [ContainedReport] = []
        var strangers = 0
        for (position, value) in found.prefix(Self.maximum).enumerated() {
            let path = "$.credentialSubject.verifiableCredential[\(position)]"
            let (report, document) = await report(on: value, at: path, examination.settings)
            reports.append(report)
            if Self.isAboutAnother(document, than: subjects.first) { strangers += 1 }
        }
        var notes: [String] = []
        if found.count > Self.maximum {
            notes.append("It holds \(found.count) credentials; only the first \(Self.maximum) were looked at.")
        }
        if strangers > 0 {
            notes.append(
                strangers == 1
                    ? "One credential in it is about another person or thing than the record."
                    : "\(strangers) credentials in it are about other persons or things than the record."
            )
        }
        return (reports, notes)
    }

    private func report(
        on value: JSONValue,
        at path: String,
        _ settings: VerifierSettings
    ) async -> (ContainedReport, JSONObject?) {
        let verifier = Verifier(settings: settings)
        let verification: Verification
        if let object = value.object {
            verification = await verifier.verify(UnverifiedCredential(document: object), depth: 1)
        } else {
            verification = await verifier.verify(Array((value.string ?? "").utf8), depth: 1)
        }
        let summary: CredentialSummary?
        let document: JSONObject?
        switch verification {
        case .verified(let credential):
            (summary, document) = (CredentialSummary(verified: credential), credential.document)
        case .notVerified(let credential, _):
            (summary, document) = (CredentialSummary(claimsOf: credential), credential.document)
        case .unreadable: (summary, document) = (nil, nil)
        }
        let report = ContainedReport(
            path: path,
            name: summary?.achievement?.name ?? summary?.name,
            issuer: summary?.issuer.name ?? summary?.issuer.id,
            report: verification.report
        )
        return (report, document)
    }

    /// Only where both have an id; a person known by a hashed address in one and by a DID in the other may be the same.
    private static func isAboutAnother(_ document: JSONObject?, than subject: JSONValue?) -> Bool {
        guard let own = document.flatMap(CredentialClaims.subject), let whole = subject?["id"]?.string else {
            return false
        }
        return !own.isExactly(whole)
    }
}
