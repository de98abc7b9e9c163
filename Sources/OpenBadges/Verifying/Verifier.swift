internal import LinkedData

/// Checks credentials: a list of policies, each of them run even when an earlier one fails.
///
/// The order is the one in which a person asks: is the file whole and well formed, who signed it, does the key belong
/// to the issuer named, is it in force, whom is it about, what was shown (compare Open Badges 3.0 §9.1).
public struct Verifier: Sendable {
    private let settings: VerifierSettings

    static let policies: [any VerificationPolicy] = [
        StructurePolicy(), CoveragePolicy(), SignaturePolicy(), IssuerPolicy(), ValidityPeriodPolicy(),
        StatusPolicy(), RecipientPolicy(), AchievementPolicy(),
    ]

    /// What a status list must pass; it has no status itself, which also ends the recursion.
    static let policiesForStatusLists: [any VerificationPolicy] = [
        CoveragePolicy(), SignaturePolicy(), IssuerPolicy(), ValidityPeriodPolicy(),
    ]

    /// A verifier with those settings.
    public init(settings: VerifierSettings) {
        self.settings = settings
    }

    /// Checks what some bytes hold: JSON, a compact JWS, a baked PNG or SVG, told apart by content.
    ///
    /// Linear in the size of the credential, apart from unnamed parts that look alike (see `RDFC10`).
    public func verify(_ bytes: [UInt8]) async -> Verification {
        var settings = settings
        settings.source = SharedDocuments(settings.source)
        return await Verifier(settings: settings).verify(bytes, depth: 0)
    }

    func verify(_ bytes: [UInt8], depth: Int) async -> Verification {
        do throws(UnreadableCredential) {
            return await verify(try UnverifiedCredential(reading: bytes), depth: depth)
        } catch {
            if let address = error.address, depth == 0 { return await verify(at: address, as: error.format) }
            var checks = [VerificationReport.Check(.file, .failed, error.description)]
            for policy in Self.policies {
                checks.append(.init(policy.name, .couldNotCheck, "There is no credential to look at."))
            }
            return .unreadable(
                VerificationReport(format: error.format, checks: checks, notes: [], endorsements: [])
            )
        }
    }

    /// Checks the badge of Open Badges 2.0 that a picture names by its address.
    private func verify(at address: String, as format: CredentialFormat) async -> Verification {
        do throws(LegacyDocuments.Problem) {
            let published = try await LegacyDocuments(source: settings.source).object(at: address).json
            return await verify(UnverifiedCredential(published: published, as: format), depth: 0)
        } catch {
            let sentence = "The picture names only the address of its badge, and nothing could be had there. "
            var checks = [VerificationReport.Check(.file, .couldNotCheck, sentence + error.sentence)]
            checks += Self.policies.map { .init($0.name, .couldNotCheck, "There is no credential to look at.") }
            return .unreadable(VerificationReport(format: format, checks: checks, notes: [], endorsements: []))
        }
    }

    func verify(_ credential: UnverifiedCredential, depth: Int) async -> Verification {
        if credential.isLegacy, depth == 0 {
            return await LegacyVerification(credential: credential, settings: settings).verification()
        }
        var examination = Examination(credential, settings: settings, depth: depth)
        var checks = [VerificationReport.Check(.file, .passed, Self.description(of: credential.format))]
        for policy in Self.policies {
            let answer = await policy.check(&examination)
            checks.append(VerificationReport.Check(policy.name, answer.outcome, answer.reason))
        }
        let contained = await ContainedCredentials().reports(on: examination)
        var notes = examination.notes + contained.notes
        if settings.isLax { notes.insert("Checked with relaxed rules, which are for samples and tests only.", at: 0) }
        let report = VerificationReport(
            format: credential.format,
            checks: checks,
            notes: notes,
            endorsements: await EndorsementPolicy().reports(on: examination),
            contained: contained.reports
        )
        if let verified = VerifiedCredential(credential, report) { return .verified(verified) }
        return .notVerified(credential, report)
    }

    static func description(of format: CredentialFormat) -> String {
        switch format {
        case .json: "It is a JSON file, and whole."
        case .jwt: "It is a signed token (JWT), and whole."
        case .pngWithJSON, .pngWithJWT: "It is a PNG picture with one credential in it, and whole."
        case .svgWithJSON, .svgWithJWT: "It is an SVG picture with one credential in it, and whole."
        case .pngWithAddress: "It is a PNG picture with the address of one badge in it, and whole."
        case .svgWithAddress: "It is an SVG picture with the address of one badge in it, and whole."
        case .unknown: "It can be read."
        }
    }
}
