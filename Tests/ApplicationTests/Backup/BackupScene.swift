import Application
import Credentialing
import Files
import Foundation
import PlatformKit
import Storage
import StoreKit
import Synchronization

/// A district with files, judged work and an award with its credential, and places for backups of it.
struct BackupScene {
    let clock = TestClock()
    let cast: Cast
    let open: OpenTitle
    let place = BackupScene.freshPlace()
    var platform: Platform { cast.platform }

    init(onDisk: Bool = false) async throws {
        let platform = try await Platform.testing(clock: clock, onDisk: onDisk)
        cast = try await Cast.assemble(on: platform)
        _ = try await Installation.settle(
            publicURL: platform.settings.publicURL,
            masterKeyID: platform.masterKey.id,
            in: platform.store,
            clock: clock.clock
        )
        open = try await cast.publish()
        let work = WorkWithFiles(cast: cast, open: open)
        try await cast.judge(work.submitted(by: "Marcus"))
        try await cast.judge(work.submitted(by: "Imani"), unmet: ["planning"])
        try await work.submitted(by: "Linh")
        for award in try await platform.read({ try $0.rows("SELECT id FROM award").map { try $0.text("id") } }) {
            try await platform.issueCredential(for: ID(award))
        }
        while try await platform.sealAudit(holder: "test") > 0 {}
    }

    static func freshPlace() -> String {
        FileManager.default.temporaryDirectory.appending(path: "proven-backup-\(UUID().uuidString)").path()
    }

    /// Makes a backup.
    func backUp(to place: String? = nil) async throws -> BackupManifest {
        try await BackupRound(of: platform, to: place ?? self.place, program: "test").run()
    }

    /// An installation of its own, made from a backup.
    func restored(from place: String? = nil) async throws -> Platform {
        let folder = try BackupFolder(place ?? self.place)
        let manifest = try BackupManifest(of: folder)
        try folder.verify(sums: manifest.sums)
        let (store, _) = try await ChosenStore.pair(migratedBy: Migrator([]))
        _ = try await BackupLoad(folder, manifest).load(into: store, at: clock.now)
        let files = Self.freshPlace()
        try folder.copyFiles(to: files)
        return Platform(
            store: store,
            files: try FileStore(folder: files, key: platform.masterKey),
            masterKey: platform.masterKey,
            settings: platform.settings,
            clock: clock.clock
        )
    }
}

extension Platform {
    /// Every row of every table, as text.
    func allRows() async throws -> [String: [String]] {
        try await read { transaction in
            try transaction.copiedTables().reduce(into: [:]) { tables, table in
                let rows = try transaction.copy(table, after: nil, limit: 100_000)
                tables[table.name] = try rows.map { row in
                    try table.columns.sorted().map { "\($0)=\(try row.value($0))" }.joined(separator: "|")
                }
            }
        }
    }

    /// What is wrong, by `proven check`.
    func faults() async throws -> [String] {
        let found = Mutex<[String]>([])
        _ = try await checkInvariants { finding in
            if !finding.isNote { found.withLock { $0.append(finding.description) } }
        }
        return found.withLock(\.self)
    }

    /// The plain bytes of every file that should be there, by its id.
    func allFiles() async throws -> [String: [UInt8]] {
        let rows = try await read { transaction in
            try transaction.rows("SELECT id, storage_name, sealed_key FROM stored_file WHERE destroyed IS NULL")
                .map { (try $0.text("id"), try $0.text("storage_name"), try $0.text("sealed_key")) }
        }
        var all: [String: [UInt8]] = [:]
        for (id, name, key) in rows {
            guard let name = StorageName(name) else { continue }
            all[id] = try await files.open(name, sealedKey: key).read()
        }
        return all
    }
}
