import Application
import ArgumentParser
import Credentialing
import Server

/// `proven people`
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Add people, and say who may not judge whom, and sign them in without mail.",
        subcommands: [SignInLink.self, Add.self, RecordTie.self, RemoveSecondFactor.self]
    )
}

extension PeopleCommand {
    /// `proven people sign-in-link`
    struct SignInLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a link that signs a person in, once, within a day.",
            discussion:
                "For whoever runs the server. The audit trail notes it. Ends with 1 when nobody has the address."
        )

        @Argument(help: ArgumentHelp("The address of the person.", valueName: "EMAIL"))
        var email: String

        @OptionGroup var options: DataOptions

        func run() async throws {
            let link = try await options.withPlatform { opened in
                do {
                    return try await opened.platform.signInLink(address: email)
                } catch Refusal.notFound {
                    throw Complaint.content("Nobody who can sign in has the address \(email).")
                }
            }
            Output.line(link)
        }
    }

    /// `proven people remove-second-factor`
    struct RemoveSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the authenticator app off the account of someone who has lost it.",
            discussion: """
                For whoever runs the server, after making sure who asks. Every session of the person ends, the audit trail \
                notes it, and mail tells the person. Ends with 1 when nobody with an app has the address.
                """
        )

        @Argument(help: ArgumentHelp("An address of the person.", valueName: "EMAIL"))
        var email: String

        @OptionGroup var options: DataOptions

        func run() async throws {
            try await options.withPlatform { opened in
                do {
                    try await opened.platform.removeSecondFactor(address: email)
                } catch Refusal.notFound {
                    throw Complaint.content("Nobody with an authenticator app has the address \(email).")
                }
            }
            Output.line("Removed. The next sign-in asks for no code.")
        }
    }

    /// `proven people add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a person to an organization, with roles, and print the person's id.",
            discussion: """
                Someone who is there already gets the membership and the roles they lack.

                EXAMPLE
                  proven people add ruth@district.example --name "Ruth Abernathy" \\
                    --organization tamarack-valley --role administrator
                """
        )

        @Argument(help: ArgumentHelp("The person's work address.", valueName: "EMAIL"))
        var email: String

        @Option(help: "The name as the person wants to be called.")
        var name: String

        @Option(help: ArgumentHelp("The organization, by its slug.", valueName: "SLUG"))
        var organization: String

        @Option(
            name: .customLong("role"),
            help: ArgumentHelp("A role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")). May be repeated.")
        )
        var roles: [Role] = [.learner]

        @OptionGroup var options: DataOptions

        func run() async throws {
            let id = try await options.withPlatform { opened in
                let place = try await opened.platform.organization(slug: organization)
                guard let place else { throw Complaint.content("There is no organization \(organization).") }
                let new = NewPerson(name: name, address: email, roles: Set(roles))
                return try await opened.platform.addPerson(new, to: place)
            }
            Output.line(id.text)
        }
    }
}

extension Role: ExpressibleByArgument {}
