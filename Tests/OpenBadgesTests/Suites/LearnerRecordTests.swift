import LinkedData
import OpenBadges
import TestKit
import Testing

/// Comprehensive Learner Records 2.0: the samples of 1EdTech's validator, and what a record may not do.
@Suite struct LearnerRecordTests {
    @Test func `the validator's records come out as its tests assert, with what they hold`() async throws {
        guard let standards = Standards.folder else { return }
        let folder = "clr20-1edtech-validator"
        let samples = try SampleSettings(standards, folder)
        var tally = SuiteTally("clr20-1edtech-validator")
        func run(_ name: String, _ holds: (VerificationReport) -> Bool) async throws {
            let report = await samples.report(on: try standards.bytes("\(folder)/\(name)"), isLax: true)
            tally.run(name) {
                if !holds(report) { print(name, report.checks, report.contained.map(\.report.checks)) }
                return holds(report)
            }
        }
        try await run("simple.json") { report in
            report.isVerified == true && report.contained.map(\.report.isVerified) == [true]
                && report.contained[0].name == "Teamwork" && report.contained[0].issuer == "Example Corp"
        }
        try await run("simple.jwt") { report in
            // Inside is a badge of a draft of Open Badges 3.0, under another context.
            report.isVerified == true && report.contained.count == 1
                && report.contained[0].report.checks.filter { $0.outcome != .passed }.map(\.name) == [.structure]
        }
        try await run("simple-noproof.json") { $0[.signature]?.reason == "It has no signature." }
        // Its keys stand under identifiers that lead nowhere, which only lax settings take.
        try await run("simple_v1.json") { report in
            report.isVerified == true && report.contained.map(\.report.isVerified) == [Bool?](repeating: true, count: 6)
        }
        let strict = await samples.report(on: try standards.bytes("\(folder)/simple_v1.json"), isLax: false)
        tally.run("simple_v1.json strictly") { strict[.signature]?.outcome == .failed }
        tally.finish()
    }

    private let issuer: SignedBadge

    init() throws { issuer = try SignedBadge() }

    private func record(_ credentials: [JSONValue], _ changes: [(String, JSONValue)] = []) throws -> JSONObject {
        let sample: JSONValue = [
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-1d2c3b4a5961",
            "type": ["VerifiableCredential", "ClrCredential"],
            "name": "Record of an educator",
            "validFrom": "2025-03-01T08:00:00Z",
            "partial": true,
            "credentialSubject": [
                "id": "did:example:teacher", "type": ["ClrSubject"], "verifiableCredential": .array(credentials),
            ],
        ]
        return try issuer.sign(changes, from: sample)
    }

    @Test func `every credential inside is checked by its own proof, and shown`() async throws {
        let good = try SignedBadge().sign()
        var bad = try SignedBadge().sign([("id", "urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-1d2c3b4a5962")])
        bad["name"] = "Another name"
        let document = try record([.object(good), .object(bad), "ey.not.atoken"])
        let report = await issuer.report(on: document)
        #expect(report.isVerified == true, "\(report.checks)")
        #expect(report.contained.map(\.report.isVerified) == [true, false, false])
        #expect(report.contained[1].report[.signature]?.outcome == .failed)
        #expect(report.contained[2].path == "$.credentialSubject.verifiableCredential[2]")
        #expect(report[.achievement]?.reason.contains("with 3 credentials in it") == true)
        #expect(report[.achievement]?.reason.contains("not complete") == true)
        let credential = try UnverifiedCredential(reading: JSONWriter().bytes(of: .object(document)))
        let summary = CredentialSummary(claimsOf: credential)
        #expect(summary.standard == .learnerRecord2)
        #expect(summary.contents == ["Formative assessment", "Formative assessment", "a signed token"])
    }

    @Test func `a credential put into a signed record, or taken out, breaks the record's proof`() async throws {
        let badge = JSONValue.object(try SignedBadge().sign())
        for credentials in [[badge, badge], [.object(try SignedBadge().sign())]] as [[JSONValue]] {
            var document = try record([badge])
            var subject = document["credentialSubject"]?.object ?? JSONObject()
            subject["verifiableCredential"] = .array(credentials)
            document["credentialSubject"] = .object(subject)
            let report = await issuer.report(on: document)
            #expect(report.isVerified != true, "\(report.checks)")
        }
    }

    @Test func `a credential about somebody else is told of`() async throws {
        var sample = BadgeSample.badge.object ?? JSONObject()
        var subject = sample["credentialSubject"]?.object ?? JSONObject()
        subject["id"] = "did:example:somebody-else"
        sample["credentialSubject"] = .object(subject)
        let other = try SignedBadge().sign(from: .object(sample))
        let report = await issuer.report(on: try record([.object(other)]))
        #expect(report.notes.contains { $0.contains("about another person") }, "\(report.notes)")
    }

    @Test func `a record without credentials is not well formed, and a long one is read to a bound`() async throws {
        var empty = try record([.object(try SignedBadge().sign())])
        empty["credentialSubject"] = ["id": "did:example:teacher", "type": ["ClrSubject"]]
        let report = await issuer.report(on: empty)
        #expect(report[.structure]?.outcome == .failed)
        let many = [JSONValue](repeating: "ey.not.atoken", count: 400)
        var long = empty
        long["credentialSubject"] = ["type": ["ClrSubject"], "verifiableCredential": .array(many)]
        let bounded = await issuer.report(on: long)
        #expect(bounded.contained.count == 50)
        #expect(bounded.notes.contains { $0.contains("only the first 50") })
    }

    @Test func `one check knocks at a bounded number of doors, and at each once`() async throws {
        actor Door: DocumentSource {
            var knocks: [String] = []
            func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
                knocks.append(url)
                throw DocumentUnavailable(url: url, reason: .unreachable)
            }
        }
        let credentials = try (0..<50).map { number -> JSONValue in
            var badge = try SignedBadge().sign([("id", .string("urn:example:\(number)"))])
            let proofs = (0..<8).map { place -> JSONValue in
                var proof = badge["proof"]?.object ?? JSONObject()
                proof["verificationMethod"] = .string("did:web:host\(number).example:\(place)#key")
                return .object(proof)
            }
            badge["proof"] = .array(proofs)
            return .object(badge)
        }
        let door = Door()
        let document = try record(credentials)
        let settings = VerifierSettings(now: SignedBadge.now, source: door)
        _ = await Verifier(settings: settings).verify(JSONWriter().bytes(of: .object(document)))
        let knocks = await door.knocks
        #expect(knocks.count <= 32 && Set(knocks).count == knocks.count)
    }
}
