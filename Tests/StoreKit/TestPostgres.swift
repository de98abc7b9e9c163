internal import Foundation
package import Storage
package import StoragePostgres

/// The throwaway PostgreSQL of `bin/with-postgres`.
package enum TestPostgres {
    /// Whether one is there.
    package static var isThere: Bool { environment["TEST_POSTGRES"] != nil }

    /// The port on 127.0.0.1.
    package static var port: Int { environment["TEST_POSTGRES_PORT"].flatMap(Int.init) ?? 0 }

    /// The address of the administrator's database, with more words of libpq behind it.
    package static func address(_ more: String = "") throws -> String {
        guard let address = environment["TEST_POSTGRES"] else { throw NoServer() }
        return address + " " + more
    }

    /// A store in a schema that nothing else uses.
    package static func freshStore(_ settings: PostgresSettings = .tests, _ more: String = "") async throws -> any Store
    {
        let schema = try await freshSchema()
        return try store(in: schema, settings, more)
    }

    /// A schema that nothing else uses, by name.
    package static func freshSchema() async throws -> String {
        let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await administrator.write { _ = try $0.run(SQL(migration: "CREATE SCHEMA \(name)")) }
        return name
    }

    /// A store in a schema.
    package static func store(
        in schema: String,
        _ settings: PostgresSettings = .tests,
        _ more: String = ""
    ) throws -> any Store {
        try PostgresOpening.store(at: address("options='-c search_path=\(schema)' \(more)"), settings: settings)
    }

    /// A store that may do everything on the server, in nobody's schema.
    package static var administrator: any Store {
        get throws { try PostgresOpening.store(at: address(), settings: .tests) }
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    private struct NoServer: Error, CustomStringConvertible {
        var description: String { "There is no PostgreSQL to test on: run the tests by bin/with-postgres." }
    }
}

extension PostgresSettings {
    /// Few connections for each of many tests at once, and patience on a busy machine.
    package static var tests: PostgresSettings {
        var settings = PostgresSettings()
        settings.connections = 4
        settings.wait = .seconds(60)
        settings.connecting = .seconds(30)
        return settings
    }
}
