import LinkedData
import OpenBadges
import Testing

/// Keys and lists that are good for one thing are not taken for another.
@Suite struct BorrowedTrustTests {
    private let signed: SignedBadge

    init() throws {
        signed = try SignedBadge()
    }

    private func settings(_ change: (inout VerifierSettings) -> Void) -> VerifierSettings {
        var settings = VerifierSettings(now: SignedBadge.now)
        change(&settings)
        return settings
    }

    private func report(_ document: JSONObject, _ settings: VerifierSettings) async -> VerificationReport {
        await Verifier(settings: settings).verify(JSONWriter().bytes(of: .object(document))).report
    }

    private func badge(from issuer: String, method: String) throws -> JSONObject {
        var document = try #require(BadgeSample.badge.object)
        document["issuer"] = ["id": .string(issuer), "type": ["Profile"], "name": "District"]
        return try EdDSARDFC2022.sign(document, with: signed.key, method: method, created: SignedBadge.now)
    }

    @Test func `a trusted key of one issuer does not speak for another`() async throws {
        for (issuer, expected) in [
            ("https://a.example/profile", VerificationReport.Outcome.passed),
            ("https://b.example/profile", .couldNotCheck), ("https://a.example.evil/profile", .couldNotCheck),
            ("did:web:a.example", .couldNotCheck),
        ] {
            let method = "https://a.example/keys/1"
            let settings = settings { $0.trustedKeys = [.init(name: method, key: signed.key.publicKey)] }
            let report = await report(try badge(from: issuer, method: method), settings)
            #expect(report[.issuer]?.outcome == expected, "\(issuer): \(report.checks)")
        }
    }

    @Test func `the folder of a shared website is named`() async throws {
        let did = "did:web:pages.example:mallory"
        let multikey = JSONValue.string(signed.key.publicKey.multikey ?? "")
        let method: JSONValue = [
            "id": .string(did + "#1"), "type": "Multikey", "controller": .string(did), "publicKeyMultibase": multikey,
        ]
        let document: JSONValue = [
            "id": .string(did), "verificationMethod": [method], "assertionMethod": [.string(did + "#1")],
        ]
        let parsed = try DIDDocument(parsing: document)
        let settings = settings { $0.keyDocuments = [parsed] }
        let reason = await report(try badge(from: did, method: did + "#1"), settings)[.issuer]?.reason ?? ""
        #expect(reason.contains("folder mallory on the website pages.example"), "\(reason)")
    }

    @Test(arguments: ["/../mallory/key", "/./key", "/%2e%2e/mallory/key", "/..\\mallory/key"])
    func `a key behind dotted segments is not below the issuer's address`(path: String) async throws {
        let issuer = "https://pages.example/alice"
        let settings = settings { $0.source = OneDocument(.object(signed.key.publicKey.jwk)) }
        let method = issuer + path
        guard let document = try? badge(from: issuer, method: method) else { return }
        let report = await report(document, settings)
        #expect(report[.issuer]?.outcome == .couldNotCheck, "\(report.checks)")
    }

    @Test func `a key below the issuer's address is the issuer's`() async throws {
        let issuer = "https://pages.example/alice"
        let settings = settings { $0.source = OneDocument(.object(signed.key.publicKey.jwk)) }
        let report = await report(try badge(from: issuer, method: issuer + "/key"), settings)
        #expect(report[.issuer]?.outcome == .passed, "\(report.checks)")
    }

    @Test func `a clear place on another list of the issuer's does not clear the badge`() async throws {
        for (id, expected) in [("1", VerificationReport.Outcome.passed), ("2", .couldNotCheck)] {
            let base = "https://district.example/status/"
            let entry = BitstringStatusEntry(purpose: .revocation, index: 4, listCredential: base + "1")
            let document = try signed.sign([("credentialStatus", entry.json)])
            let unsigned = try StatusListCredential.unsigned(
                id: base + id,
                issuer: signed.did,
                list: BitstringStatusList(),
                purpose: .revocation,
                validFrom: "2025-01-01T00:00:00Z"
            )
            let list = try EdDSARDFC2022.sign(
                try #require(unsigned.object),
                with: signed.key,
                method: signed.did + "#" + signed.did.dropFirst("did:key:".count),
                created: SignedBadge.now
            )
            let given = try UnverifiedCredential(reading: JSONWriter().bytes(of: .object(list)))
            let report = await report(document, settings { $0.statusLists = [given] })
            #expect(report[.status]?.outcome == expected, "\(id): \(report.checks)")
        }
    }

    @Test func `nothing is called signed that has no signature`() async throws {
        let plain = await report(try #require(BadgeSample.badge.object), settings { _ in })
        #expect(plain[.coverage]?.outcome == .couldNotCheck)
        let token = [#"{"alg":"none"}"#, #"{"@context":[]}"#, ""].map { Base64.url($0) }.joined(separator: ".")
        let report = await Verifier(settings: settings { _ in }).verify(Array(token.utf8)).report
        #expect(report[.coverage]?.outcome == .couldNotCheck, "\(report.checks)")
    }

    @Test func `a second date of the older names counts too`() async throws {
        let old: JSONValue = [
            "https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/data-integrity/v2",
        ]
        let document = JSONObject(
            [
                ("@context", old), ("id", "urn:uuid:1"), ("type", ["VerifiableCredential"]),
                ("issuer", .string(signed.did)), ("issuanceDate", "2025-01-01T00:00:00Z"),
                ("validUntil", "2030-01-01T00:00:00Z"), ("expirationDate", "2025-02-01T00:00:00Z"),
                ("credentialSubject", ["id": "did:web:earner.example"]),
            ] as [(String, JSONValue)]
        )
        let method = signed.did + "#" + signed.did.dropFirst("did:key:".count)
        let secured = try EdDSARDFC2022.sign(document, with: signed.key, method: method, created: SignedBadge.now)
        #expect(await report(secured, settings { _ in })[.dates]?.outcome == .failed)
    }

    @Test func `a context replaced behind an import is noticed`() async throws {
        let url = "https://w3id.org/security/data-integrity/v2"
        let contexts = JSONValue.array((BadgeSample.badge["@context"]?.list ?? []) + [["@import": .string(url)]])
        let own: JSONValue = ["@context": ["lesson": "https://district.example/terms#lesson"]]
        let library = ContextLibrary.bundled.adding(own, at: url)
        var document = try #require(BadgeSample.badge.object)
        document["@context"] = contexts
        document["issuer"] = ["id": .string(signed.did), "type": ["Profile"]]
        let method = signed.did + "#" + signed.did.dropFirst("did:key:".count)
        let secured = try EdDSARDFC2022.sign(
            document,
            with: signed.key,
            method: method,
            created: SignedBadge.now,
            library: library
        )
        #expect(await report(secured, settings { $0.library = library })[.coverage]?.outcome == .couldNotCheck)
    }
}

/// A source that answers every question with one document.
private struct OneDocument: DocumentSource {
    private let bytes: [UInt8]

    init(_ document: JSONValue) {
        bytes = JSONWriter().bytes(of: document)
    }

    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] { bytes }
}

private enum Base64 {
    static func url(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var result = ""
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for position in 0...group.count { result.append(alphabet[bits >> (18 - 6 * position) & 63]) }
        }
        return result
    }
}
