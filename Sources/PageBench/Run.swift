internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOPosix

/// One run: make the district, serve it, measure, take everything away again.
struct Run: Sendable {
    private static let starts = 3
    let options: Options

    /// Prints a line for each figure; returns the bounds that were missed.
    func measure() async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let client = Visitor.client()
        do {
            let missed = try await measure(in: folder, with: client)
            try await client.shutdown()
            return missed
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    private func measure(in folder: URL, with client: HTTPClient) async throws -> [String] {
        var findings = Findings()
        var sides: [Side] = []
        defer { for side in sides { side.server.stop() } }
        for (name, database) in try databases() {
            PageBench.tell("Making \(options.people) people and \(options.submissions) submissions on \(name).")
            let begin = ContinuousClock.now
            let installation = try await Installation(
                in: folder.appending(path: name),
                port: try await Self.freePort(),
                database: database,
                options: options
            )
            let seconds = (ContinuousClock.now - begin) / .seconds(1)
            findings.report("\(name)-fill-s", seconds, digits: 0)
            sides.append(try await start(name, installation, with: client, &findings))
        }
        do {
            try await measure(sides, &findings)
        } catch {
            for side in sides { PageBench.tell("The server's log on \(side.name) ends:\n" + side.server.logEnd) }
            throw error
        }
        return findings.missed
    }

    /// Where the district is kept: by name, with the address of a PostgreSQL.
    private func databases() throws -> [(name: String, address: String?)] {
        guard options.alsoPostgres else { return [("sqlite", nil)] }
        guard let address = ProcessInfo.processInfo.environment["TEST_POSTGRES"] else {
            throw BenchProblem("There is no PostgreSQL to measure; start this by bin/bench.")
        }
        return [("sqlite", nil), ("postgres", address)]
    }

    /// Starts the server some times, of which the median counts; the last one goes on.
    private func start(
        _ name: String,
        _ installation: Installation,
        with client: HTTPClient,
        _ findings: inout Findings
    ) async throws -> Side {
        let visitor = Visitor(client, port: installation.port)
        var times = Times()
        for number in 1... {
            let server = try await ServerProcess(
                program: try Self.program(),
                place: installation.place,
                visitor: visitor
            )
            times.note(.seconds(server.startSeconds))
            guard number == Self.starts else {
                server.stop()
                continue
            }
            let median = times.quantile(0.5) / 1000
            findings.report("\(name)-start-s", median, below: Bounds.startSeconds, digits: 3)
            let audience = try await Audience(visitor, installation)
            return Side(name: name, installation: installation, server: server, audience: audience)
        }
        throw BenchProblem("The server was not started.")
    }

    private func measure(_ sides: [Side], _ findings: inout Findings) async throws {
        guard let first = sides.first else { return }
        try await Task.sleep(for: .seconds(3))
        for side in sides {
            let megabytes = try side.server.memory.megabytes()
            findings.report("\(side.name)-idle-mb", megabytes, below: Bounds.idleMegabytes)
        }
        try await PageTimes(sides: sides, rounds: options.rounds).measure(into: &findings)
        for side in sides {
            findings.report("\(side.name)-after-pages-mb", try side.server.memory.megabytes())
            guard side.installation.collection != nil else { continue }
            try await CatalogChanges(side: side).measure(into: &findings)
        }
        // Files are not in the database, so one side is enough.
        try await upload(to: first, &findings)
    }

    private func upload(to side: Side, _ findings: inout Findings) async throws {
        let (gauge, learner) = (side.server.memory, side.audience.learner)
        let before = try gauge.megabytes()
        findings.report("upload-before-mb", before)
        let upload = BigUpload(bytes: options.uploadBytes, sample: side.installation.sample)
        let begin = ContinuousClock.now
        let peak = try await gauge.peak { try await upload.send(by: learner) }.megabytes
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        findings.report("upload-bytes", Double(options.uploadBytes), digits: 0)
        findings.report("upload-s", seconds)
        findings.report("upload-peak-mb", peak)
        try await Task.sleep(for: .seconds(2))
        findings.report("upload-after-mb", try gauge.megabytes())
        findings.report("upload-growth-mb", peak - before, below: Bounds.uploadMegabytes)
    }

    /// The server beside this program, built with it.
    static func program() throws -> URL {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = own.deletingLastPathComponent().appending(path: "proven")
        guard FileManager.default.isExecutableFile(atPath: program.path()) else {
            throw BenchProblem("\(program.path()) is not there; start this by bin/bench.")
        }
        return program
    }

    /// A port that was free a moment ago.
    private static func freePort() async throws -> Int {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port
        try await channel.close()
        guard let port else { throw BenchProblem("No port is free.") }
        return port
    }
}

/// The district on one database, served and visited.
struct Side {
    let name: String
    let installation: Installation
    let server: ServerProcess
    let audience: Audience

    var pages: [PageVisit] {
        guard let collection = installation.collection else { return audience.pages(of: installation.sample) }
        return audience.catalogPages(of: installation.sample, collection: collection)
    }
}
