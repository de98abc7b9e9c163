import Application
import Foundation
import Storage
import StoreKit
import Testing

@testable import Server

/// Installations whose records are in PostgreSQL.
@Suite(.enabled(if: ChosenStore.current == .postgres))
struct OpenPostgresTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()

    private func open(_ address: String, in name: String, _ more: [String: String] = [:], makes: Bool = true)
        async throws
        -> OpenedPlatform
    {
        var options = ["data": folder + "/" + name, "database.url": address, "database.connections": "3"]
        options.merge(more) { $1 }
        let configuration = try await ConfigurationSources(options: options, environment: [:]).configuration()
        return try await OpenedPlatform(configuration, makes: makes)
    }

    private func address() async throws -> String {
        try TestPostgres.address("options='-c search_path=\(try await TestPostgres.freshSchema())'")
    }

    @Test func `two machines with one key share what is in the database`() async throws {
        let address = try await address()
        let one = try await open(address, in: "one")
        #expect(one.migrations.contains("0002_catalog+Postgres"))
        #expect(!FileManager.default.fileExists(atPath: one.folder.database))
        #expect(one.database.hasSuffix("/postgres") && !one.database.contains("user"))
        let other = try await open(address, in: "two", ["masterKeyFile": one.folder.trialKey])
        #expect(other.migrations.isEmpty)
        #expect(other.platform.settings.auditSalt == one.platform.settings.auditSalt)
        try await one.close()
        try await other.close()
    }

    @Test func `another key is refused, and a missing one is not made anew`() async throws {
        let address = try await address()
        try await open(address, in: "one").close()
        await #expect(throws: StartProblem.keyMissing(folder + "/two/master.key")) {
            try await open(address, in: "two")
        }
        let key = String(repeating: "00", count: 31) + "01"
        await #expect(throws: InstallationProblem.self) { try await open(address, in: "three", ["masterKey": key]) }
    }

    @Test func `commands that only look make nothing`() async throws {
        let address = try await address()
        let problem = await #expect(throws: StartProblem.self) { try await open(address, in: "one", makes: false) }
        #expect(problem?.description.contains("There is no installation in /tmp/") == true)
        #expect(!FileManager.default.fileExists(atPath: folder + "/one"))
        try await open(address, in: "one").close()
        try await open(address, in: "one", makes: false).close()
    }

    @Test func `a server that is not there stops the start with its sentence`() async throws {
        let problem = await #expect(throws: StoreProblem.self) {
            try await open("postgresql://proven:sesame@127.0.0.1:1/proven", in: "one")
        }
        #expect(problem?.description.contains("127.0.0.1, port 1 cannot be reached") == true)
        #expect(problem?.description.contains("sesame") == false)
    }
}
