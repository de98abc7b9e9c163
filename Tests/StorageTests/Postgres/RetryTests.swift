import Foundation
import Storage
import StoragePostgres
import StoreKit
import Synchronization
import Testing

/// What runs again by itself, so that nobody above has to know of it.
@Suite(.enabled(if: ChosenStore.current == .postgres))
struct RetryTests {
    private func stores() async throws -> (any Store, any Store) {
        let schema = try await TestPostgres.freshSchema()
        let (one, other) = (try TestPostgres.store(in: schema), try TestPostgres.store(in: schema))
        try await Migrator([TestStores.schema].compactMap(\.self)).migrate(one)
        try await one.write { transaction in
            _ = try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 0), (2, 'b', 0)")
        }
        return (one, other)
    }

    @Test func `a body runs again when someone changed what it read`() async throws {
        let (one, other) = try await stores()
        let runs = Mutex(0)
        try await one.write { transaction in
            let size = try transaction.first("SELECT size FROM thing WHERE id = 1")?.integer("size") ?? 0
            if runs.withLock({
                $0 += 1; return $0
            }) == 1 {
                Meanwhile.wait { try await other.write { _ = try $0.run("UPDATE thing SET size = 10 WHERE id = 1") } }
            }
            try transaction.run("UPDATE thing SET size = \(size + 1) WHERE id = 1")
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await one.read { try $0.first("SELECT size FROM thing WHERE id = 1")?.integer("size") } == 11)
    }

    @Test func `two that each looked before the other wrote do not both go through unseen`() async throws {
        let (one, other) = try await stores()
        let runs = Mutex(0)
        // Each may set its own row only while the sum is nothing.
        @Sendable func body(_ row: Int, _ transaction: any Transaction) throws {
            guard try transaction.first("SELECT SUM(size) AS n FROM thing")?.integer("n") == 0 else { return }
            if row == 1,
                runs.withLock({
                    $0 += 1; return $0
                }) == 1
            {
                Meanwhile.wait { try await other.write { try body(2, $0) } }
            }
            try transaction.run("UPDATE thing SET size = 1 WHERE id = \(row)")
        }
        try await one.write { try body(1, $0) }
        #expect(try await one.read { try $0.first("SELECT SUM(size) AS n FROM thing")?.integer("n") } == 1)
    }

    @Test func `a body that swallows the conflict runs again all the same`() async throws {
        let (one, other) = try await stores()
        let runs = Mutex(0)
        try await one.write { transaction in
            _ = try transaction.first("SELECT size FROM thing WHERE id = 1")
            if runs.withLock({
                $0 += 1; return $0
            }) == 1 {
                Meanwhile.wait { try await other.write { _ = try $0.run("UPDATE thing SET size = 10 WHERE id = 1") } }
            }
            _ = try? transaction.run("UPDATE thing SET size = 20 WHERE id = 1")
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await one.read { try $0.first("SELECT size FROM thing WHERE id = 1")?.integer("size") } == 20)
    }

    @Test func `a body that swallows any other problem is told of it in the end`() async throws {
        let (one, _) = try await stores()
        let problem = await #expect(throws: StoreProblem.self) {
            try await one.write { transaction in
                _ = try? transaction.run("INSERT INTO thing (id, name, size) VALUES (3, 'c', -1)")
            }
        }
        #expect(problem == .constraint("thing_size_check"))
    }

    /// Takes two rows one after the other, and the second only when everybody has the first.
    private func swap(
        _ store: any Store,
        _ first: Int,
        _ second: Int,
        _ gate: Gate,
        ran: @escaping @Sendable () -> Void
    ) async throws {
        let isFirstRun = Mutex(true)
        try await store.write { transaction in
            ran()
            try transaction.run("UPDATE thing SET size = size + 1 WHERE id = \(first)")
            if isFirstRun.withLock({ run in
                defer { run = false }
                return run
            }) {
                gate.pass()
            }
            try transaction.run("UPDATE thing SET size = size + 1 WHERE id = \(second)")
        }
    }

    @Test func `two that wait for each other both get through`() async throws {
        let (one, other) = try await stores()
        let gate = Gate(2)
        let runs = Counter()
        async let there: Void = swap(one, 1, 2, gate) { runs.count() }
        async let back: Void = swap(other, 2, 1, gate) { runs.count() }
        _ = try await (there, back)
        #expect(runs.value >= 3)
        #expect(try await one.read { try $0.first("SELECT SUM(size) AS n FROM thing")?.integer("n") } == 4)
    }

    @Test func `a row that someone made meanwhile is seen by the second run`() async throws {
        let (one, other) = try await stores()
        let runs = Mutex(0)
        let made = try await one.write { transaction in
            if try transaction.first("SELECT id FROM thing WHERE id = 3") != nil { return false }
            if runs.withLock({
                $0 += 1; return $0
            }) == 1 {
                Meanwhile.wait {
                    try await other.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (3, 'c', 1)") }
                }
            }
            try transaction.run("INSERT INTO thing (id, name, size) VALUES (3, 'd', 1)")
            return true
        }
        #expect(!made)
    }

    @Test func `who is stood against every time is told so after the last try`() async throws {
        let schema = try await TestPostgres.freshSchema()
        var settings = PostgresSettings.tests
        settings.tries = 3
        let (one, other) = (try TestPostgres.store(in: schema, settings), try TestPostgres.store(in: schema))
        try await Migrator([TestStores.schema].compactMap(\.self)).migrate(one)
        try await one.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 0)") }
        let runs = Mutex(0)
        let problem = await #expect(throws: StoreProblem.self) {
            try await one.write { transaction in
                runs.withLock { $0 += 1 }
                _ = try transaction.first("SELECT size FROM thing WHERE id = 1")
                Meanwhile.wait {
                    try await other.write { _ = try $0.run("UPDATE thing SET size = size + 1 WHERE id = 1") }
                }
                try transaction.run("UPDATE thing SET size = 0 WHERE id = 1")
            }
        }
        #expect(runs.withLock { $0 } == 3)
        #expect(problem?.description == "Other changes came first, as often as this one was tried.")
        #expect(problem?.isPassing == true)
    }

    @Test func `statements prepared before a table changed are prepared again`() async throws {
        let (one, other) = try await stores()
        let query: SQL = "SELECT * FROM thing ORDER BY id"
        #expect(try await one.read { try $0.rows(query).count } == 2)
        try await other.write { _ = try $0.run("ALTER TABLE thing ADD COLUMN more BIGINT") }
        #expect(try await one.read { try $0.first(query)?.int64IfAny("more") } == nil)
    }
}

/// Lets nobody pass before all are there.
private final class Gate: Sendable {
    private let missing: Mutex<Int>
    private let open = DispatchSemaphore(value: 0)

    init(_ count: Int) {
        missing = Mutex(count)
    }

    func pass() {
        if missing.withLock({
            $0 -= 1; return $0
        }) == 0 {
            open.signal()
        }
        open.wait()
        open.signal()
    }
}

/// How often something happened.
private final class Counter: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func count() {
        number.withLock { $0 += 1 }
    }
}
