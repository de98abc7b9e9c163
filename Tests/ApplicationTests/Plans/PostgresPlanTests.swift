import Application
import PlatformKit
import Storage
import StoreKit
import Testing

@Suite(.enabled(if: ChosenStore.current == .postgres))
struct PostgresPlanTests {
    @Test(arguments: PageReadings.all)
    func `nothing reads a table that grows from end to end`(reading: PageReading) async throws {
        let scene = try await PlanScene.make()
        _ = scene.store.take()
        try await reading.call(scene)
        let statements = scene.store.take()
        #expect(!statements.isEmpty)
        let plans = try await plans(of: statements, on: scene.cast.platform)
        for plan in plans {
            #expect(plan.scanned == [], "\(plan.statement)\n\(plan.steps.joined(separator: "\n"))")
        }
    }

    // The tool itself: it has to see what it is there for.

    private func scanned(_ sql: SQL) async throws -> [String] {
        try await plans(of: [sql], on: JudgingScene.make().platform).flatMap(\.scanned)
    }

    private func plans(of statements: [SQL], on platform: Platform) async throws -> [PostgresPlan] {
        do {
            try await platform.write { work in
                try PostgresPlan.forgetSizes(in: work)
                throw Seen(plans: try statements.map { try PostgresPlan(of: $0, in: work) })
            }
            return []
        } catch let seen as Seen {
            return seen.plans
        }
    }

    /// Ends the transaction, so that nothing is forgotten for good.
    private struct Seen: Error {
        let plans: [PostgresPlan]
    }

    @Test func `a scan is seen, also through an index that holds everything`() async throws {
        #expect(try await scanned("SELECT p.id FROM person p WHERE p.name = 'Imani'") == ["person"])
        #expect(try await scanned("SELECT COUNT(*) AS n FROM submission") == ["submission"])
    }

    @Test func `a search by key, a range of an index and a tiny table pass`() async throws {
        #expect(try await scanned("SELECT * FROM person WHERE id = 'x'") == [])
        #expect(try await scanned("SELECT * FROM organization WHERE path >= '/a/' AND path < '/a0'") == [])
        #expect(try await scanned("SELECT * FROM lease") == [])
    }
}
