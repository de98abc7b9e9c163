import LinkedData
import OpenBadges
import Testing

/// The code of the article *Verifying a badge*.
struct VerifyingSamples {
    @Test func `the article's page shows a verified badge, and shows claims of another one as claims`() async throws {
        let school = try SampleSchool()
        let now = SampleSchool.moment
        let didDocument = JSONWriter().bytes(of: DIDDocument.publishing(did: school.issuer, keys: [school.record]))
        let bytes = try school.signedBadge()
        var shown: [CredentialSummary] = []
        var reasons: [String] = []

        var settings = VerifierSettings(now: now)
        settings.keyDocuments = [try DIDDocument(parsing: JSONValue(parsing: didDocument))]
        settings.recipient = "jordan.rivera@district.example"

        switch await Verifier(settings: settings).verify(bytes) {
        case .verified(let credential):
            // The only case in which a page may say: this is so.
            shown.append(CredentialSummary(verified: credential))
        case .notVerified(let credential, let report):
            shown.append(CredentialSummary(claimsOf: credential))
            reasons = report.checks.filter { $0.outcome != .passed }.map(\.reason)
        case .unreadable(let report):
            reasons = report.checks.prefix(1).map(\.reason)
        }

        #expect(shown.map(\.standing) == [.verified])
        #expect(reasons.isEmpty)
        let other = String(decoding: bytes, as: UTF8.self).replacing("Reading aloud", with: "Mathematics")
        let report = await Verifier(settings: settings).verify(Array(other.utf8)).report
        #expect(report[.signature]?.outcome == .failed)
    }

    /// Documents kept in memory, as an application's cache would.
    struct KeptDocuments: DocumentSource {
        let documents: [String: [UInt8]]

        func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
            guard let bytes = documents[url] else { throw DocumentUnavailable(url: url, reason: .unreachable) }
            return bytes
        }
    }

    @Test func `the article's source of documents is asked for the issuer's document`() async throws {
        let school = try SampleSchool()
        let bytes = try school.signedBadge()
        let didDocument = JSONWriter().bytes(of: DIDDocument.publishing(did: school.issuer, keys: [school.record]))
        let kept = KeptDocuments(documents: ["https://district.example/.well-known/did.json": didDocument])
        let settings = VerifierSettings(now: SampleSchool.moment, source: kept)
        #expect(await Verifier(settings: settings).verify(bytes).report.isVerified == true)
        let none = VerifierSettings(now: SampleSchool.moment, source: KeptDocuments(documents: [:]))
        #expect(await Verifier(settings: none).verify(bytes).report.isVerified == nil)
    }
}
