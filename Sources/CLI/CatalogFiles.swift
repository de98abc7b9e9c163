import Application
import ArgumentParser
import ContentFormat
import Credentialing
import Server

extension Catalog {
    /// `proven catalog import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish files of micro-credentials as frozen versions of an organization.",
            discussion: """
                All files are read first; when one has a problem, its problems are printed as "catalog check" does and \
                nothing is published. A file that says the same as the newest version publishes nothing. Learners see a \
                title once it is opened to them: see "proven offering open --help".

                EXAMPLE
                  proven catalog import wait-time.microcredential.yaml --organization tamarack-valley
                """
        )

        @Argument(help: ArgumentHelp("Files of micro-credentials.", valueName: "FILE"))
        var files: [String]

        @Option(help: ArgumentHelp("The organization that publishes, by its slug.", valueName: "SLUG"))
        var organization: String

        @OptionGroup var options: DataOptions

        func validate() throws {
            guard !files.isEmpty else { throw ValidationError("Name at least one FILE.") }
        }

        func run() async throws {
            try Input.requireOneStandardInput(files)
            let read = try files.map { try CheckedTitle(file: $0) }
            guard read.allSatisfy(\.isGood) else {
                for line in read.filter({ !$0.isGood }).flatMap(\.lines) { Output.line(line) }
                throw ExitCode(1)
            }
            let lines = try await options.withPlatform { opened in
                let place = try await opened.platform.requireOrganization(organization)
                var lines: [String] = []
                for file in read {
                    guard let title = file.title else { continue }
                    let published = try await opened.platform.publish(title, in: place, from: file.origin, by: nil)
                    let what = published.isUnchanged ? "unchanged, version" : "published as version"
                    lines.append("\(published.slug): \(what) \(published.number)")
                }
                return lines
            }
            for line in lines { Output.line(line) }
        }
    }

    /// `proven catalog export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the newest version of a title as a file that other districts can take over.",
            discussion: """
                EXAMPLE
                  proven catalog export wait-time -o wait-time.microcredential.yaml
                """
        )

        @Argument(help: ArgumentHelp("The title by its name in addresses.", valueName: "SLUG"))
        var slug: String

        @Option(
            name: [.customShort("o"), .long],
            help: ArgumentHelp("The file to write; standard output, if left out.", valueName: "OUT")
        )
        var output: String?

        @Flag(help: "Replace OUT if it exists.")
        var force = false

        @OptionGroup var options: DataOptions

        func run() async throws {
            let file = try await options.withPlatform { opened in
                let slug = try await opened.platform.requireTitle(slug).slug
                return try await opened.platform.exportTitle(slug: slug)
            }
            if let output {
                try NewFile(path: output, replaces: force).write(Array(file.text.utf8))
            } else {
                Output.write(Array(file.text.utf8))
            }
        }
    }
}

extension Platform {
    /// An organization by the name in addresses.
    func requireOrganization(_ slug: String) async throws -> ID<Organization> {
        guard let id = try await organization(slug: slug) else {
            throw Complaint.content("There is no organization \(slug).")
        }
        return id
    }

    /// The current version of a title by its address, or by one that it had before.
    func requireTitle(_ slug: String) async throws -> TitleReading {
        do {
            switch try await title(slug: slug, for: nil) {
            case .found(let reading): return reading
            case .moved(let slug): return try await requireTitle(slug)
            }
        } catch Refusal.notFound {
            throw Complaint.content("There is no micro-credential \(slug).")
        }
    }
}
