import Application
import Credentialing
import OpenBadges
import PlatformKit
import Storage
import Synchronization
import Testing

@testable import Demo

/// The invented installation in its smallest size: what it promises to hold, and that nothing in it could not have
/// happened.
struct ScaleTests {
    private static let size = ScaleSize.small(people: 40, submissions: 120)

    private func filled(seed: UInt64 = 1) async throws -> Platform {
        let platform = try await Platform.testing()
        let loader = ScaleLoader(Self.size, seed: seed, examples: [], on: platform)
        _ = try await loader.load { _ in }
        return platform
    }

    private func count(_ sql: SQL, _ platform: Platform) async throws -> Int {
        try await platform.read { try $0.count(sql) }
    }

    @Test func `it holds as many people, submissions and awards as it says, in every state`() async throws {
        let platform = try await filled()
        #expect(try await count("SELECT COUNT(*) AS n FROM person", platform) == 40)
        #expect(try await count("SELECT COUNT(*) AS n FROM submission", platform) == 120)
        #expect(try await count("SELECT COUNT(*) AS n FROM award", platform) == 60)
        #expect(try await count("SELECT COUNT(*) AS n FROM credential", platform) == 60)
        for state in Submission.State.allCases where state != .inReview {
            let found = try await count(
                "SELECT COUNT(*) AS n FROM submission WHERE state = \(state.rawValue)",
                platform
            )
            #expect(found > 0, "\(state)")
        }
        let now = platform.clock.now()
        #expect(try await count("SELECT COUNT(*) AS n FROM submission WHERE changed > \(now)", platform) == 0)
        #expect(try await count("SELECT COUNT(*) AS n FROM audit_event WHERE at > \(now)", platform) == 0)
        #expect(try await count("SELECT COUNT(*) AS n FROM title_figures WHERE started > 0", platform) > 0)
    }

    @Test func `the indexes that waited are there again, as they were`() async throws {
        func indexes(_ platform: Platform) async throws -> [String] {
            // On PostgreSQL the schema that each test has to itself stands before the name of each table.
            try await platform.write { work in
                try work.layIndexesAside().map { "\($0)".replacing(#/\bt[0-9a-f]{32}\./#, with: "") }
            }
        }
        let (fresh, filled) = (try await Platform.testing(), try await filled())
        let expected = try await indexes(fresh)
        #expect(expected.count > 50)
        let found = try await indexes(filled)
        #expect(found.count == expected.count)
        let other = Set(found).symmetricDifference(expected).sorted()
        #expect(other.isEmpty, "\(other.prefix(4))")
    }

    @Test func `the check finds nothing, not even to note`() async throws {
        let platform = try await filled()
        let found = Mutex<[Finding]>([])
        let summary = try await platform.checkInvariants { finding in found.withLock { $0.append(finding) } }
        #expect(found.withLock { $0 } == [])
        #expect(summary.awards == 60 && summary.decisions > 100 && summary.unsealed == 0 && summary.links > 500)
    }

    @Test func `what was submitted is complete by the learner's own check`() async throws {
        let platform = try await filled()
        let rows = try await platform.read { transaction in
            try transaction.rows(
                """
                SELECT s.id, e.address FROM submission s JOIN email e ON e.person = s.person
                WHERE s.state <> 'draft' ORDER BY s.id LIMIT 20
                """
            ).map { (try $0.text("id"), try $0.text("address")) }
        }
        for (submission, address) in rows {
            let actor = try await actor(address, on: platform)
            #expect(SelfCheck.missing(in: try await platform.ownWork(ID(submission), by: actor)) == [])
        }
    }

    @Test func `a badge of it is packed in its column and verified as any other`() async throws {
        let platform = try await filled()
        let found = try await platform.read { transaction in
            try transaction.first(
                """
                SELECT c.id, c.base, a.id AS award, e.address FROM credential c JOIN award a ON a.id = c.award
                JOIN email e ON e.person = a.person ORDER BY c.id LIMIT 1
                """
            )
        }
        let row = try #require(found)
        #expect(try row.textIfAny("base") != nil)
        let address = try row.text("address")
        try await platform.shareAward(
            ID(try row.text("award")),
            isPublic: true,
            by: try await actor(address, on: platform)
        )
        let page = platform.settings.publicURL + "/credentials/" + (try row.text("id"))
        let report = try await platform.verify(.text(page), recipient: address, outside: Nowhere())
        #expect(report.verdict == .verified)
    }

    private func actor(_ address: String, on platform: Platform) async throws -> Actor {
        let link = try await platform.signInLink(address: address)
        let session = try await platform.signIn(linkToken: String(link.split(separator: "/").last ?? ""), agent: "test")
        return try #require(try await platform.signedIn(sessionToken: session.token)).actor
    }

    @Test func `the same seed makes the same people do the same`() async throws {
        let told: SQL = """
            SELECT p.name, s.number, s.state, s.submitted, s.digest FROM submission s JOIN person p ON p.id = s.person
            ORDER BY s.id
            """
        let clock = Mutex<[[String]]>([])
        for seed in [7, 7, 8] as [UInt64] {
            let platform = try await filled(seed: seed)
            let rows = try await platform.read { transaction in
                try transaction.rows(told).map { row in
                    try row.text("name") + " " + (row.textIfAny("number") ?? "") + " " + row.text("state")
                }
            }
            clock.withLock { $0.append(rows.sorted()) }
        }
        let all = clock.withLock { $0 }
        #expect(all[0] == all[1])
        #expect(all[0] != all[2])
    }

    @Test func `the made-up titles have no faults, and no two have one name`() {
        let titles = ScaleTitle.all(120)
        #expect(titles.flatMap(\.faults).map(\.sentence) == [])
        #expect(Set(titles.map(\.title)).count == 120)
    }

    @Test(arguments: [ScaleSize.district, .state, .small(people: 20, submissions: 60)])
    func `the fates come to exactly the number of attempts and awards`(_ size: ScaleSize) {
        #expect(size.fates.reduce(0) { $0 + $1.fate.attempts * $1.count } == size.submissions)
        #expect(size.fates.filter { $0.fate.ends == .awarded }.reduce(0) { $0 + $1.count } == size.awards)
        let open = size.fates.filter { $0.fate.ends == .waiting }.reduce(0) { $0 + $1.count }
        #expect(size.submissions < 1000 || (10...20).contains(open * 1000 / size.submissions))
    }
}

/// Nothing outside is needed.
private struct Nowhere: DocumentSource {
    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        throw DocumentUnavailable(url: url, reason: .offline)
    }
}
