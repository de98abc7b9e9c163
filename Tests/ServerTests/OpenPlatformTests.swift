import Application
import Foundation
import Storage
import Testing

@testable import Server

struct OpenPlatformTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()

    private func open(_ options: [String: String] = [:], makes: Bool = true) async throws -> OpenedPlatform {
        let all = options.merging(["data": folder]) { $1 }
        let configuration = try await ConfigurationSources(options: all, environment: [:]).configuration()
        return try await OpenedPlatform(configuration, makes: makes)
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? Int) ?? 0
    }

    @Test func `a first start makes everything, readable by its owner alone`() async throws {
        let opened = try await open()
        #expect(opened.platform.settings.publicURL == "http://127.0.0.1:8080")
        #expect(opened.platform.settings.isTrial)
        #expect(opened.masterKey.isBesideData)
        #expect(!opened.migrations.isEmpty)
        #expect(try mode(opened.folder.path) == 0o700)
        #expect(try mode(opened.folder.trialKey) == 0o600)
        try await opened.close()

        let again = try await open()
        #expect(again.migrations.isEmpty)
        #expect(again.platform.settings.auditSalt == opened.platform.settings.auditSalt)
        #expect(again.masterKey.key == opened.masterKey.key)
        try await again.close()
    }

    @Test func `of an empty database only a start makes an installation, not whoever looks`() async throws {
        let opened = try await open()
        try await opened.platform.write { try $0.run("DELETE FROM installation") }
        try await opened.close()
        await #expect(throws: StartProblem.nothingThere(folder)) { try await open(makes: false) }
        try await open().close()
        try await open(makes: false).close()
    }

    @Test func `it does not start under another address than the stored one`() async throws {
        try await open(["publicURL": "https://learn.district.example"]).close()
        try await open().close()
        try await open(["publicURL": "https://learn.district.example/"]).close()
        let problem = await #expect(throws: InstallationProblem.self) {
            try await open(["publicURL": "https://other.example"])
        }
        #expect(problem?.description.contains("https://learn.district.example") == true)
    }

    @Test func `a trial does not move to another port by chance`() async throws {
        try await open(["http.port": "8080"]).close()
        await #expect(throws: InstallationProblem.self) { try await open(["http.port": "8081"]) }
        try await open(["http.port": "8081", "publicURL": "http://127.0.0.1:8080"]).close()
        // Commands that serve nothing do not ask.
        try await open(["http.port": "8081"], makes: false).close()
    }

    @Test func `a lost master key is not replaced by a new one`() async throws {
        let opened = try await open()
        try await opened.close()
        try FileManager.default.removeItem(atPath: opened.folder.trialKey)
        await #expect(throws: StartProblem.keyMissing(opened.folder.trialKey)) { try await open() }
        let other = String(repeating: "ab", count: 32)
        await #expect(throws: InstallationProblem.self) { try await open(["masterKey": other]) }
        await #expect(throws: InstallationProblem.self) { try await open(["masterKey": other], makes: false) }
    }

    @Test func `with a public address the key lies elsewhere, or nothing is made and nothing served`() async throws {
        func configuration(_ options: [String: String]) async throws -> ServerConfiguration {
            let all = options.merging(["data": folder]) { $1 }
            return try await ConfigurationSources(options: all, environment: [:]).configuration()
        }
        let address = ["publicURL": "https://learn.district.example"]
        let inside = folder + "/keys/../own.key"
        for (options, path) in [
            (address, DataFolder(folder).trialKey), (address.merging(["masterKeyFile": inside]) { $1 }, inside),
        ] {
            let serve = Serve(try await configuration(options))
            let problem = await #expect(throws: StartProblem.keyBesideData(path)) { try await serve.run() }
            #expect(problem?.description.contains("masterKeyFile") == true)
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
        let elsewhere = folder + ".key"
        try await configuration(address.merging(["masterKeyFile": elsewhere]) { $1 })
            .checkKeyPlace(publicURL: "https://learn.district.example")
        try await configuration([:]).checkKeyPlace(publicURL: "http://127.0.0.1:8080")
        try await configuration(["masterKey": String(repeating: "ab", count: 32)])
            .checkKeyPlace(publicURL: "https://learn.district.example")
        // The stored address counts as much as the one that is given now.
        try await open(address).close()
        let again = Serve(try await configuration([:]))
        await #expect(throws: StartProblem.keyBesideData(DataFolder(folder).trialKey)) { try await again.run() }
    }

    @Test func `a command that only looks makes nothing`() async throws {
        await #expect(throws: StartProblem.nothingThere(DataFolder(folder).path)) { try await open(makes: false) }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `what was decided stands in the audit trail`() async throws {
        let opened = try await open()
        #expect(try await opened.platform.sealAudit(holder: "test") == 1)
        try await opened.close()
    }
}
