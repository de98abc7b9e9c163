import ArgumentParser
import OpenBadges
import Server

/// `proven config`
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show every setting with its value and where that comes from.",
        discussion: """
            Secrets are masked. Options of a command come before the environment, the environment before the file \
            proven.yaml in the data folder. Ends with 64 when a setting is wrong, and says which.
            """
    )

    @OptionGroup var options: DataOptions

    func run() async throws {
        let sources = try await options.sources()
        let listing = sources.listing()
        let width = listing.map(\.key.name.count).max() ?? 0
        for entry in listing {
            let name = entry.key.name + String(repeating: " ", count: width - entry.key.name.count)
            Output.line("\(name)  \(PlainText.line(entry.value))  (\(entry.origin.words))")
        }
        Output.line("The file is \(sources.file).")
        _ = try await options.configuration()
    }
}

extension ConfigurationSources.Origin {
    /// In words.
    fileprivate var words: String {
        switch self {
        case .option: "option"
        case .environment: "environment"
        case .file: "file"
        case .standard: "default"
        }
    }
}
