package import Application
internal import Credentialing
internal import Files
internal import Foundation
internal import Storage

/// Makes an installation from a backup, in an empty place.
package struct RestoreInstallation: Sendable {
    /// What lies in a data folder that an administrator has prepared, and does no harm.
    private static let prepared: Set<String> = ["proven.yaml", "master.key", MaintenanceFile.name, "restore.partial"]

    private let configuration: ServerConfiguration
    private let folder: DataFolder
    private let backup: BackupFolder
    /// What the backup says of itself.
    package let manifest: BackupManifest

    /// The place that the configuration names, and the backup that goes there.
    ///
    /// - Throws: `BackupProblem` when there is no backup.
    package init(_ configuration: ServerConfiguration, from path: String) throws {
        self.configuration = configuration
        folder = DataFolder(configuration.dataFolder)
        backup = try BackupFolder(path)
        manifest = try BackupManifest(of: backup)
    }

    /// Verifies the backup and fills the place: first under another name, so that what is cut off does not look like an
    /// installation.
    ///
    /// - Returns: the steps of the schema that were taken since the backup.
    /// - Throws: an error whose description is one line for whoever runs the server.
    package func run(clock: Clock = .system) async throws -> [String] {
        try checkPlace()
        try checkKey()
        try backup.verify(sums: manifest.sums)
        try folder.make()
        let partial = folder.path + "/restore.partial"
        // What an earlier attempt left.
        try? FileManager.default.removeItem(atPath: partial)
        try backup.copyFiles(to: partial + "/files")
        let (store, database) = try await emptyStore(in: partial)
        let steps: [String]
        do {
            steps = try await BackupLoad(backup, manifest).load(into: store, at: clock.now())
        } catch {
            try? await store.close()
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
        try await store.close()
        try move(partial + "/files", to: folder.files)
        if let database {
            // Closing took it into the file; should it be there all the same, what is in it is not lost.
            let log = database + "-wal"
            if FileManager.default.fileExists(atPath: log) { try move(log, to: folder.database + "-wal") }
            try move(database, to: folder.database)
        }
        try? FileManager.default.removeItem(atPath: partial)
        return steps
    }

    private func checkPlace() throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard Set(names).subtracting(Self.prepared).isEmpty else { throw BackupProblem.occupied(folder.path) }
    }

    private func checkKey() throws {
        let key: MasterKeyPlace
        do { key = try MasterKeyPlace(configuration, in: folder, isSettled: true) } catch StartProblem.keyMissing(
            let path
        ) {
            throw StartProblem.backupNeedsKey(manifest.masterKey, at: path)
        }
        guard key.key.id == manifest.masterKey else {
            throw BackupProblem.otherKey(manifest.masterKey, here: key.key.id)
        }
    }

    /// - Returns: the store, and its file when it is one.
    private func emptyStore(in partial: String) async throws -> (any Store, file: String?) {
        let place = DatabasePlace(configuration, in: DataFolder(partial))
        let store = try place.store()
        if case .file(let folder) = place { return (store, folder.database) }
        let isSettled =
            try await Migrator(Migrations.all).hasBegun(in: store)
            ? try await Installation.stored(in: store) != nil : false
        guard !isSettled else { throw BackupProblem.occupied(place.words) }
        return (store, nil)
    }

    private func move(_ path: String, to place: String) throws {
        do { try FileManager.default.moveItem(atPath: path, toPath: place) } catch {
            throw BackupProblem.occupied(place)
        }
    }
}
