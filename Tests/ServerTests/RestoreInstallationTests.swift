import Application
import Foundation
import Storage
import Testing

@testable import Server

struct RestoreInstallationTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()
    private var backup: String { place + "/backup" }

    private func configuration(_ folder: String) async throws -> ServerConfiguration {
        try await ConfigurationSources(options: ["data": place + "/" + folder], environment: [:]).configuration()
    }

    /// An installation, a backup of it, and the trial key put into the folders named.
    ///
    /// - Returns: what no other installation has.
    @discardableResult
    private func backedUp(keyIn folders: String...) async throws -> String {
        let opened = try await OpenedPlatform(configuration("one"), makes: true)
        _ = try await BackupRound(of: opened.platform, to: backup, program: "test").run()
        try await opened.close()
        for folder in folders {
            try FileManager.default.createDirectory(atPath: "\(place)/\(folder)", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: opened.folder.trialKey, toPath: "\(place)/\(folder)/master.key")
        }
        return opened.platform.settings.auditSalt
    }

    private func restore(to folder: String) async throws -> [String] {
        try await RestoreInstallation(configuration(folder), from: backup).run()
    }

    /// What a restore says that does not work: one line.
    private func complaint(to folder: String) async throws -> String {
        let error = await #expect(throws: (any Error).self) { try await restore(to: folder) }
        let text = (error as? any CustomStringConvertible)?.description ?? ""
        #expect(!text.contains("\n"))
        return text
    }

    private func names(_ folder: String) -> Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: place + "/" + folder)) ?? [])
    }

    @Test func `an installation is made where there was none, and opens as before`() async throws {
        let salt = try await backedUp(keyIn: "two")
        try "log:\n  level: error\n".write(toFile: place + "/two/proven.yaml", atomically: true, encoding: .utf8)
        #expect(try await restore(to: "two") == [])
        #expect(names("two") == ["proven.yaml", "master.key", "files", "proven.sqlite"])
        let opened = try await OpenedPlatform(configuration("two"))
        #expect(opened.platform.settings.publicURL == "http://127.0.0.1:8080")
        #expect(opened.platform.settings.auditSalt == salt, "it is not another one that was made there")
        try await opened.close()
        #expect(
            try await complaint(to: "two")
                == "\(place)/two is not empty, and nothing is written over. Name another place."
        )
    }

    @Test func `without the right master key nothing is made`() async throws {
        try await backedUp()
        #expect(try await complaint(to: "two").contains("No backup holds it: put its file there"))
        #expect(names("two") == [])
        try FileManager.default.createDirectory(atPath: place + "/three", withIntermediateDirectories: true)
        let other = String(repeating: "ab", count: 32)
        _ = FileManager.default.createFile(
            atPath: place + "/three/master.key",
            contents: Data(other.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        #expect(try await complaint(to: "three").contains("Put the right one in its place."))
        #expect(names("three") == ["master.key"])
    }

    @Test func `a backup that was changed leaves nothing behind, and what was cut off is no hindrance`() async throws {
        try await backedUp(keyIn: "two")
        let file = backup + "/records/installation.jsonl"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("127.0.0.1", with: "127.0.0.2").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try await complaint(to: "two") == "\(file) is not what was written. Use another backup.")
        #expect(names("two") == ["master.key"])
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let partial = place + "/two/restore.partial/files"
        try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true)
        _ = try await restore(to: "two")
        #expect(names("two") == ["master.key", "files", "proven.sqlite"])
    }

    @Test func `a program does not work on a database that is newer, and says so in one line`() async throws {
        let opened = try await OpenedPlatform(configuration("one"), makes: true)
        try await opened.platform.write { work in
            try work.run("INSERT INTO schema_migration (name, checksum, taken) VALUES ('9999_future', 'x', 1)")
        }
        try await opened.close()
        for migrates in [true, false] {
            let problem = await #expect(throws: Migrator.Problem.newer("9999_future")) {
                try await OpenedPlatform(configuration("one"), makes: migrates, migrates: migrates)
            }
            #expect(problem?.description.contains("\n") == false)
        }
    }

    @Test func `looking at an older database for a backup takes no step of its schema`() async throws {
        let opened = try await OpenedPlatform(configuration("one"), makes: true)
        try await opened.platform.write { work in
            try work.run("DELETE FROM schema_migration WHERE name = '0009_title_files'")
            try work.run("DROP TABLE template_file")
        }
        try await opened.close()
        let looked = try await OpenedPlatform(configuration("one"), migrates: false)
        let manifest = try await BackupRound(of: looked.platform, to: backup, program: "test").run()
        #expect(manifest.tables["template_file"] == nil && manifest.steps["0009_title_files"] == nil)
        try await looked.close()
    }
}
