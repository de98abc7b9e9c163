import Application
import Edge
import Files
import HTTPTypes
import PlatformKit
import Storage
import Synchronization
import Testing

/// What a person sees while the database is away.
struct OutagePageTests {
    /// A site on a store that can be told to fail, and someone who is signed in there.
    private func run(
        clock: TestClock = TestClock(),
        _ body: @escaping @Sendable (FailingStore, WebSession) async throws -> Void
    ) async throws {
        let base = try await Platform.testing(clock: clock)
        let store = FailingStore(base.store)
        let platform = Platform(
            store: store,
            files: base.files,
            masterKey: base.masterKey,
            settings: base.settings,
            clock: base.clock
        )
        let cast = try await Cast.assemble(on: platform)
        try await WebSession.run(cast) { client in
            try await body(store, WebSession.signedIn("Imani", of: cast, client))
        }
    }

    @Test(arguments: [StoreProblem.away("secret place"), .busy("secret holder")])
    func `a passing outage is a calm page that says to try again, and then all is well`(problem: StoreProblem)
        async throws
    {
        try await run { store, imani in
            #expect(try await imani.get("/work").status == 200)
            store.fail(with: problem)
            let answer = try await imani.get("/work")
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == "5")
            #expect(answer.headers[.contentType]?.hasPrefix("text/html") == true)
            #expect(answer.says("The records cannot be reached for a moment. Nothing was changed."))
            #expect(!answer.body.contains("secret"))
            var accepted = HTTPFields()
            accepted[.accept] = "application/json"
            let json = try await imani.get("/work", headers: accepted)
            #expect(json.status == 503 && json.headers[.retryAfter] == "5")
            #expect(json.body.contains("cannot be reached"))
            store.fail(with: nil)
            #expect(try await imani.get("/work").status == 200)
        }
    }

    @Test(arguments: [
        (FileStoreProblem.diskFull, 507), (.readOnly, 503), (.missing, 500), (.damaged, 500), (.system(code: 5), 500),
    ])
    func `no room for a file is told as no room for a record is`(problem: FileStoreProblem, status: Int) {
        #expect(Problem(problem).status.code == status)
    }

    @Test func `when nobody knows whether it was saved, the page says to look`() async throws {
        try await run { store, imani in
            store.fail(with: .unsure)
            let answer = try await imani.get("/work")
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == nil, "nothing is to send it again by itself")
            #expect(answer.says("look whether it is there before you send it once more"))
        }
    }

    @Test(arguments: [
        (StoreProblem.full, 507, "There is no room left on the server"),
        (.cannotWrite, 503, "Nothing can be saved right now"),
    ])
    func `when nothing can be written, reading goes on, and writing says that nothing was lost`(
        problem: StoreProblem,
        status: Int,
        title: String
    ) async throws {
        let clock = TestClock()
        try await run(clock: clock) { store, imani in
            let form = try #require(try await imani.get("/account").form(button: "Sign out"))
            // Long enough for the visit to be noted.
            clock.advance(minutes: 5)
            store.failWrites(with: problem)
            #expect(try await imani.get("/work").status == 200)
            let answer = try await imani.submit(form)
            #expect(answer.status == status)
            #expect(answer.says(title))
            #expect(answer.says("Nothing was lost"))
            store.failWrites(with: nil)
            #expect(try await imani.get("/work").status == 200)
            let again = try await imani.get("/account").form(button: "Sign out")
            #expect(try await imani.submit(again).status == 200)
        }
    }

    @Test func `what does not pass by itself is a fault`() async throws {
        try await run { store, imani in
            store.fail(with: .notAllowed("secret user"))
            let answer = try await imani.get("/work")
            #expect(answer.status == 500)
            #expect(!answer.body.contains("secret"))
        }
    }
}

/// A store that works until it is told not to.
private final class FailingStore: Store {
    private let store: any Store
    private let problem: Mutex<StoreProblem?> = Mutex(nil)
    private let writeProblem: Mutex<StoreProblem?> = Mutex(nil)

    init(_ store: any Store) {
        self.store = store
    }

    func fail(with problem: StoreProblem?) {
        self.problem.withLock { $0 = problem }
    }

    func failWrites(with problem: StoreProblem?) {
        writeProblem.withLock { $0 = problem }
    }

    var dialect: Dialect { store.dialect }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        if let problem = problem.withLock(\.self) ?? writeProblem.withLock(\.self) { throw problem }
        return try await store.write(body)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        if let problem = problem.withLock(\.self) { throw problem }
        return try await store.read(body)
    }

    func close() async throws {
        try await store.close()
    }
}
