import LinkedData
import OpenBadges
import TestKit
import Testing

/// The samples of Open Badges 2.0 in 1EdTech's validator, each by the check that its tests mean.
@Suite struct LegacySampleTests {
    private static let folder = "ob20-1edtech-validator"

    /// Serves the assets under the hosts of the samples, and one sample under its own id.
    private struct Site: DocumentSource {
        let standards: Standards
        var own: (id: String, bytes: [UInt8])?

        func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
            if let own, own.id == url { return own.bytes }
            for host in ["https://example.org/", "https://www.example.org/"] where url.hasPrefix(host) {
                let name = String(url.dropFirst(host.count))
                if let bytes = try? standards.bytes("\(LegacySampleTests.folder)/assets/\(name)") { return bytes }
            }
            throw DocumentUnavailable(url: url, reason: .status(404))
        }
    }

    private func report(_ standards: Standards, _ name: String) async throws -> VerificationReport {
        let bytes = try standards.bytes("\(Self.folder)/\(name)")
        var site = Site(standards: standards)
        if let copy = try? UnverifiedCredential(reading: bytes), copy.token == nil,
            let id = copy.document["id"]?.string
        {
            let address = id.replacing("http://", with: "https://")
            site.own = (address, JSONWriter().bytes(of: .object(copy.document)))
        }
        let settings = VerifierSettings(now: DateTimeStamp(milliseconds: 1_767_225_600_000), source: site)
        return await Verifier(settings: settings).verify(bytes).report
    }

    /// What comes out, by the file's name: valid, or the check that does not hold.
    private static let expected: [(name: String, failure: CheckName?)] = [
        ("basic-assertion.json", nil),
        ("simple-badge.png", nil),
        ("simple.jwt", nil),
        ("simple-not-revoked.jwt", nil),
        ("simple-revoked.jwt", .status),
        ("basic-assertion-invalid-context.json", .structure),
        ("basic-assertion-invalid-type.json", .structure),
        ("basic-assertion-no-public-key.json", nil),
        ("basic-assertion-with-allowed-origins.json", nil),
        ("basic-assertion-with-allowed-origins-valid-multiple-starts-with.json", nil),
        ("basic-assertion-with-allowed-origins-invalid-multiple-starts-with.json", .issuer),
        ("basic-assertion-expired.json", .dates),
        ("basic-assertion-expired-before-issued.json", .dates),
        ("basic-assertion-in-future.json", .dates),
        ("assertion-with-multiple-extensions.json", nil),
        ("assertion-with-extension-node-invalid.json", .structure),
        ("assertion-with-endorsements.json", nil),
        ("warning-with-redirection.json", nil),
        // Not JSON: comments stand in it.
        ("redirected-validation-subject.json", .file),
        // Parts of badges, valid as such, are not badges of a person.
        ("badge-class-with-language.json", .structure),
        ("rdf-validation/valid-badge-class.json", .structure),
        ("rdf-validation/valid-badge-class-empty-criteria-type.json", .structure),
        ("rdf-validation/valid-cool-class.json", .structure),
        ("rdf-validation/invalid-one-invalid-class.json", .structure),
    ]

    @Test func `every sample comes out as the validator's tests assert, with the check that they mean`() async throws {
        guard let standards = Standards.folder else { return }
        var tally = SuiteTally("ob20-1edtech-validator")
        for (name, failure) in Self.expected {
            let report = try await report(standards, name)
            let failed = report.checks.filter { $0.outcome == .failed }.map(\.name)
            tally.run(name) {
                guard let failure else {
                    if report.isVerified != true { print(name, report.checks) }
                    return report.isVerified == true
                }
                if !failed.contains(failure) { print(name, report.checks) }
                return failed.contains(failure)
            }
            // What fails by its content fails by that alone.
            if let failure, [.dates, .status, .issuer].contains(failure) {
                #expect(failed == [failure], "\(name): \(report.checks)")
            }
        }
        tally.finish()
    }

    @Test func `no sample is left out`() throws {
        guard let standards = Standards.folder else { return }
        let all = standards.files(under: Self.folder, endings: [".json", ".jwt", ".png"])
            .map { String($0.dropFirst(Self.folder.count + 1)) }
            .filter { !$0.hasPrefix("assets/") }
        let known = Set(Self.expected.map(\.name) + ["warning-issuer-non-http.json"])
        #expect(Set(all).subtracting(known).isEmpty, "\(Set(all).subtracting(known))")
    }

    @Test func `an issuer whose profile has no address on the web cannot be told`() async throws {
        guard let standards = Standards.folder else { return }
        // The validator warns; who issued it nobody can tell, so that it is not verified here.
        let report = try await report(standards, "warning-issuer-non-http.json")
        #expect(report.isVerified == nil, "\(report.checks)")
        #expect(report[.issuer]?.outcome == .couldNotCheck)
        #expect(report[.issuer]?.reason.contains("urn:uuid:2d391246") == true)
    }

    @Test func `the pictures of the old bakery are read, or refused politely`() async throws {
        guard let standards = Standards.folder else { return }
        let verifier = Verifier(settings: VerifierSettings(now: DateTimeStamp(milliseconds: 0)))
        let baked = await verifier.verify(try standards.bytes("ob20-bakery/baked.svg")).report
        #expect(baked[.file]?.outcome == .passed && baked.isVerified != true, "\(baked.checks)")
        for name in ["unbaked.svg", "unbaked.png"] {
            let report = await verifier.verify(try standards.bytes("ob20-bakery/\(name)")).report
            #expect(report[.file]?.reason.contains("No Open Badges credential") == true, "\(name): \(report.checks)")
        }
        #expect(try PublicKey(pem: try standards.text("ob20-bakery/rsa-public.pem")).kind == .rsa)
        let secret = try standards.text("ob20-bakery/rsa-private.pem")
        #expect(throws: KeyError.self) { try PublicKey(pem: secret) }
        #expect(throws: KeyError.self) { try PublicKey(pem: "") }
    }
}
