import Application
import ArgumentParser
import OpenBadges
import OpenIDConnect
import Server

/// `proven sign-on`
struct SignOnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-on",
        abstract: "Look whether people can sign in with the accounts of their school.",
        subcommands: [Check.self]
    )
}

extension SignOnCommand {
    /// `proven sign-on check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask each provider of sign-in what it says of itself, and tell what is wrong.",
            discussion: """
                Fetches the configuration and the keys of every connection that the settings name, or of those that you \
                name, and looks whether signing in can work with them: the issuer letter for letter, addresses with \
                https, PKCE with S256, algorithms and keys that are taken here. Whether the provider takes the client \
                ID, the secret and the redirect address shows only when somebody signs in. Works while a server runs. \
                The steps to connect a provider are in docs/sign-on.md.

                EXAMPLES
                  proven sign-on check
                  proven sign-on check google

                EXIT CODES
                   0  every connection can work
                   1  one cannot, or there is none of that name
                  64  called wrongly, or a setting is wrong
                """
        )

        @Argument(
            help: ArgumentHelp("The connections, by their names in the settings; all, if left out.", valueName: "NAME")
        )
        var names: [String] = []

        @OptionGroup var options: DataOptions

        func run() async throws {
            let isGood = try await options.withPlatform(migrates: false) { opened in
                let platform = opened.platform
                let known = platform.signOnProviders.map(\.name)
                if let unknown = names.first(where: { !known.contains($0) }) {
                    let list = known.isEmpty ? "none" : known.joined(separator: ", ")
                    throw Complaint.content("There is no connection \(unknown). The settings name: \(list).")
                }
                guard !known.isEmpty else {
                    Output.line("No connection is configured. The steps are in docs/sign-on.md.")
                    return true
                }
                var isGood = true
                for name in names.isEmpty ? known : names {
                    let report = try await platform.checkConnection(name, by: nil)
                    Self.tell(report, of: name)
                    isGood = isGood && report.works
                }
                return isGood
            }
            if !isGood { throw ExitCode(1) }
        }

        private static func tell(_ report: ProviderReport, of name: String) {
            Output.line("\(name): \(report.works ? "can work" : "cannot work")")
            for finding in report.findings {
                Output.line((finding.isGood ? "  good   " : "  WRONG  ") + PlainText.line(finding.sentence))
                if let advice = finding.advice { Output.line("         " + PlainText.line(advice, limit: 1_000)) }
            }
        }
    }
}
