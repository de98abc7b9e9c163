import Application
import ArgumentParser
import ContentFormat
import Credentialing
import OpenBadges
import Server

extension OrganizationsCommand {
    /// `proven organizations set`
    struct SetRules: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: "Set what it means for judging that two people work at the same school.",
            discussion: """
                It counts for what the organization offers. With hard nobody judges someone of their own school; with \
                avoid, which is usual, only when nobody else is there; with none it does not matter. A charter of one \
                school needs avoid or none. The audit trail notes it.

                EXAMPLE
                  proven organizations set tamarack-valley --same-school hard
                """
        )

        @Argument(help: ArgumentHelp("The organization, by its slug.", valueName: "SLUG"))
        var slug: String

        @Option(help: "Whether people of one school may judge each other.")
        var sameSchool: Organization.ConflictStrength

        @OptionGroup var options: DataOptions

        func run() async throws {
            try await options.withPlatform { opened in
                let place = try await opened.platform.requireOrganization(slug)
                try await opened.platform.setSameSchool(sameSchool, of: place, by: nil)
            }
            Output.line("\(slug): same school \(sameSchool.rawValue)")
        }
    }

    /// `proven organizations calendar`
    struct Calendar: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the days on which an organization works, from a file.",
            discussion: """
                Whatever is promised to learners is counted in these days. When the file has a problem, every problem is \
                printed with its line and nothing changes. Dates that were promised before stay as they are. The file \
                is explained in docs/command-line.md. The audit trail notes the change.

                EXAMPLE
                  proven organizations calendar tamarack-valley tamarack-valley.calendar.yaml
                """
        )

        @Argument(help: ArgumentHelp("The organization, by its slug.", valueName: "SLUG"))
        var slug: String

        @Argument(help: ArgumentHelp("The calendar as YAML.", valueName: "FILE"))
        var file: String

        @OptionGroup var options: DataOptions

        func run() async throws {
            let calendar = try read()
            try await options.withPlatform { opened in
                let place = try await opened.platform.requireOrganization(slug)
                try await opened.platform.setCalendar(calendar, of: place, by: nil)
            }
            let (days, closures) = (calendar.weekdays.count, calendar.closures.count)
            Output.line("\(slug): \(days) working days a week, \(closures) holidays and closures")
        }

        private func read() throws -> WorkingCalendar {
            let bytes = try Input.bytes(of: file)
            do throws(FormatProblems) {
                return try WorkingCalendar(yaml: bytes, name: file == "-" ? "standard input" : file)
            } catch {
                for problem in error.problems {
                    Output.line("\(PlainText.line(error.name)):\(PlainText.line(problem.description, limit: 1_000))")
                }
                throw ExitCode(1)
            }
        }
    }
}

extension Organization.ConflictStrength: ExpressibleByArgument {}
