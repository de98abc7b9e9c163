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

                EXAMPLES
                  proven catalog check wait-time.microcredential.yaml
                  proven catalog check *.microcredential.yaml --json

                Ends with 1 when a file has a problem. The format is explained in docs/microcredential-format.md.
                """
        )

        @Argument(help: ArgumentHelp("Files of micro-credentials.", valueName: "FILE"))
        var files: [String]

        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            try Input.requireOneStandardInput(files)
            let results = try files.map { try CheckedTitle(file: $0) }
            if json {
                Output.json(.array(results.map(\.json)))
            } else {
                for line in results.flatMap(\.lines) { Output.line(line) }
            }
            guard results.allSatisfy(\.isGood) else { throw ExitCode(1) }
        }
    }
}

/// What came of reading one file.
struct CheckedTitle {
    let file: String
    let outcome: Result<MicroCredential, FormatProblems>

    init(file: String) throws(Complaint) {
        self.file = file == "-" ? "standard input" : file
        let bytes = try Input.bytes(of: file)
        do throws(FormatProblems) {
            outcome = .success(try MicroCredential(yaml: bytes, name: self.file))
        } catch {
            outcome = .failure(error)
        }
    }

    /// The content, when there is no problem.
    var title: MicroCredential? { try? outcome.get() }

    var isGood: Bool { title != nil }

    var lines: [String] {
        let name = PlainText.line(file)
        switch outcome {
        case .success(let title):
            return [
                "\(name): good (\(PlainText.line(title.key)))", "  content   \(title.contentHash)",
                "  structure \(title.structureHash)",
            ]
        case .failure(let problems):
            return problems.problems.map { "\(name):\(PlainText.line($0.description, limit: 1_000))" }
        }
    }

    var json: JSONValue {
        switch outcome {
        case .success(let title):
            return [
                "file": .string(file), "key": .string(title.key), "contentHash": .string(title.contentHash),
                "structureHash": .string(title.structureHash), "problems": [],
            ]
        case .failure(let problems):
            let list = problems.problems.map { problem -> JSONValue in
                let line = problem.line.map { JSONValue.number(JSONNumber($0)) } ?? .null
                return ["line": line, "sentence": .string(problem.sentence)]
            }
            return ["file": .string(file), "problems": .array(list)]
        }
    }
}
