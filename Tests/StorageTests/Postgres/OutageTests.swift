import Dispatch
import Foundation
import Storage
import StoragePostgres
import StoreKit
import Synchronization
import Testing

/// Connections that break, servers that go away and come back, and what does not end by itself.
@Suite(.enabled(if: ChosenStore.current == .postgres))
struct OutageTests {
    private func store(_ settings: PostgresSettings = .tests) async throws -> any Store {
        let store = try await TestPostgres.freshStore(settings)
        try await Migrator([TestStores.schema].compactMap(\.self)).migrate(store)
        return store
    }

    @Test func `who waits too long for a connection is told so, and others go on`() async throws {
        var settings = PostgresSettings.tests
        (settings.connections, settings.wait) = (1, .milliseconds(300))
        let store = try await store(settings)
        let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let holder: Int = store.read { transaction in
            held.signal()
            release.wait()
            return try transaction.count("SELECT 1 AS n")
        }
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                held.wait()
                done.resume()
            }
        }
        let problem = await #expect(throws: StoreProblem.self) {
            try await store.read { _ = try $0.rows("SELECT 1 AS one") }
        }
        #expect(problem?.description == "Every connection to the database (1) was in use for 300 ms.")
        #expect(problem?.isPassing == true)
        release.signal()
        #expect(try await holder == 1)
        #expect(try await store.read { try $0.count("SELECT 2 AS n") } == 2)
    }

    @Test func `many more tasks than connections all get their turn`() async throws {
        let store = try await store()
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask { try await store.read { try $0.count("SELECT \(number) + 0 AS n") } }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 19_900)
    }

    @Test func `a canceled task stops its statement at the server, and its wait for a connection`() async throws {
        var settings = PostgresSettings.tests
        settings.connections = 1
        let store = try await store(settings)
        let begun = ContinuousClock.now
        let first = Task { try await store.read { try $0.count("SELECT COUNT(*) AS n FROM pg_sleep(50)") } }
        try await Task.sleep(for: .milliseconds(300))
        let second = Task { try await store.read { try $0.count("SELECT 1 AS n") } }
        try await Task.sleep(for: .milliseconds(100))
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(ContinuousClock.now - begun < .seconds(20))
        for _ in 0..<20 { #expect(try await store.read { try $0.count("SELECT 1 AS n") } == 1) }
    }

    @Test func `a statement that takes too long, or waits too long, ends`() async throws {
        var settings = PostgresSettings.tests
        (settings.statement, settings.lock) = (.milliseconds(200), .milliseconds(100))
        let store = try await store(settings)
        let slow = await #expect(throws: StoreProblem.self) {
            try await store.read { _ = try $0.rows("SELECT COUNT(*) AS n FROM pg_sleep(20)") }
        }
        #expect(slow?.description == "The database took too long over a statement.")
        let locked: Mutex<(any Error)?> = Mutex(nil)
        try await store.write { transaction in
            _ = try transaction.run("LOCK TABLE thing IN ACCESS EXCLUSIVE MODE")
            Meanwhile.wait {
                do { _ = try await store.write { try $0.run("UPDATE thing SET size = 1") } } catch {
                    locked.withLock { $0 = error }
                }
            }
        }
        let problem = locked.withLock { $0 as? StoreProblem }
        #expect(problem?.description == "Another change held for too long what this one needs.")
    }

    @Test func `a connection that breaks in the middle is replaced, and the body runs again`() async throws {
        let store = try await store()
        let runs = Mutex(0)
        try await store.write { transaction in
            try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)")
            if runs.withLock({
                $0 += 1; return $0
            }) == 1 {
                _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid()) AS ended")
            }
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 1)
    }

    @Test func `connections that broke while nobody used them are noticed before they are used`() async throws {
        let name = "idle\(UUID().uuidString.prefix(8))"
        let store = try await TestPostgres.freshStore(.tests, "application_name=\(name)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { try await store.read { _ = try $0.rows("SELECT COUNT(*) AS n FROM pg_sleep(0.2)") } }
            }
            try await group.waitForAll()
        }
        let ended = try await TestPostgres.administrator.write { transaction in
            try transaction.count(
                """
                SELECT COUNT(*) AS n FROM
                    (SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = \(name)) ended
                """
            )
        }
        #expect(ended == 4)
        try await Task.sleep(for: .milliseconds(100))
        for _ in 0..<8 { #expect(try await store.read { try $0.count("SELECT 1 AS n") } == 1) }
    }

    @Test func `when the connection breaks at the commit, nobody claims to know`() async throws {
        let store = try await store()
        try await store.write { transaction in
            try transaction.run(
                """
                CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                """
            )
            try transaction.run(
                """
                CREATE CONSTRAINT TRIGGER break_off AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION break_off()
                """
            )
        }
        let runs = Mutex(0)
        let problem = await #expect(throws: StoreProblem.self) {
            try await store.write { transaction in
                runs.withLock { $0 += 1 }
                try transaction.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)")
            }
        }
        #expect(problem == .unsure)
        #expect(
            problem?.description
                == "The connection to the database broke while a change was being kept; look whether it was."
        )
        #expect(runs.withLock { $0 } == 1, "running it again might do it twice")
    }

    @Test func `the server goes and comes back, and so does the store`() async throws {
        let server = try await OwnServer.start()
        defer { server.remove() }
        let store = try PostgresOpening.store(at: server.address, settings: .tests)
        try await Migrator([TestStores.schema].compactMap(\.self)).migrate(store)
        try await store.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)") }

        try await server.stop()
        for _ in 0..<3 {
            let problem = await #expect(throws: StoreProblem.self) {
                try await store.read { _ = try $0.rows("SELECT 1 AS one") }
            }
            #expect(problem?.isPassing == true)
            #expect(problem?.description.contains("cannot be reached") == true)
        }
        try await server.startAgain()
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS n FROM thing") } == 1)
    }
}
