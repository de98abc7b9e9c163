import Application
import ArgumentParser
import Files
import OpenBadges
import Server

/// `proven backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a backup of an installation while it serves, or verify one.",
        discussion: """
            Writes the records of one moment and all evidence that belongs to them into a new folder: tables as lines of \
            JSON, files as they lie in the store (encrypted), SHA256SUMS for all, and manifest.json. What is on the same \
            file system is linked and not copied, so copy the folder to another machine. A backup that was cut off is \
            called FOLDER.partial and is removed by the next.

            Not in it: the master key, without which nothing can be opened, and the settings. Keep both elsewhere.

            EXAMPLES
              proven backup /backups/proven-2026-11-26 --data /srv/proven
              proven backup --verify /backups/proven-2026-11-26

            EXIT CODES
               0  the backup is whole
               1  it could not be made, is not what was written, or lacks files that the records know
              64  called wrongly
            """
    )

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("A folder that is not there yet, or is empty.", valueName: "FOLDER"))
    var folder: String

    @Flag(help: "Make nothing: compare a backup with its digests.")
    var verify = false

    func run() async throws {
        if verify { return try await Complaint.telling { try verifyBackup() } }
        let folder = folder
        let manifest = try await options.withPlatform(migrates: false) { opened in
            let manifest = try await BackupRound(of: opened.platform, to: folder, program: Proven.version).run()
            tell(manifest, opened)
            return manifest
        }
        if !manifest.missing.isEmpty { throw ExitCode(1) }
    }

    private func verifyBackup() throws {
        let backup = try BackupFolder(folder)
        let manifest = try BackupManifest(of: backup)
        let count = try backup.verify(sums: manifest.sums)
        Output.line("Every one of \(count) files is what was written. \(Self.contents(manifest))")
    }

    private func tell(_ manifest: BackupManifest, _ opened: OpenedPlatform) {
        Output.line("The backup is in \(PlainText.line(folder)). \(Self.contents(manifest))")
        for name in manifest.missing.prefix(20) {
            Output.line("WRONG  file: \(PlainText.line(name)) is in the records and not in the file store.")
        }
        Output.line(
            """
            Not in it: master key \(manifest.masterKey) (from \(PlainText.line(opened.masterKey.place))) and the \
            settings. Without that key the backup cannot be opened; keep a copy of it elsewhere.
            """
        )
    }

    private static func contents(_ manifest: BackupManifest) -> String {
        "Made \(PlainText.line(manifest.made)): \(manifest.rows) records in \(manifest.tables.count) tables, "
            + "\(manifest.files) files of evidence, of \(PlainText.line(manifest.publicURL))."
    }
}
