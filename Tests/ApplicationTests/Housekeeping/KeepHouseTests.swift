import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct KeepHouseTests {
    @Test func `links and sessions go a month after they ran out, not before`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let platform = cast.platform
        let link = try await platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        _ = try await platform.signIn(linkToken: link.split(separator: "/").last.map(String.init) ?? "", agent: "test")
        clock.advance(days: 30, hours: 1)
        let early = try await platform.keepHouse()
        #expect(early.links == 0 && early.sessions == 0)
        clock.advance(days: 1)
        let late = try await platform.keepHouse()
        #expect(late.links == 1 && late.sessions == 1)
        #expect(try await platform.read { try $0.count("SELECT COUNT(*) AS n FROM session") } == 0)
    }

    @Test func `a job that was done is remembered for half a year`() async throws {
        let clock = TestClock()
        let platform = try await Platform.testing(clock: clock)
        try await platform.write { try $0.enqueue(.signStatusList(list: "l"), once: "key") }
        let taken = try #require(try await platform.takeJobs(worker: "w").first)
        try await platform.finish(taken)
        clock.advance(days: 179)
        #expect(try await platform.keepHouse().jobs == 0)
        try await platform.write { try $0.enqueue(.signStatusList(list: "l"), once: "key") }
        #expect(try await platform.takeJobs(worker: "w").isEmpty)
        clock.advance(days: 2)
        #expect(try await platform.keepHouse().jobs == 1)
    }

    @Test func `a status list is signed again before half of its time is left, once`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let platform = cast.platform
        _ = try await cast.publish()
        try await platform.write { work in
            try work.run(
                """
                INSERT INTO status_list (id, issuer, purpose, length, document, signed, valid_until)
                SELECT 'list', id, 'revocation', 131072, '{}', \(work.now), \(work.now.adding(seconds: 14 * 86_400))
                FROM issuer
                """
            )
        }
        clock.advance(days: 6)
        #expect(try await platform.keepHouse().statusLists == 0)
        clock.advance(days: 2)
        _ = try await platform.keepHouse()
        _ = try await platform.keepHouse()
        let jobs = try await platform.takeJobs(worker: "w").map(\.job).filter { $0.name == "signStatusList" }
        #expect(jobs == [.signStatusList(list: "list")])
    }
}
