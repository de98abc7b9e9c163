internal import Credentialing
package import Files
internal import Foundation
internal import Storage

/// Makes a backup while the installation is in use.
///
/// Records and files change while it runs, and have to fit together in the end. Records first would lose the files that
/// are destroyed before their turn; files first would lack those that are added before the records' turn. So the files
/// come first, in full, then the records of one moment, then the few files that were added in between; and what was
/// destroyed in between is let go. Where a file that the records of that moment know is destroyed before it could be
/// taken, the records are read again.
package struct BackupRound: Sendable {
    private static let rounds = 5

    private let platform: Platform
    private let draft: BackupDraft
    private let program: String

    /// A backup of a platform's installation.
    ///
    /// - Parameters:
    ///   - place: The folder that is to be the backup.
    ///   - program: The version of this program.
    /// - Throws: `BackupProblem` when something lies there.
    package init(of platform: Platform, to place: String, program: String) throws(BackupProblem) {
        self.platform = platform
        self.program = program
        draft = try BackupDraft(for: place)
    }

    /// Makes it, whole or not at all.
    ///
    /// - Returns: what the backup says of itself.
    package func run() async throws -> BackupManifest {
        do {
            for name in try await platform.files.names() { _ = try draft.take(name, of: platform.files) }
            let (records, missing) = try await recordsAndFiles()
            try draft.keepOnly(records.files)
            let manifest = BackupManifest(
                program: program,
                made: Self.text(of: platform.clock.now()),
                database: platform.store.dialect.rawValue,
                records: records,
                files: records.files.count - missing.count,
                missing: missing,
                sums: try draft.seal()
            )
            try draft.finish(manifest: try manifest.bytes())
            return manifest
        } catch {
            draft.discard()
            throw error
        }
    }

    /// The records of one moment, and which of their files are nowhere.
    private func recordsAndFiles() async throws -> (BackupRecords, missing: [String]) {
        let draft = draft
        var round = 0
        while true {
            round += 1
            let records = try await platform.read { try BackupRecords.write($0, into: draft) }
            let lost = try records.files.filter { try !draft.take($0, of: platform.files) }.map(\.text).sorted()
            if lost.isEmpty { return (records, []) }
            let destroyed = try await platform.read { try $0.destroyedFiles(among: Array(lost.prefix(1000))) }
            if destroyed.isEmpty || round == Self.rounds { return (records, lost) }
        }
    }

    private static func text(of moment: Instant) -> String {
        Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000).formatted(.iso8601)
    }
}
