import Application
import ArgumentParser
import Credentialing
import Server

/// `proven offering`
struct OfferingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offering",
        abstract: "Open titles to the people of an organization, and close them.",
        subcommands: [Open.self, Close.self]
    )
}

extension OfferingCommand {
    /// `proven offering open`
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open the newest version of a title to the people of an organization and below.",
            discussion: """
                The organization issues the badges; it gets a signing key if it has none. Opened again, the offering \
                moves to the newest version and to the rules given now; work that runs keeps its version.

                EXAMPLE
                  proven offering open wait-time --organization tamarack-valley --readers confirmed --answer-days 10
                """
        )

        @Argument(help: ArgumentHelp("The title by its name in addresses.", valueName: "SLUG"))
        var slug: String

        @Option(help: ArgumentHelp("The organization, by its slug.", valueName: "SLUG"))
        var organization: String

        @Option(help: "One assessor decides (one), or a second has to come to the same (confirmed).")
        var readers: ReadingPolicy.Readers = .one

        @Option(help: ArgumentHelp("Working days until learners hear.", valueName: "DAYS"))
        var answerDays = 7

        @Option(help: ArgumentHelp("Hours for which a claimed reading is reserved.", valueName: "HOURS"))
        var leaseHours = 4

        @Option(help: ArgumentHelp("Attempts allowed; as many as one likes, if left out.", valueName: "N"))
        var attempts: Int?

        @Option(
            help: ArgumentHelp(
                "The organization whose assessors judge, by its slug; the same, if left out.",
                valueName: "SLUG"
            )
        )
        var pool: String?

        @OptionGroup var options: DataOptions

        func validate() throws {
            guard ReadingPolicy.answerDaysAllowed.contains(answerDays) else {
                throw ValidationError("--answer-days has to be 1 to 90.")
            }
            guard ReadingPolicy.leaseHoursAllowed.contains(leaseHours) else {
                throw ValidationError("--lease-hours has to be 1 to 240.")
            }
            guard attempts.map(ReadingPolicy.attemptsAllowed.contains) ?? true else {
                throw ValidationError("--attempts has to be 1 to 50.")
            }
        }

        func run() async throws {
            let policy = ReadingPolicy(
                readers: readers,
                answerDays: answerDays,
                leaseHours: leaseHours,
                attempts: attempts
            )
            let line = try await options.withPlatform { opened in
                let platform = opened.platform
                let title = try await platform.requireTitle(slug)
                guard !title.isRetired else { throw Complaint.content("\(title.slug) is retired.") }
                let place = try await platform.requireOrganization(organization)
                let judges = if let pool { try await platform.requireOrganization(pool) } else { place }
                let new = NewOffering(
                    achievement: title.achievement,
                    organization: place,
                    issuer: try await platform.ensureIssuer(of: place),
                    pool: judges,
                    policy: policy
                )
                try await platform.openOffering(new, by: nil)
                let address = platform.settings.publicURL + "/catalog/" + title.slug
                return "\(title.slug): version \(title.newest) is open to \(organization), at \(address)"
            }
            Output.line(line)
        }
    }

    /// `proven offering close`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a title to new learners of an organization. Whoever is at work on it goes on.",
            discussion: """
                EXAMPLE
                  proven offering close wait-time --organization tamarack-valley
                """
        )

        @Argument(help: ArgumentHelp("The title by its name in addresses.", valueName: "SLUG"))
        var slug: String

        @Option(help: ArgumentHelp("The organization, by its slug.", valueName: "SLUG"))
        var organization: String

        @OptionGroup var options: DataOptions

        func run() async throws {
            let line = try await options.withPlatform { opened in
                let title = try await opened.platform.requireTitle(slug)
                let place = try await opened.platform.requireOrganization(organization)
                do {
                    try await opened.platform.closeOffering(of: title.achievement, in: place, by: nil)
                } catch Refusal.notFound {
                    throw Complaint.content("\(title.slug) was never open to \(organization).")
                }
                return "\(title.slug): closed to \(organization)"
            }
            Output.line(line)
        }
    }
}

extension ReadingPolicy.Readers: ExpressibleByArgument {}
