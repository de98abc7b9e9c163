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
        let port = try await Self.freePort()
        PageBench.tell("Making \(options.people) people and \(options.submissions) submissions.")
        let begin = ContinuousClock.now
        let installation = try await Installation(in: folder, port: port, options: options)
        let seconds = Findings.text((ContinuousClock.now - begin) / .seconds(1), digits: 0)
        PageBench.tell("The district took \(seconds) s. Measuring \(options.rounds) rounds.")
        let anyone = Visitor(client, port: port)
        var findings = Findings()
        let server = try await start(installation, anyone, &findings)
        defer { server.stop() }
        do {
            try await measure(server, installation, anyone, &findings)
        } catch {
            PageBench.tell("The server's log ends:\n" + server.logEnd)
            throw error
        }
        return findings.missed
    }

    /// Starts the server some times, of which the median counts; the last one goes on.
    private func start(
        _ installation: Installation,
        _ visitor: Visitor,
        _ findings: inout Findings
    ) async throws -> ServerProcess {
        var times = Times()
        for number in 1... {
            let server = try await ServerProcess(
                program: try Self.program(),
                folder: installation.folder,
                port: installation.port,
                visitor: visitor
            )
            times.note(.seconds(server.startSeconds))
            guard number == Self.starts else {
                server.stop()
                continue
            }
            let median = times.quantile(0.5) / 1000
            findings.report("start-s", median, below: Bounds.startSeconds, digits: 3)
            return server
        }
        throw BenchProblem("The server was not started.")
    }

    private func measure(
        _ server: ServerProcess,
        _ installation: Installation,
        _ anyone: Visitor,
        _ findings: inout Findings
    ) async throws {
        try await Task.sleep(for: .seconds(3))
        findings.report("idle-mb", try server.memory.megabytes(), below: Bounds.idleMegabytes)
        let audience = try await Audience(anyone, installation)
        let pages = audience.pages(of: installation.sample)
        try await PageTimes(pages: pages, bare: anyone, rounds: options.rounds).measure(into: &findings)
        let gauge = server.memory
        let before = try gauge.megabytes()
        findings.report("upload-before-mb", before)
        let upload = BigUpload(bytes: options.uploadBytes, sample: installation.sample)
        let begin = ContinuousClock.now
        let peak = try await gauge.peak { try await upload.send(by: audience.learner) }.megabytes
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        findings.report("upload-bytes", Double(options.uploadBytes), digits: 0)
        findings.report("upload-s", seconds)
        findings.report("upload-peak-mb", peak)
        try await Task.sleep(for: .seconds(2))
        findings.report("upload-after-mb", try gauge.megabytes())
        findings.report("upload-growth-mb", peak - before, below: Bounds.uploadMegabytes)
    }

    /// The server beside this program, built with it.
    private static func program() throws -> URL {
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
