import ArgumentParser
import Foundation

/// The command line of Proven.
@main
struct Proven: AsyncParsableCommand {
    /// The version of the program, as `--version` and backups name it.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "proven",
        abstract: "Micro-credentials for educators: serve an installation; sign, verify and bake Open Badges 3.0.",
        discussion: """
            A first credential, from a new key to a picture that carries it:

              proven key new -o issuer.key
              proven sign badge.json --key issuer.key --suite eddsa-rdfc-2022 > signed.json
              proven verify signed.json
              proven bake badge.png signed.json -o earned.png

            Wherever FILE is asked for, - stands for standard input. Every command ends with 0 when it did what it \
            was asked, with 1 when the content it was given is not good, and with 64 when it was called wrongly: an \
            unknown option, a file that cannot be read or written. "proven verify" has its own meanings for 1 and 2; \
            see "proven verify --help".
            """,
        version: version,
        subcommands: [
            Verify.self, Sign.self, Key.self, Bake.self, Unbake.self, Canonize.self, Expand.self, ToRDF.self,
            Catalog.self, OfferingCommand.self, ServeCommand.self, ConfigCommand.self, PeopleCommand.self,
            OrganizationsCommand.self, SignOnCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
            MaintenanceCommand.self, DemoCommand.self,
        ]
    )

    static func main() async {
        // A reader that goes away early, such as `head`, is no reason to be killed: the exit code is still wanted.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let complaint as Complaint {
            Output.tell("proven: \(complaint.sentence)")
            Foundation.exit(complaint.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}
