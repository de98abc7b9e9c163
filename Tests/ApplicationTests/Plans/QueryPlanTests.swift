import Application
import Credentialing
import PlatformKit
import Storage
import StorageSQLite
import Testing

struct QueryPlanTests {
    @Test(arguments: PageReadings.all)
    func `no page reads a table that grows from end to end`(reading: PageReading) async throws {
        let scene = try await PlanScene.make()
        _ = scene.store.take()
        try await reading.call(scene)
        let statements = scene.store.take()
        #expect(!statements.isEmpty)
        let plans = try await scene.cast.platform.read { transaction in
            try statements.map { try QueryPlan(of: $0, in: transaction) }
        }
        for plan in plans {
            #expect(plan.scanned == [], "\(plan.statement)\n\(plan.steps.joined(separator: "\n"))")
        }
    }

    // The tool itself: it has to see what it is there for.

    private func scanned(_ sql: SQL) async throws -> [String] {
        let scene = try await JudgingScene.make()
        return try await scene.platform.read { try QueryPlan(of: sql, in: $0).scanned }
    }

    @Test func `a scan is seen under an alias, in a join and through a covering index`() async throws {
        let name = "Imani"
        #expect(try await scanned("SELECT p.id FROM person p WHERE p.name = \(name)") == ["person"])
        #expect(
            try await scanned("SELECT 1 AS one FROM email e JOIN person ON person.id = e.person") == ["email"]
        )
        #expect(try await scanned("SELECT COUNT(*) AS n FROM submission") == ["submission"])
    }

    @Test func `a search by key, a range of an index and a tiny table pass`() async throws {
        #expect(try await scanned("SELECT * FROM person WHERE id = 'x'") == [])
        #expect(try await scanned("SELECT * FROM organization WHERE path >= '/a/' AND path < '/a0'") == [])
        #expect(try await scanned("SELECT * FROM lease") == [])
    }
}
