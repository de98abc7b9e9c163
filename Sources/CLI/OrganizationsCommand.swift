import Application
import ArgumentParser
import Credentialing
import Foundation
import Server

/// `proven organizations`
struct OrganizationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organizations",
        abstract: "Add states, districts, schools and partners, and say how they work.",
        subcommands: [Add.self, SetRules.self, Calendar.self]
    )
}

extension OrganizationsCommand {
    /// `proven organizations add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an organization, and print its id.",
            discussion: """
                It works on weekdays until "proven organizations calendar" says more.

                EXAMPLES
                  proven organizations add tamarack-valley --name "Tamarack Valley Schools" --kind district \\
                    --prefix TV --time-zone America/Denver
                  proven organizations add birch-hollow --name "Birch Hollow Elementary" --kind school \\
                    --prefix BH --time-zone America/Denver --below tamarack-valley
                """
        )

        @Argument(help: ArgumentHelp("The name in addresses: small letters, digits and hyphens.", valueName: "SLUG"))
        var slug: String

        @Option(help: "The name.")
        var name: String

        @Option(
            help: ArgumentHelp(
                "One of \(Organization.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "KIND"
            )
        )
        var kind: Organization.Kind

        @Option(
            help: ArgumentHelp(
                "Letters in front of the numbers that people read aloud, such as TV.",
                valueName: "LETTERS"
            )
        )
        var prefix: String

        @Option(help: ArgumentHelp("The time zone by its IANA name.", valueName: "ZONE"))
        var timeZone: String

        @Option(help: ArgumentHelp("The organization above, by its slug.", valueName: "SLUG"))
        var below: String?

        @OptionGroup var options: DataOptions

        func validate() throws {
            guard slug.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, slug.count <= 60 else {
                throw ValidationError("SLUG has to be small letters, digits and single hyphens, at most 60.")
            }
            guard prefix.wholeMatch(of: /[A-Z]{1,6}/) != nil else {
                throw ValidationError("--prefix has to be 1 to 6 capital letters.")
            }
            guard TimeZone(identifier: timeZone) != nil else {
                throw ValidationError("--time-zone is no time zone that this machine knows, such as America/Denver.")
            }
        }

        func run() async throws {
            let new = NewOrganization(
                slug: slug,
                name: name,
                kind: kind,
                timeZone: timeZone,
                calendar: .weekdays,
                numberPrefix: prefix
            )
            let id = try await options.withPlatform { opened in
                let parent = try await parent(in: opened.platform)
                return try await opened.platform.addOrganization(new, below: parent)
            }
            Output.line(id.text)
        }

        private func parent(in platform: Platform) async throws -> ID<Organization>? {
            guard let below else { return nil }
            guard let parent = try await platform.organization(slug: below) else {
                throw Complaint.content("There is no organization \(below).")
            }
            return parent
        }
    }
}

extension Organization.Kind: ExpressibleByArgument {}
