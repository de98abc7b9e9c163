internal import Application
internal import ContentFormat
internal import Credentialing
internal import Foundation
internal import Server

/// A data folder in a temporary place, filled with a district and closed again, ready to be served.
struct Installation: Sendable {
    let folder: URL
    let port: Int
    /// The address of its PostgreSQL; `nil` for the file in its folder.
    let database: String?
    let sample: Sample
    /// Paths of one-time links that sign in.
    let learnerLink: String
    let assessorLink: String
    let administratorLink: String
    /// The address of a collection, when the catalog is large.
    let collection: String?

    var place: ServedPlace { ServedPlace(folder: folder, port: port, database: database) }

    /// Makes the installation as `proven serve` would, and writes the district into it.
    init(in folder: URL, port: Int, database: String?, options: Options) async throws {
        self.folder = folder
        self.port = port
        self.database = database
        let opened = try await Self.open(folder, port: port, database: database, makes: true)
        let platform = opened.platform
        let population = try Population(people: options.people, submissions: options.submissions)
        sample = try await population.fill(platform, titles: try Self.titles())
        collection = try await population.fillCatalog(platform, from: try Self.titles(named: nil), to: options.titles)
        learnerLink = try await Self.link(for: sample.learnerAddress, on: platform)
        assessorLink = try await Self.link(for: sample.assessorAddress, on: platform)
        administratorLink = try await Self.link(for: sample.administratorAddress, on: platform)
        try await opened.close()
    }

    /// The same installation beside the server that serves it, as a second server has it.
    func opened() async throws -> OpenedPlatform {
        try await Self.open(folder, port: port, database: database, makes: false)
    }

    private static func open(_ folder: URL, port: Int, database: String?, makes: Bool) async throws -> OpenedPlatform {
        var given = ["data": folder.path(), "http.host": "127.0.0.1", "http.port": String(port)]
        given["database.url"] = database
        let sources = try await ConfigurationSources(options: given, environment: [:])
        return try await OpenedPlatform(try sources.configuration(), makes: makes)
    }

    private static func link(for address: String, on platform: Platform) async throws -> String {
        String(try await platform.signInLink(address: address).dropFirst(platform.settings.publicURL.count))
    }

    /// Titles of the demo, the first of which asks for a recording.
    ///
    /// - Parameter named: The names of their files; `nil` for all.
    static func titles(
        in examples: URL = URL(filePath: "Examples/titles"),
        named: [String]? = ["wait-time", "de-escalation", "data-meeting"]
    ) throws -> [MicroCredential] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: examples.path())) ?? []
        let all = files.sorted().map { String($0.prefix { $0 != "." }) }
        return try (named ?? all).map { name in
            let file = examples.appending(path: "\(name).microcredential.yaml")
            guard let bytes = try? Data(contentsOf: file) else {
                throw BenchProblem("\(file.path()) is not there; start this by bin/bench.")
            }
            return try MicroCredential(yaml: Array(bytes), name: name)
        }
    }
}
