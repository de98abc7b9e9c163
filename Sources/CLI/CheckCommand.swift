import Application
import ArgumentParser
import OpenBadges
import Server

/// `proven check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look whether everything in an installation is as it has to be.",
        discussion: """
            Computes the audit chain again, follows every award to the readings it stands on, opens every file, and \
            more. One line for each thing that is wrong, with ids and without names. Works while a server runs.

            EXIT CODES
               0  everything is as it has to be; there may be notes
               1  something is wrong
              64  called wrongly
            """
    )

    @OptionGroup var options: DataOptions

    @Flag(help: "Print only what is wrong.")
    var quiet = false

    func run() async throws {
        let isQuiet = quiet
        let summary = try await options.withPlatform { try await CheckReport.run(on: $0.platform, isQuiet: isQuiet) }
        if summary.faults > 0 { throw ExitCode(1) }
    }
}

/// Looking at an installation, told line by line.
enum CheckReport {
    /// Looks, and tells every finding and, unless quiet, how it came out.
    static func run(on platform: Platform, isQuiet: Bool) async throws -> CheckSummary {
        let summary = try await platform.checkInvariants { finding in
            if finding.isNote, isQuiet { return }
            Output.line((finding.isNote ? "note   " : "WRONG  ") + PlainText.line(finding.description))
        }
        if !isQuiet { tell(summary) }
        return summary
    }

    private static func tell(_ summary: CheckSummary) {
        Output.line(
            """
            Looked at \(summary.links) links of the audit chain, \(summary.assessments) assessments, \
            \(summary.decisions) decisions, \(summary.awards) awards and \(summary.files) files.
            """
        )
        if summary.links > 0 { Output.line("The audit chain ends with \(summary.lastHash).") }
        if summary.unsealed > 0 { Output.line("\(summary.unsealed) audit rows are not sealed yet.") }
        Output.line(
            summary.faults == 0
                ? "Everything is as it has to be."
                : "\(summary.faults) \(summary.faults == 1 ? "thing is" : "things are") wrong."
        )
    }
}
