import Storage
import StoragePostgres
import StoreKit
import Testing

/// The sentence that whoever runs the server gets to see, when the database does not let us in.
@Suite(.enabled(if: ChosenStore.current == .postgres))
struct RefusalTests {
    private func problem(at address: String, _ settings: PostgresSettings = .tests) async -> StoreProblem? {
        await #expect(throws: StoreProblem.self) {
            try await PostgresOpening.store(at: address, settings: settings).read { _ = try $0.rows("SELECT 1 AS one") }
        }
    }

    /// A user who has to tell a password, made once.
    private static let guarded = Task {
        try await TestPostgres.administrator.write { transaction in
            _ = try transaction.run("CREATE ROLE guarded LOGIN PASSWORD 'open sesame'")
        }
    }

    @Test func `a wrong password`() async throws {
        try await Self.guarded.value
        let port = TestPostgres.port
        let problem = await problem(at: "postgresql://guarded:sesame@127.0.0.1:\(port)/postgres")
        #expect(
            problem?.description
                == "The database server at 127.0.0.1, port \(port) does not take the password of the user guarded."
        )
        #expect(problem?.isPassing == false)
        let store = try PostgresOpening.store(at: "postgresql://guarded:open%20sesame@127.0.0.1:\(port)/postgres")
        #expect(try await store.read { try $0.count("SELECT 7 AS n") } == 7)
    }

    @Test func `no password at all`() async throws {
        try await Self.guarded.value
        let port = TestPostgres.port
        let problem = await problem(at: "postgresql://guarded@127.0.0.1:\(port)/postgres?passfile=/dev/null")
        let asks = "The database server at 127.0.0.1, port \(port) asks for the password of the user guarded"
        #expect(problem?.description == asks + ", and none is given.")
    }

    @Test func `a user that is not there, and a database that is not there`() async throws {
        let place = "127.0.0.1:\(TestPostgres.port)"
        let nobody = await problem(at: "postgresql://nobody_here@\(place)/postgres")
        #expect(nobody?.description.contains("does not let the user nobody_here into the database postgres.") == true)
        let nothing = await problem(at: "postgresql://proven@\(place)/nothing_here")
        #expect(nothing?.description.hasPrefix("There is no database nothing_here at 127.0.0.1") == true)
        #expect(nothing?.description.contains("CREATE DATABASE nothing_here") == true)
    }

    @Test func `a server that is not there`() async throws {
        let problem = await problem(at: "postgresql://proven@127.0.0.1:1/proven")
        #expect(
            problem?.description.hasPrefix("The database server at 127.0.0.1, port 1 cannot be reached: ") == true
        )
        #expect(problem?.description.contains("Connection refused") == true)
        #expect(problem?.isPassing == true)
    }

    @Test func `a server that does not answer`() async throws {
        let silent = try SilentServer()
        var settings = PostgresSettings.tests
        settings.connecting = .milliseconds(300)
        let problem = await problem(at: "postgresql://proven@127.0.0.1:\(silent.port)/proven", settings)
        #expect(
            problem?.description
                == "The database server at 127.0.0.1, port \(silent.port) does not answer in time."
        )
    }

    @Test func `an address that is none, without quoting it`() async throws {
        let problem = await problem(at: "postgresql://proven:sesame@db.example/proven?sslmodus=x")
        #expect(problem?.description.hasPrefix("The address of the database cannot be read.") == true)
        #expect(problem?.description.contains("sesame") == false)
        #expect(PostgresOpening.place(of: "postgresql://proven:sesame@db.example:99/x") == "db.example:99/x")
        #expect(PostgresOpening.place(of: "host=/run/pg dbname=y password=sesame") == "/run/pg/y")
    }

    @Test func `an old server, and one that does not keep UTF-8`() {
        let old = #expect(throws: StoreProblem.self) { try PostgresServer.check(version: 130_022, encoding: "UTF8") }
        #expect(
            old?.description
                == "The database server is PostgreSQL 13, and Proven needs 14 or later. Upgrade the server."
        )
        #expect(throws: Never.self) { try PostgresServer.check(version: 140_000, encoding: "UTF8") }
        let latin = #expect(throws: StoreProblem.self) {
            try PostgresServer.check(version: 150_018, encoding: "LATIN1")
        }
        #expect(latin?.description.hasPrefix("The database keeps text as LATIN1, and Proven needs UTF8.") == true)
    }

    @Test func `a user who may not make tables, and who needs not where there are all`() async throws {
        let schema = try await TestPostgres.freshSchema()
        try await TestPostgres.administrator.write { transaction in
            try transaction.run(SQL(migration: "CREATE ROLE \(schema) LOGIN"))
            try transaction.run(SQL(migration: "GRANT USAGE ON SCHEMA \(schema) TO \(schema)"))
        }
        let migrator = Migrator([TestStores.schema].compactMap(\.self))
        let store = try TestPostgres.store(in: schema, .tests, "user=\(schema)")
        let problem = await #expect(throws: Migrator.Problem.self) { try await migrator.migrate(store) }
        #expect(
            problem?.description
                == """
                The tables cannot be made or changed. The database server does not allow this to its user: permission \
                denied for schema \(schema). Start Proven once as the user who owns them, or let this one: GRANT USAGE, \
                CREATE ON SCHEMA public TO it.
                """
        )

        #expect(try await migrator.migrate(TestPostgres.store(in: schema)) == ["0001_test"])
        let grant = "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA \(schema) TO \(schema)"
        try await TestPostgres.administrator.write { _ = try $0.run(SQL(migration: grant)) }
        #expect(try await migrator.migrate(store) == [])
        try await store.write { _ = try $0.run("INSERT INTO thing (id, name, size) VALUES (1, 'a', 1)") }
    }
}
