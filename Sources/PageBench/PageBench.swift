internal import Foundation

/// `PageBench`: how fast the pages of a whole district are, and what the server takes while it serves them.
@main
enum PageBench {
    private static let usage =
        "usage: PageBench [--people N] [--submissions N] [--rounds N] [--upload-bytes N] [--titles N] "
        + "[--stores sqlite|both], or [--rounds N] [--check yes] --data FOLDER [--database URL] [--data FOLDER …]; "
        + "start it by bin/bench pages"

    static func main() async {
        guard let options = Options(CommandLine.arguments.dropFirst()) else {
            tell(usage)
            exit(64)
        }
        do {
            let missed =
                options.folders.isEmpty
                ? try await Run(options: options).measure() : try await Survey(options: options).measure()
            for bound in missed { tell("missed: \(bound)") }
            exit(missed.isEmpty ? 0 : 1)
        } catch {
            tell("\(error)")
            exit(1)
        }
    }

    /// A line of figures, written at once so that it stands among what is told.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// A line for whoever watches; figures go to standard output.
    static func tell(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// What is measured, and how large.
struct Options: Sendable {
    private(set) var people = 2000
    private(set) var submissions = 10_000
    private(set) var rounds = 100
    private(set) var uploadBytes = 2_000_000_000
    /// Titles in the catalog; those beyond the first twenty are there to be found, and nobody works on them.
    private(set) var titles = 20
    /// Whether the same district is served from PostgreSQL too.
    private(set) var alsoPostgres = false
    /// Installations that are there already, each with the address of its database unless that is in the folder.
    private(set) var folders: [(data: String, database: String?)] = []
    /// Whether `proven check` is timed as well.
    private(set) var checks = false

    /// Reads `--name number` pairs and `--stores`; `nil` when there is anything else.
    init?(_ arguments: some Sequence<String>) {
        let words = Array(arguments)
        guard words.count.isMultiple(of: 2) else { return nil }
        for start in stride(from: 0, to: words.count, by: 2) {
            if words[start] == "--stores" {
                guard ["sqlite", "both"].contains(words[start + 1]) else { return nil }
                alsoPostgres = words[start + 1] == "both"
                continue
            }
            if take(words[start], words[start + 1]) { continue }
            guard let number = Int(words[start + 1]), number > 0 else { return nil }
            switch words[start] {
            case "--people": people = number
            case "--submissions": submissions = number
            case "--rounds": rounds = number
            case "--upload-bytes": uploadBytes = number
            case "--titles": titles = number
            default: return nil
            }
        }
    }

    /// Takes what is no number.
    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--data": folders.append((value, nil))
        case "--database" where !folders.isEmpty: folders[folders.count - 1].database = value
        case "--check": checks = value == "yes"
        default: return false
        }
        return true
    }
}
