import Application
import ArgumentParser
import Credentialing
import Foundation
import OpenBadges
import Server

/// `proven maintenance`
struct MaintenanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance",
        abstract: "Close the pages for a while, and open them again.",
        discussion: """
            While they are closed every page answers 503 with what you say here and when to come back; health is still \
            answered, and what people are writing stays in their browsers. It takes effect within a second, and needs \
            no database. Mail and other work behind the pages goes on.

            EXAMPLE
              proven maintenance on --until 2026-11-28T06:00-07:00 --message "We are moving to a larger server."
              proven maintenance off
            """
    )

    enum Switch: String, ExpressibleByArgument, CaseIterable {
        case on, off
    }

    @OptionGroup var options: DataOptions

    @Argument(help: "on or off.")
    var state: Switch

    @Option(
        help: ArgumentHelp(
            "When the pages should be open again, with the offset from UTC. They stay closed until you open them.",
            valueName: "TIME"
        ),
        transform: Moment.init(argument:)
    )
    var until: Moment?

    @Option(help: ArgumentHelp("A sentence for those who come meanwhile.", valueName: "TEXT"))
    var message = ""

    func run() async throws {
        let configuration = try await options.configuration()
        let folder = DataFolder(configuration.dataFolder)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw Complaint.content(StartProblem.nothingThere(folder.path).description)
        }
        let file = MaintenanceFile(in: folder.path)
        do throws(MaintenanceProblem) {
            switch state {
            case .on:
                try file.write(
                    MaintenanceFile.Notice(
                        until: (until?.time.milliseconds).map(Instant.init(milliseconds:)),
                        message: message
                    )
                )
                Output.line("The pages are closed. Open them again with: proven maintenance off")
            case .off:
                try file.remove()
                Output.line("The pages are open.")
            }
        } catch {
            throw Complaint.content(error.description)
        }
    }
}
