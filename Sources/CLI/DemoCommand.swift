import Application
import ArgumentParser
import Demo
import Foundation
import Server

/// `proven demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill an empty installation with a demo district, and print a sign-in link for each role.",
        discussion: """
            Two schools, people in every role, eighteen micro-credentials and submissions in every state, made by running \
            what the pages run. Where there is an installation already, nothing is added; new links are printed all the \
            same. The people and their work are invented.

            With --size, an invented district (2,000 people, 10,000 submissions) or state (100,000 people, a million \
            submissions, half a million signed awards) is written instead, for measuring. It is made in a folder beside \
            the one named, which takes its place at the end; when that is cut short, nothing is left but to begin again. \
            The same --seed makes the same people do the same.

            EXAMPLE
              proven demo --data ./demo
              proven serve --data ./demo --demo
              proven demo --data ./state --size state
            """
    )

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("The folder with titles, stories and files.", valueName: "FOLDER"))
    var content = "Examples"

    @Option(
        help: ArgumentHelp("Scheme and host under which people reach the pages, as for serve.", valueName: "URL")
    )
    var publicURL: String?

    @Option(help: "An invented installation of a size: district or state.")
    var size: DemoSize?

    @Option(help: ArgumentHelp("What the invented people and their work follow from.", valueName: "NUMBER"))
    var seed: UInt64 = 1

    /// Whether the folder holds what a demo is made of, before anything is made of it.
    func validate() throws {
        var isFolder: ObjCBool = false
        let titles = URL(filePath: content).appending(path: "titles").path()
        guard FileManager.default.fileExists(atPath: titles, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError(
                "There is no folder \(titles). Start this in the folder of Proven, or name its Examples with --content."
            )
        }
    }

    func run() async throws {
        if let size { return try await fill(size) }
        let configuration = try await options.configuration(["publicURL": publicURL])
        try await Complaint.telling {
            let loader = try await DemoLoader(content: content) { clock in
                try await OpenedPlatform(configuration, makes: true, clock: clock).platform
            }
            Output.line("Loading the demo district. This takes some seconds.")
            Output.line(try await loader.load() ? "Loaded." : "There is a district already, so nothing was added.")
        }
        try await options.withPlatform { opened in
            Output.line("\nSign in, once for each link, within a day:")
            for person in DemoDistrict.tour {
                guard let member = DemoDistrict.members.first(where: { $0.name == person.name }),
                    let link = try? await opened.platform.signInLink(address: member.address)
                else { continue }
                Output.line("  \(person.role), \(person.name)\n    \(link)")
            }
            Output.line("A visitor needs no link: \(opened.platform.settings.publicURL)\n")
        }
    }
}
