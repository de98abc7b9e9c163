import ArgumentParser
import ContentFormat
import Credentialing
import LinkedData
import OpenBadges

/// `proven catalog`
struct Catalog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "Check, publish and write the files of micro-credentials.",
        subcommands: [Check.self, Import.self, Export.self]
    )
}

extension Catalog {
    /// `proven catalog check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read files of micro-credentials as the catalog does, and name every problem with its line.",
            discussion: """
                Prints one line for each problem, as compilers do: the file, the line, one sentence. For a file \
                without problems it prints its two hashes. The content hash changes with every word; the structure \
                hash only with what is asked and how it is judged.

                After them comes advice on wording, levels, time and access. Advice never keeps a title from being \
                published; docs/content-check.md explains each.

                EXAMPLES
                  proven catalog check wait-time.microcredential.yaml
                  proven catalog check *.microcredential.yaml --json

                Ends with 1 when a file has a problem, and with --strict also when there is advice. The format is explained in docs/microcredential-format.md.
                """
        )

        @Argument(help: ArgumentHelp("Files of micro-credentials.", valueName: "FILE"))
        var files: [String]

        @Flag(help: "Print JSON.")
        var json = false

        @Flag(help: "End with 1 when there is advice, too.")
        var strict = false

        func run() throws {
            try Input.requireOneStandardInput(files)
            let results = try files.map { try CheckedTitle(file: $0) }
            if json {
                Output.json(.array(results.map(\.json)))
            } else {
                for line in results.flatMap(\.lines) { Output.line(line) }
            }
            guard results.allSatisfy({ $0.isGood && !(strict && $0.hasAdvice) }) else { throw ExitCode(1) }
        }
    }
}
