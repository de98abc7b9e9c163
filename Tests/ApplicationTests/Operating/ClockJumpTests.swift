import Application
import Credentialing
import PlatformKit
import Storage
import Testing

/// A machine's clock that is wrong by hours for a while, and then set right.
struct ClockJumpTests {
    private let clock = TestClock()

    private func cast() async throws -> Cast {
        try await Cast.assemble(on: Platform.testing(clock: clock))
    }

    @Test func `a sealer that took its turn with a clock that was ahead holds nobody up`() async throws {
        let platform = try await cast().platform
        clock.advance(hours: 9)
        #expect(try await platform.sealAudit(holder: "ahead") > 0)
        clock.advance(hours: -9)
        try await note(on: platform)
        #expect(try await platform.sealAudit(holder: "right") > 0)
        try await note(on: platform)
        #expect(try await platform.sealAudit(holder: "other") == 0, "whose turn it is now is respected")
        #expect(try await platform.sealAudit(holder: "right") > 0)
        #expect(try await platform.faults() == [])
    }

    @Test func `jobs taken or put off by a clock that was ahead are done when it is set right`() async throws {
        let cast = try await cast()
        let platform = cast.platform
        for job in try await platform.takeJobs(100, worker: "before") { try await platform.finish(job) }
        try await platform.write { try $0.enqueue(.signStatusList(list: "one")) }
        try await platform.write { try $0.enqueue(.signStatusList(list: "two")) }
        clock.advance(hours: 9)
        let first = try #require(try await platform.takeJobs(1, worker: "killed").first)
        let second = try #require(try await platform.takeJobs(1, worker: "ahead").first)
        try await platform.postpone(second, error: "not yet", isPermanent: false)
        clock.advance(hours: -9)
        let again = try await platform.takeJobs(10, worker: "right")
        #expect(Set(again.map(\.id)) == [first.id, second.id])
        #expect(try await platform.takeJobs(10, worker: "other").isEmpty, "a job is with one worker")
    }

    @Test func `a job put off a moment ago is not taken early`() async throws {
        let platform = try await cast().platform
        for job in try await platform.takeJobs(100, worker: "before") { try await platform.finish(job) }
        try await platform.write { try $0.enqueue(.signStatusList(list: "one")) }
        for _ in 0..<9 {
            let job = try #require(try await platform.takeJobs(1, worker: "test").first)
            try await platform.postpone(job, error: "not yet", isPermanent: false)
            #expect(try await platform.takeJobs(1, worker: "test").isEmpty)
            clock.advance(hours: 1)
        }
    }

    @Test func `sessions end when the clock jumps ahead, and are there again when it was wrong`() async throws {
        let cast = try await cast()
        let link = try await cast.platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = link.split(separator: "/").last.map(String.init) ?? ""
        let session = try await cast.platform.signIn(linkToken: token, agent: "test").token
        clock.advance(hours: 14)
        #expect(try await cast.platform.signedIn(sessionToken: session) == nil)
        clock.advance(hours: -14)
        #expect(try await cast.platform.signedIn(sessionToken: session) != nil)
        clock.advance(hours: -5)
        #expect(try await cast.platform.signedIn(sessionToken: session) != nil)
    }

    @Test func `what people do while the clock is set back is in order for every check`() async throws {
        let cast = try await cast()
        // Who belongs here has done so for longer than the clock goes back.
        clock.advance(hours: 12)
        let open = try await cast.publish()
        let work = try await WorkWithFiles(cast: cast, open: open).submitted(by: "Imani")
        clock.advance(hours: -6)
        try await cast.judge(work)
        while try await cast.platform.sealAudit(holder: "test") > 0 {}
        clock.advance(hours: 11)
        try await WorkWithFiles(cast: cast, open: open).submitted(by: "Marcus")
        while try await cast.platform.sealAudit(holder: "test") > 0 {}
        #expect(try await cast.platform.faults() == [])
        let ids = try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM audit_seal") }
        #expect(ids > 10)
    }

    @Test func `a clock behind the records is told to whoever watches`() async throws {
        let cast = try await cast()
        #expect(await cast.platform.readiness(servingSince: clock.now).warnings.filter { $0.contains("clock") } == [])
        clock.advance(hours: -2)
        let told = await cast.platform.readiness(servingSince: clock.now)
        #expect(told.isReady)
        #expect(
            told.warnings.contains { $0.hasPrefix("This machine's clock is 120 minutes behind") },
            "\(told.warnings)"
        )
    }

    /// Something that the audit trail notes.
    private func note(on platform: Platform) async throws {
        try await platform.write { try $0.audit(AuditEvent(.signedOut, "session", ID<Session>("x")), by: nil) }
    }
}
