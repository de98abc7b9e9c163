import Application
import ArgumentParser
import OpenBadges
import Server

/// `proven restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make an installation from a backup, in an empty place, and look whether it is whole.",
        discussion: """
            Verifies the backup, fills the data folder and the database that the settings name, takes the steps of the \
            schema that have come since, and then does what "proven check" does. A backup made on SQLite goes to \
            PostgreSQL and the other way. Nothing is written over: the data folder may hold proven.yaml and master.key \
            and nothing else, and the database no records. The master key has to be in its place before.

            EXAMPLE
              proven restore /backups/proven-2026-11-26 --data /srv/proven-new

            EXIT CODES
               0  everything is as it has to be
               1  the backup is not good, the place is not empty, or something in the installation is wrong
              64  called wrongly
            """
    )

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("The backup.", valueName: "FOLDER"))
    var folder: String

    func run() async throws {
        let configuration = try await options.configuration()
        let folder = folder
        let manifest = try await Complaint.telling {
            let restore = try RestoreInstallation(configuration, from: folder)
            let steps = try await restore.run()
            Output.line(
                """
                Restored \(restore.manifest.rows) records and \(restore.manifest.files) files, made \
                \(PlainText.line(restore.manifest.made)), to \(PlainText.line(configuration.dataFolder)).
                """
            )
            if !steps.isEmpty { Output.line("Steps of the schema taken since: \(steps.joined(separator: ", ")).") }
            return restore.manifest
        }
        let summary = try await options.withPlatform { try await CheckReport.run(on: $0.platform, isQuiet: false) }
        if !manifest.missing.isEmpty {
            Output.line("\(manifest.missing.count) files were missing already when the backup was made.")
        }
        if summary.faults > 0 { throw ExitCode(1) }
    }
}
