internal import LinkedData

/// Examines the endorsements inside a credential, each as a credential of its own (Open Badges 3.0 §9.1 step 6).
///
/// They are reported apart: a bad endorsement takes nothing from the credential, a good one adds nothing to it.
struct EndorsementPolicy: Sendable {
    static let maximumEndorsements = 20

    func reports(on examination: Examination) async -> [EndorsementReport] {
        guard examination.depth == 0 else { return [] }
        var reports: [EndorsementReport] = []
        for found in Self.endorsements(in: examination.document).prefix(Self.maximumEndorsements) {
            reports.append(await report(on: found, examination))
        }
        return reports
    }

    /// An endorsement, where it stands, and the id of what it stands in.
    private struct Found {
        let path: String
        let value: JSONValue
        let endorsed: String?

        /// What stands around an endorsement may have no id; then nobody can tell whether it is what is endorsed.
        func report(_ report: VerificationReport, endorser: String) -> EndorsementReport {
            guard endorsed == nil else { return EndorsementReport(path: path, endorser: endorser, report: report) }
            let checks = report.checks.map { check in
                guard check.name == .recipient, check.outcome == .passed else { return check }
                return .init(.recipient, .couldNotCheck, "What it stands in has no id that could be compared.")
            }
            let doubtful = VerificationReport(
                format: report.format,
                checks: checks,
                notes: report.notes,
                endorsements: report.endorsements
            )
            return EndorsementReport(path: path, endorser: endorser, report: doubtful)
        }
    }

    private func report(on found: Found, _ examination: Examination) async -> EndorsementReport {
        var settings = examination.settings
        settings.recipient = found.endorsed
        let verifier = Verifier(settings: settings)
        if let object = found.value.object {
            let inner = UnverifiedCredential(document: object)
            let report = await verifier.verify(inner, depth: 1).report
            return found.report(report, endorser: Self.endorser(of: object))
        }
        let verification = await verifier.verify(Array((found.value.string ?? "").utf8), depth: 1)
        var endorser = "unknown"
        if case .notVerified(let credential, _) = verification { endorser = Self.endorser(of: credential.document) }
        if case .verified(let credential) = verification { endorser = Self.endorser(of: credential.document) }
        return found.report(verification.report, endorser: endorser)
    }

    private static func endorser(of document: JSONObject) -> String {
        let issuer = document["issuer"]
        let name = issuer?["name"].flatMap { try? LocalizedText(decoding: $0).text }
        return name ?? issuer?.string ?? issuer?["id"]?.string ?? "unknown"
    }

    private static func endorsements(in document: JSONObject) -> [Found] {
        var found: [Found] = []
        func add(_ holder: JSONValue?, _ path: String) {
            guard let holder else { return }
            for name in ["endorsement", "endorsementJwt"] {
                for (position, value) in (holder[name]?.list ?? []).enumerated() {
                    let place = "\(path).\(name)[\(position)]"
                    found.append(Found(path: place, value: value, endorsed: holder["id"]?.string))
                }
            }
        }
        add(.object(document), "$")
        add(document["issuer"], "$.issuer")
        for subject in document["credentialSubject"]?.list ?? [] {
            add(subject["achievement"], "$.credentialSubject.achievement")
            add(subject["achievement"]?["creator"], "$.credentialSubject.achievement.creator")
            add(subject["source"], "$.credentialSubject.source")
        }
        return found
    }
}
