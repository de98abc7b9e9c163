import ArgumentParser
import Server

/// `proven serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the pages, and do the work behind them.",
        discussion: """
            Makes the data folder on first start. Stops on SIGTERM or Control-C after finishing what runs. One line on \
            standard error says where everything is. All settings: docs/configuration.md, and "proven config".

            EXAMPLES
              proven serve --data ./proven-data
              PROVEN_MASTER_KEY_FILE=/etc/proven/master.key \\
                proven serve --data /srv/proven --public-url https://learn.district.example

            With a public https address the master key has to lie outside the data folder.
            Ends with 1 when it cannot start, for a reason it names.
            """
    )

    @OptionGroup var options: DataOptions

    @Option(help: "The address to listen at; 127.0.0.1, if left out.")
    var host: String?

    @Option(help: "The port to listen at; 8080, if left out.")
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "Scheme and host under which people reach the pages. Set once, with the first start.",
            valueName: "URL"
        )
    )
    var publicURL: String?

    @Flag(help: "Show pages for trying out, such as the sheet of components.")
    var demo = false

    func run() async throws {
        let configuration = try await options.configuration([
            "http.host": host, "http.port": port.map(String.init), "publicURL": publicURL, "demo": demo ? "true" : nil,
        ])
        try await Complaint.telling { try await Serve(configuration).run() }
    }
}
