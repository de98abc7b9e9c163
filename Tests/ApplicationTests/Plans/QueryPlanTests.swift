import Application
import Credentialing
import Foundation
import PlatformKit
import Storage
import StoreKit
import Testing

/// On SQLite; those of PostgreSQL are in ``PostgresPlanTests``.
@Suite(.enabled(if: ChosenStore.current == .sqlite))
struct QueryPlanTests {
    @Test(arguments: PageReadings.all)
    func `nothing reads a table that grows from end to end, or sorts without bound`(reading: PageReading) async throws {
        let scene = try await PlanScene.make()
        _ = scene.store.take()
        try await reading.call(scene)
        let statements = scene.store.take()
        #expect(!statements.isEmpty)
        let plans = try await scene.cast.platform.read { transaction in
            try statements.map { try QueryPlan(of: $0, in: transaction) }
        }
        for plan in plans {
            let text = "\(plan.statement)\n\(plan.steps.joined(separator: "\n"))"
            #expect(plan.scanned == [], "\(text)")
            #expect(plan.unboundedSorts == [], "\(text)")
        }
    }

    @Test func `every intention of the platform is among the readings, or has a reason not to be`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let declared = try Intention.declared(in: root.appending(path: "Sources/Application"))
        let called = try Intention.called(in: folder)
        #expect(declared.count > 100)
        let missing = declared.filter { intention in
            PageReadings.exceptions[intention.name] == nil && !called.contains { intention.isCalled(by: $0) }
        }
        #expect(missing.map(\.description).sorted() == [])
        let stale = PageReadings.exceptions.keys.filter { name in !declared.contains { $0.name == name } }
        #expect(stale == [])
    }

    @Test func `what is declared to be small or read in order is there`() async throws {
        let scene = try await JudgingScene.make()
        let known = try await scene.platform.read { transaction in
            Set(try transaction.rows("SELECT name FROM sqlite_master").map { try $0.text("name") })
        }
        let declared = Set(QueryPlan.tiny.keys).union(QueryPlan.readInOrder.keys)
        #expect(declared.subtracting(known) == [])
    }

    // The tools themselves: they have to see what they are there for.

    private func plan(_ sql: SQL) async throws -> QueryPlan {
        let scene = try await JudgingScene.make()
        return try await scene.platform.read { try QueryPlan(of: sql, in: $0) }
    }

    @Test func `a scan is seen under an alias, in a join and through a covering index`() async throws {
        let name = "Imani"
        #expect(try await plan("SELECT p.id FROM person p WHERE p.name = \(name)").scanned == ["person"])
        #expect(
            try await plan("SELECT 1 AS one FROM email e JOIN person ON person.id = e.person").scanned == ["email"]
        )
        #expect(try await plan("SELECT COUNT(*) AS n FROM submission").scanned == ["submission"])
    }

    @Test func `a search by key, a range of an index and a tiny table pass`() async throws {
        #expect(try await plan("SELECT * FROM person WHERE id = 'x'").scanned == [])
        #expect(try await plan("SELECT * FROM organization WHERE path >= '/a/' AND path < '/a0'").scanned == [])
        #expect(try await plan("SELECT * FROM lease").scanned == [])
    }

    @Test func `a sort passes when it is of what belongs to one person`() async throws {
        #expect(try await plan("SELECT * FROM email WHERE person = 'x' ORDER BY address").unboundedSorts == [])
        let pool = try await plan("SELECT * FROM allocation WHERE pool = 'x' ORDER BY created")
        #expect(pool.unboundedSorts.count == 1)
        let joined = try await plan(
            "SELECT m.id FROM tie t JOIN membership m ON m.organization = t.other WHERE t.person = 'x' ORDER BY m.ends"
        )
        #expect(joined.unboundedSorts.count == 1)
    }

    @Test func `a call is that of the method with its labels, less those it may leave out`() {
        let method = Intention(
            name: "takeJobs",
            parameters: [.init(label: "_", isOptional: true), .init(label: "worker")]
        )
        #expect(method.isCalled(by: Intention(name: "takeJobs", parameters: [.init(label: "worker")])))
        #expect(!method.isCalled(by: Intention(name: "takeJobs", parameters: [.init(label: "_")])))
        #expect(!method.isCalled(by: Intention(name: "finish", parameters: [.init(label: "worker")])))
    }
}
