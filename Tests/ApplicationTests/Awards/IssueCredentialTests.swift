import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Storage
import Testing

@Suite struct IssueCredentialTests {
    @Test(arguments: BadgeForm.allCases)
    func `a badge is verified in every form, to its owner's address`(form: BadgeForm) async throws {
        let badge = try await IssuedBadge()
        let report = try await badge.report(
            on: badge.file(form),
            recipient: "Imani.Castellano@tamarackvalley.example"
        )
        #expect(report.verdict == .verified, "\(report.report.checks)")
        let other = try await badge.report(on: badge.file(form), recipient: "someone.else@tamarackvalley.example")
        #expect(other.report.checks.filter { $0.outcome != .passed }.map(\.name) == [.recipient])
    }

    @Test(arguments: BadgeForm.allCases)
    func `a badge of a trial is verified here and says that it is a trial`(form: BadgeForm) async throws {
        let badge = try await IssuedBadge(publicURL: "http://127.0.0.1:8080")
        let report = try await badge.report(on: badge.file(form))
        #expect(report.verdict == .verified, "\(report.report.checks)")
        #expect(report.summary?.issuer.name == "Tamarack Valley Schools (trial)")
        #expect(report.summary?.issuer.id?.hasPrefix("did:key:z6Mk") == true)
    }

    @Test func `the credential says what was judged and how well, under the signature`() async throws {
        let badge = try await IssuedBadge(levels: ["thinking": "leading"])
        let summary = try #require(try await badge.report(on: badge.file(.json)).summary)
        #expect(summary.achievement?.type == "MicroCredential")
        #expect(summary.results.map(\.criterion) == ["Planning", "Student thinking", "Reflecting"])
        #expect(summary.results.map(\.achieved) == ["Proficient", "Leading", "Proficient"])
        #expect(summary.results.map(\.required) == ["Proficient", "Proficient", "Proficient"])
        #expect(summary.results.map(\.isMet) == [true, true, true])
        #expect(summary.evidence.isEmpty)
    }

    @Test func `everyone who judged a criterion that counts is counted, in earlier attempts too`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let imani = try await cast.actor("Imani")
        let first = try await cast.submitWork(try await cast.publish(), as: "Imani")
        try await cast.judge(first, unmet: ["planning"])
        let second = try await cast.platform.beginNextAttempt(after: first, by: imani)
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        try await cast.judge(second, as: "Helen")
        let award: ID<Award> = try await cast.platform.read {
            try #require(try $0.first("SELECT id FROM award")).id("id")
        }
        try await cast.platform.issueCredential(for: award)
        let file = try await cast.platform.badgeFile(of: award, as: .json, by: imani)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("judged by two assessors who were given no name."))
        let one = String(decoding: try await IssuedBadge().file(.json), as: UTF8.self)
        #expect(one.contains("judged by one assessor who was given no name."))
    }

    @Test func `the credential holds no address in the clear and shows the name its owner lets it show`() async throws {
        let badge = try await IssuedBadge()
        let text = String(decoding: try await badge.file(.json), as: UTF8.self)
        #expect(!text.lowercased().contains("imani.castellano@"))
        #expect(text.contains("Imani Castellano"))
        #expect(!text.contains("Tomás"))
    }

    @Test func `a job that runs again issues nothing again`() async throws {
        let badge = try await IssuedBadge()
        let before = try await badge.file(.json)
        try await badge.platform.issueCredential(for: badge.award)
        #expect(try await badge.file(.json) == before)
        #expect(try await badge.count("credential") == 1)
        #expect(try await badge.count("status_entry") == 1)
        #expect(try await badge.count("outbox WHERE once_key = \("awarded:\(badge.award)")") == 1)
    }

    @Test func `a revoked award gets no credential`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let award = try await cast.award(cast.publish(), to: "Imani")
        let request = try await cast.platform.askRevocation(of: award, reason: "Mistake", by: cast.actor("Samuel"))
        try await cast.platform.confirmRevocation(request, by: cast.actor("Ruth"))
        try await cast.platform.issueCredential(for: award)
        #expect(try await cast.platform.awardDetail(award, by: cast.actor("Imani")).credential == nil)
    }

    @Test func `places on the status list are random, and none is taken twice`() async throws {
        let badge = try await IssuedBadge()
        for name in ["Marcus", "Dolores", "Avery", "Priya"] {
            let award = try await badge.cast.award(badge.open, to: name)
            try await badge.platform.issueCredential(for: award)
        }
        let places = try await badge.platform.read { transaction in
            try transaction.rows("SELECT position FROM status_entry ORDER BY position").map {
                try $0.integer("position")
            }
        }
        #expect(Set(places).count == 5)
        #expect(places.contains { $0 > 1000 })
        #expect(try await badge.count("status_list WHERE taken = 5 AND length = 131072") == 1)
    }

    @Test func `a list more than half full is followed by a new one`() async throws {
        let badge = try await IssuedBadge()
        _ = try await badge.platform.write { try $0.run("UPDATE status_list SET taken = 65537") }
        try await badge.platform.issueCredential(for: badge.cast.award(badge.open, to: "Marcus"))
        #expect(try await badge.count("status_list") == 2)
        #expect(try await badge.count("status_list WHERE taken = 1") == 1)
    }

    @Test func `a private key copied to another row does not open there`() async throws {
        let badge = try await IssuedBadge()
        try await badge.platform.write { work in
            let stranger = try IssuerKey.generate(.ed25519, createdAt: DateTimeStamp(milliseconds: 0))
            let row = try #require(try work.first("SELECT sealed, issuer FROM issuer_key"))
            try work.run(
                """
                INSERT INTO issuer_key (id, issuer, public_multikey, sealed, created)
                VALUES (\(stranger.id), \(row.text("issuer")), \(stranger.publicKey.multikey), \(row.text("sealed")),
                    \(work.now.adding(seconds: 1)))
                """
            )
        }
        let award = try await badge.cast.award(badge.open, to: "Marcus")
        await #expect(throws: (any Error).self) { try await badge.platform.issueCredential(for: award) }
        #expect(try await badge.count("credential") == 1)
    }

    @Test(arguments: ["credentialIssued", "issuerCreated", "issuerKeyCreated"])
    func `issuing leaves its trace`(event: String) async throws {
        #expect(try await IssuedBadge().count("audit_event WHERE event = \(event)") == 1)
    }
}
