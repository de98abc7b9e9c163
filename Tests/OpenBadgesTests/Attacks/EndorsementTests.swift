import LinkedData
import OpenBadges
import Testing

@Suite struct EndorsementTests {
    private let signer: SignedBadge

    init() throws {
        signer = try SignedBadge()
    }

    private func endorsement(_ number: Int, of id: String, _ comment: String) throws -> JSONValue {
        .object(
            try signer.sign(
                [
                    ("id", .string("urn:uuid:8f1f4c9e-3b0a-4f5a-9f0e-00000000000\(number)")),
                    ("type", ["VerifiableCredential", "EndorsementCredential"]),
                    (
                        "credentialSubject",
                        [
                            "id": .string(id), "type": ["EndorsementSubject"],
                            "endorsementComment": .string(comment),
                        ]
                    ),
                ]
            )
        )
    }

    @Test func `two endorsers may say different things of the same badge`() async throws {
        let id = BadgeSample.badge["id"]?.string ?? ""
        let both = JSONValue.array([
            try endorsement(1, of: id, "Good work."), try endorsement(2, of: id, "Careful work."),
        ])
        let report = await signer.report(on: try signer.sign([("endorsement", both)]))
        #expect(report.isVerified == true, "\(report.checks)")
        #expect(report.endorsements.map(\.report.isVerified) == [true, true])
    }

    @Test func `an endorsement of another badge is not one of this`() async throws {
        let other = JSONValue.array([try endorsement(1, of: "urn:uuid:other", "Good work.")])
        let report = await signer.report(on: try signer.sign([("endorsement", other)]))
        #expect(report.isVerified == true, "\(report.checks)")
        #expect(report.endorsements.first?.report[.recipient]?.outcome == .failed)
    }

    @Test func `an endorsement inside of something without an id cannot be matched to it`() async throws {
        var badge = try #require(BadgeSample.badge.object)
        badge["id"] = nil
        badge["type"] = ["VerifiableCredential"]
        badge["credentialSubject"] = ["id": "urn:a:b", "name": "Sam"]
        let any = JSONValue.array([try endorsement(1, of: "urn:uuid:other", "Good work.")])
        let report = await signer.report(on: try signer.sign([("endorsement", any)], from: .object(badge)))
        let endorsement = try #require(report.endorsements.first)
        #expect(endorsement.report[.signature]?.outcome == .passed, "\(endorsement.report.checks)")
        #expect(endorsement.report[.recipient]?.outcome == .couldNotCheck)
    }
}
