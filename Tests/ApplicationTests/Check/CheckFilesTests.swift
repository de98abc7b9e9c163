import Application
import Credentialing
import Files
import Foundation
import PlatformKit
import Storage
import Synchronization
import Testing

struct CheckFilesTests {
    private func findings(_ platform: Platform) async throws -> [Finding] {
        let found = Mutex<[Finding]>([])
        _ = try await platform.checkInvariants { finding in found.withLock { $0.append(finding) } }
        return found.withLock { $0 }
    }

    private func keep(_ platform: Platform, of owner: ID<Person>) async throws -> KeptBytes {
        let kept = try await platform.files.keep(Array("the work of a week".utf8))
        try await platform.write { work in
            let id: ID<Artifact> = work.newID()
            try work.run(
                """
                INSERT INTO stored_file (id, owner, name, media_type, showing, size, digest, storage_name, sealed_key,
                    created)
                VALUES (\(id), \(owner), 'work.txt', 'text/plain', 'inline', \(kept.size), \(kept.digest),
                    \(kept.storageName.text), \(kept.sealedKey), \(work.now))
                """
            )
        }
        return kept
    }

    @Test func `a file that is whole is not mentioned, and one that is gone is`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let imani = try #require(cast.people["Imani"])
        let kept = try await keep(cast.platform, of: imani)
        #expect(try await findings(cast.platform).isEmpty)
        try await cast.platform.files.destroy(kept.storageName)
        let found = try await findings(cast.platform)
        #expect(found.map(\.check) == ["file"])
        #expect(found.first?.sentence.contains("not in the store") == true)
    }

    @Test func `a file with other bytes than it had is named`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let imani = try #require(cast.people["Imani"])
        _ = try await keep(cast.platform, of: imani)
        try await cast.platform.write { try $0.run("UPDATE stored_file SET digest = 'other'") }
        #expect(try await findings(cast.platform).first?.sentence.contains("instead of other") == true)
    }

    @Test func `bytes that no row names are a note, and so are those of a destroyed file`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let imani = try #require(cast.people["Imani"])
        _ = try await cast.platform.files.keep([1, 2, 3])
        _ = try await keep(cast.platform, of: imani)
        try await cast.platform.write { try $0.run("UPDATE stored_file SET destroyed = \($0.now)") }
        let found = try await findings(cast.platform)
        #expect(found.map(\.check) == ["file-orphan", "file-orphan"])
        #expect(!found.contains { !$0.isNote })
    }
}
