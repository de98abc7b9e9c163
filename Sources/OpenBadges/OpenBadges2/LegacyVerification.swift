internal import LinkedData

/// Checks a badge of Open Badges 2.0 by the nine questions (Open Badges 2.0, "Badge Verification").
///
/// A hosted badge holds because its issuer's own site publishes it; a signed one because of a key that the issuer's
/// profile lists.
struct LegacyVerification {
    let credential: UnverifiedCredential
    let settings: VerifierSettings

    func verification() async -> Verification {
        var examination = await LegacyExamination(credential, settings: settings)
        let signature = await LegacySignature(examination: examination).answer(&examination.notes)
        var issuer = LegacyIssuer(examination: examination, signature: signature).answer()
        if settings.isLax, issuer.outcome != .passed {
            examination.notes.append("Lax: \(issuer.reason)")
            issuer = .passed("Not required with relaxed rules. \(issuer.reason)")
        }
        let answers: [(CheckName, Answer)] = [
            (.structure, LegacyContent(examination).structure(&examination.notes)),
            (.coverage, coverage(examination)),
            (.signature, signature.answer),
            (.issuer, issuer),
            (.dates, LegacyContent(examination).dates()),
            (.status, await LegacyStatus(examination: examination).answer()),
            (.recipient, LegacyContent(examination).recipient()),
            (.achievement, LegacyContent(examination).achievement()),
        ]
        let file = VerificationReport.Check(.file, .passed, Verifier.description(of: credential.format))
        var notes = examination.notes
        if settings.isLax { notes.insert("Checked with relaxed rules, which are for samples and tests only.", at: 0) }
        let report = VerificationReport(
            format: credential.format,
            checks: [file] + answers.map { .init($0.0, $0.1.outcome, $0.1.reason) },
            notes: notes,
            endorsements: []
        )
        let shown = UnverifiedCredential(credential, showing: examination.merged)
        if let verified = VerifiedCredential(shown, report) { return .verified(verified) }
        return .notVerified(shown, report)
    }

    private func coverage(_ examination: LegacyExamination) -> Answer {
        if credential.token != nil {
            return .passed("The signature of a token covers every byte of it; the rest its issuer publishes.")
        }
        guard examination.given.kind == .hosted else {
            return .couldNotCheck("It has no signature that could cover anything.")
        }
        guard case .success(let published)? = examination.published else {
            return .couldNotCheck("Nothing in it is signed; what its issuer publishes in its place could not be had.")
        }
        if let name = Self.difference(of: credential.document, from: published) {
            return .failed("The file says something else in “\(name)” than what its issuer publishes.")
        }
        return .passed("Nothing in it is signed, and all of it is what its issuer publishes.")
    }

    /// The first member of a copy that is not as published. The issuer may have added to it since, so members that only
    /// the published one has do not count.
    private static func difference(of copy: JSONObject, from published: JSONObject) -> String? {
        copy.first { member in
            if let other = published[member.name], same(member.value, other) { return false }
            // A reference and the object referred to stand for each other.
            guard let reference = LegacyExamination.reference(member.value),
                let other = LegacyExamination.reference(published[member.name]), member.name.isExactly("badge")
            else { return true }
            return !reference.isExactly(other)
        }?.name
    }

    private static func same(_ left: JSONValue, _ right: JSONValue) -> Bool {
        left == right || left.list == right.list
    }
}
