import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Storage
import Synchronization
import Testing

/// Two servers of one installation, each with its own connections to the one database.
struct TwoProcessesTests {
    @Test func `who signs in at one is known at the other, and who signs out there is out at both`() async throws {
        let (one, other) = try await Platform.pair()
        _ = try await Cast.assemble(on: one)
        let link = try await one.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = link.split(separator: "/").last.map(String.init) ?? ""
        let session = try await other.signIn(linkToken: token, agent: "test")
        await #expect(throws: Refusal.self) { try await one.signIn(linkToken: token, agent: "test") }
        let known = try #require(try await one.signedIn(sessionToken: session.token))
        try await one.signOut(known)
        #expect(try await other.signedIn(sessionToken: session.token) == nil)
    }

    @Test func `of two sealers one works at a time, and each row is sealed once`() async throws {
        let (one, other) = try await Platform.pair()
        let cast = try await Cast.assemble(on: one)
        _ = try await cast.submitWork(cast.publish(), as: "Imani")
        let rows = try await one.read { try $0.count("SELECT COUNT(*) AS n FROM audit_event") }
        let sealed = try await both(one, other) { platform, name in
            var count = 0
            for _ in 0..<40 { count += try await platform.sealAudit(holder: name, limit: 3) }
            return count
        }
        #expect(sealed.reduce(0, +) == rows)
        #expect(sealed.contains(0), "Who does not hold the lease seals nothing.")
        let found = try await findings(on: one)
        #expect(found == [])
    }

    @Test func `a job is taken by one of two workers`() async throws {
        let (one, other) = try await Platform.pair()
        try await one.write { work in
            for number in 0..<60 { try work.enqueue(.signStatusList(list: "\(number)"), once: "\(number)") }
        }
        let taken = try await both(one, other) { platform, name in
            var jobs: [String] = []
            while let job = try await platform.takeJobs(1, worker: name).first {
                jobs.append(job.id.text)
                // What is done with a job takes longer than taking it.
                try await Task.sleep(for: .milliseconds(20))
                try await platform.finish(job)
            }
            return jobs
        }
        #expect(taken.flatMap(\.self).count == 60)
        #expect(Set(taken.flatMap(\.self)).count == 60)
        #expect(taken.allSatisfy { !$0.isEmpty }, "Both have work: \(taken.map(\.count))")
    }

    @Test func `what both find due is put in the outbox once`() async throws {
        let clock = TestClock()
        let (one, other) = try await Platform.pair(clock: clock)
        let (_, badges) = try await awards(4, on: one)
        for badge in badges { try await one.issueCredential(for: badge) }
        clock.advance(days: 8)
        _ = try await both(one, other) { platform, _ in try await platform.keepHouse() }
        let jobs = try await one.read {
            try $0.count("SELECT COUNT(*) AS n FROM outbox WHERE job = 'signStatusList'")
        }
        let lists = try await one.read { try $0.count("SELECT COUNT(*) AS n FROM status_list") }
        #expect(lists == 1 && jobs >= 1)
        let days = try await one.read { try $0.rows("SELECT once_key FROM outbox WHERE job = 'signStatusList'") }
        #expect(Set(try days.map { try $0.text("once_key") }).count == days.count)
    }

    @Test func `badges issued and taken back at both have places of their own, and the list has every bit`()
        async throws
    {
        let (one, other) = try await Platform.pair()
        let (cast, badges) = try await awards(8, on: one)
        _ = try await both(one, other) { platform, name in
            // Each tries all of them: what one has issued the other finds done.
            for badge in name == "one" ? badges : badges.reversed() { try await platform.issueCredential(for: badge) }
        }
        #expect(try await one.read { try $0.count("SELECT COUNT(*) AS n FROM credential") } == 8)
        #expect(try await one.read { try $0.count("SELECT COUNT(*) AS n FROM status_list") } == 1)

        let (asking, confirming) = try await (cast.actor("Samuel"), cast.actor("Ruth"))
        _ = try await both(one, other) { platform, name in
            for badge in name == "one" ? badges.prefix(4) : badges.suffix(4) {
                let request = try await platform.askRevocation(of: badge, reason: "Mistake", by: asking)
                try await platform.confirmRevocation(request, by: confirming)
                for taken in try await platform.takeJobs(100, worker: name) {
                    if case .signStatusList(let list) = taken.job { try await platform.signStatusList(ID(list)) }
                    try await platform.finish(taken)
                }
            }
        }
        let found = try await findings(on: one)
        #expect(found == [])
        let row = try await one.read { try #require(try $0.first("SELECT id FROM status_list")).text("id") }
        let document = try JSONValue(parsing: try await other.statusList(ID(row)))
        let list = try #require(document["credentialSubject"]?["encodedList"]?.string)
        let bits = try BitstringStatusList(decoding: list)
        let places = try await one.read { try $0.rows("SELECT status_position FROM credential") }
        #expect(Set(bits.indices.filter { bits[$0] }) == Set(try places.map { try $0.integer("status_position") }))
    }

    /// Runs one piece of work on both at the same time.
    private func both<Result: Sendable>(
        _ one: Platform,
        _ other: Platform,
        _ work: @escaping @Sendable (Platform, String) async throws -> Result
    ) async throws -> [Result] {
        async let first = work(one, "one")
        async let second = work(other, "other")
        return try await [first, second]
    }

    /// Awards whose credentials are not made yet.
    private func awards(_ count: Int, on platform: Platform) async throws -> (Cast, [ID<Award>]) {
        let cast = try await Cast.assemble(on: platform)
        let names = ["Imani", "Marcus", "Dolores", "Avery", "Linh", "Priya", "Helen", "Grace"]
        let open = try await cast.publish()
        var awards: [ID<Award>] = []
        for name in names.prefix(count) { awards.append(try await cast.award(open, to: name)) }
        return (cast, awards)
    }

    /// What is wrong, but for the bytes of files and the readings before an award, which the cast leaves out.
    private func findings(on platform: Platform) async throws -> [String] {
        let found = Mutex<[String]>([])
        _ = try await platform.checkInvariants { finding in
            if !finding.isNote, !["file", "decision-rule"].contains(finding.check) {
                found.withLock { $0.append("\(finding)") }
            }
        }
        return found.withLock(\.self)
    }
}
