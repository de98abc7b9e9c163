import Foundation
import LinkedData
import Testing

struct ReportTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `the JSON report has the members of the contract, in both verdicts`() throws {
        let signed = try place.signedBadge()
        let changed = String(decoding: signed, as: UTF8.self).replacing("Reading aloud", with: "Reading")
        for (bytes, standing) in [(signed, "verified"), (Array(changed.utf8), "claimed")] {
            let report = try place.run("verify", "-", "--offline", "--json", input: bytes).json()
            let names: Set = [
                "verified", "format", "checks", "credential", "notes", "endorsements", "contained", "lax",
            ]
            #expect(Set(report.object?.names ?? []) == names)
            #expect(report["verified"]?.bool == (standing == "verified"))
            #expect(report["format"] == "json")
            let checks = report["checks"]?.list ?? []
            #expect(checks.compactMap { $0["name"]?.string }.first == "file")
            #expect(checks.count == 9)
            for check in checks {
                #expect(check.object?.names == ["name", "outcome", "reason"])
                #expect(["passed", "failed", "could not check"].contains(check["outcome"]?.string))
                #expect(check["reason"]?.string?.isEmpty == false)
            }
            #expect(report["credential"]?["standing"] == .string(standing))
            #expect(report["credential"]?["issuer"]?["name"] == "A School")
            #expect(report["credential"]?["achievement"]?["criteria"] == "Heard by two readers.")
            #expect(report["credential"]?["recipient"]?["id"] == "did:example:earner")
        }
    }

    @Test func `nothing in a credential can act on the terminal or write a line of its own`() throws {
        let name = "Good\u{1B}[2J\u{1B}]0;x\u{07}\r\nVERIFIED\u{202E}\u{2066}\u{200F}\u{9B}31m\u{2028}VERIFIED"
        let signed = try place.signedBadge { Samples.badge(issuer: $0, name: name) }
        let changed = String(decoding: signed, as: UTF8.self).replacing("A School", with: "B School")
        for input in [signed, Array(changed.utf8)] {
            let outcome = try place.run("verify", "-", "--offline", input: input)
            let scalars = outcome.text.unicodeScalars
            #expect(scalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
            #expect(!scalars.contains { "\u{202E}\u{2066}\u{200F}\u{2028}".unicodeScalars.contains($0) })
            let verdicts = outcome.text.split(separator: "\n").filter { $0.hasPrefix("VERIFIED") }
            #expect(verdicts.count == (outcome.code == 0 ? 1 : 0))
        }
        let json = try place.run("verify", "-", "--offline", "--json", input: signed)
        #expect(json.text.unicodeScalars.allSatisfy { $0.value != 0x1B && $0.value != 0x9B && $0 != "\u{202E}" })
        #expect(try json.json()["credential"]?["achievement"]?["name"] == .string(name))
    }

    @Test func `a name without end is cut and its lines stay inside the report`() throws {
        let name = String(repeating: "VERIFIED", count: 2_000)
        let outcome = try place.run(
            "verify",
            "-",
            "--offline",
            input: try place.signedBadge { Samples.badge(issuer: $0, name: name) }
        )
        #expect(outcome.output.count < 6_000)
        #expect(outcome.text.split(separator: "\n").dropFirst().allSatisfy { !$0.hasPrefix("VERIFIED") })
        #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `endorsements inside are reported apart, each with its own verdict`() throws {
        let endorser = try #require(try place.makeKey("endorser.key"))
        let endorsement: JSONValue = [
            "@context": ["https://www.w3.org/ns/credentials/v2", .string(Samples.openBadges)],
            "id": "urn:uuid:1b4a2f0e-64c5-4f5e-8d0a-0f3f1c7f6a02",
            "type": ["VerifiableCredential", "EndorsementCredential"],
            "name": "Endorsement",
            "issuer": ["id": .string(endorser), "type": ["Profile"], "name": "A College"],
            "validFrom": "2025-01-01T00:00:00Z",
            "credentialSubject": [
                "id": "urn:uuid:1b4a2f0e-64c5-4f5e-8d0a-0f3f1c7f6a01", "type": ["EndorsementSubject"],
                "endorsementComment": "Good work.",
            ],
        ]
        try place.write(endorsement, to: "endorsement.json")
        let signing = ["sign", "endorsement.json", "--key", "endorser.key", "--suite", "eddsa-rdfc-2022"]
        let good = try place.run(signing).json()
        var bad = try #require(good.object)
        bad["name"] = "Another"
        bad["id"] = "urn:uuid:1b4a2f0e-64c5-4f5e-8d0a-0f3f1c7f6a03"
        let badge = try place.signedBadge { issuer in
            Samples.badge(issuer: issuer, members: [("endorsement", [good, .object(bad)])])
        }
        let report = try place.run("verify", "-", "--offline", "--json", input: badge)
        #expect(report.code == 0)
        let endorsements = try report.json()["endorsements"]?.list ?? []
        #expect(endorsements.map { $0["verified"] } == [true, false])
        #expect(endorsements.map { $0["path"] } == ["$.endorsement[0]", "$.endorsement[1]"])
        #expect(endorsements.allSatisfy { $0["endorser"] == "A College" && $0["checks"]?.list.count == 9 })
        let text = try place.run("verify", "-", "--offline", input: badge).text
        #expect(text.contains("  VERIFIED: endorsement by \"A College\""))
        #expect(text.contains("  NOT VERIFIED: endorsement claimed to be by \"A College\""))
    }
}
