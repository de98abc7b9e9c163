internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore

/// Measures installations that are there already, one after another, and how times grow from the first to the last.
struct Survey: Sendable {
    private static let starts = 3
    private static let bareRoute = "/healthz"
    let options: Options

    /// What was found at one place.
    private struct Result {
        var sizes: [(name: String, count: Int)] = []
        var pages: [(name: String, times: Times)] = []
    }

    /// Prints everything; returns the bounds that were missed.
    func measure() async throws -> [String] {
        var findings = Findings()
        var results: [Result] = []
        for (data, database) in options.folders {
            let client = Visitor.client()
            do {
                results.append(try await measure(URL(filePath: data), database, with: client, &findings))
                try await client.shutdown()
            } catch {
                try? await client.shutdown()
                throw error
            }
        }
        if let first = results.first, let last = results.last, results.count > 1 { tellGrowth(from: first, to: last) }
        return findings.missed
    }

    private func measure(
        _ folder: URL,
        _ database: String?,
        with client: HTTPClient,
        _ findings: inout Findings
    ) async throws -> Result {
        PageBench.say("== \(folder.path()) ==")
        let surveyed = try await SurveyedPlace(folder: folder, database: database)
        var result = Result(sizes: surveyed.sizes)
        for (name, count) in surveyed.sizes { PageBench.say("\(name): \(count)") }
        if database == nil { findings.report("database-gb", try Self.gigabytes(of: folder), digits: 3) }
        let visitor = Visitor(client, port: surveyed.place.port)
        let server = try await started(surveyed.place, visitor, &findings)
        defer { server.stop() }
        try await Task.sleep(for: .seconds(3))
        findings.report("idle-mb", try server.memory.megabytes(), below: Bounds.idleMegabytes)
        result.pages = try await times(of: try await surveyed.visits(by: visitor), beside: visitor, &findings)
        findings.report("after-mb", try server.memory.megabytes())
        server.stop()
        if options.checks { try check(surveyed.place, &findings) }
        return result
    }

    private func started(_ place: ServedPlace, _ visitor: Visitor, _ findings: inout Findings) async throws
        -> ServerProcess
    {
        var times = Times()
        for number in 1... {
            let server = try await ServerProcess(program: try Run.program(), place: place, visitor: visitor)
            times.note(.seconds(server.startSeconds))
            if number == Self.starts {
                findings.report("start-s", times.quantile(0.5) / 1000, below: Bounds.startSeconds, digits: 3)
                return server
            }
            server.stop()
        }
        throw BenchProblem("The server was not started.")
    }

    private func times(
        of visits: [PageVisit],
        beside bare: Visitor,
        _ findings: inout Findings
    ) async throws -> [(name: String, times: Times)] {
        var (shown, bareTimes): ([PageVisit], Times) = ([], Times())
        for visit in visits {
            let answer = try await visit.visitor.get(visit.path)
            if answer.status == 200 {
                shown.append(visit)
            } else {
                PageBench.say("\(visit.name) answers \(answer.status), so it is not measured: \(answer.heading)")
            }
        }
        var times = shown.map { _ in Times() }
        for _ in 0..<options.rounds {
            for (index, visit) in shown.enumerated() {
                bareTimes.note(try await time(Self.bareRoute, by: bare))
                times[index].note(try await time(visit.path, by: visit.visitor))
            }
        }
        let bareMedian = bareTimes.quantile(0.5)
        PageBench.say(Self.line(["page", "p50", "p95", "p99", "/bare"]))
        PageBench.say(Self.line(["bare"] + Self.figures(bareTimes) + ["1.0"]))
        for (visit, times) in zip(shown, times) {
            let ratio = Findings.text(times.quantile(0.5) / bareMedian, digits: 1)
            PageBench.say(Self.line([visit.name] + Self.figures(times) + [ratio]))
            findings.expect("p95 of \(visit.name)", times.quantile(0.95), below: Bounds.pageMilliseconds)
        }
        return Array(zip(shown.map(\.name), times))
    }

    private func time(_ path: String, by visitor: Visitor) async throws -> Duration {
        let start = ContinuousClock.now
        let answer = try await visitor.get(path)
        let duration = ContinuousClock.now - start
        guard answer.status == 200 else { throw BenchProblem("\(path) answered \(answer.status) while measuring.") }
        return duration
    }

    /// How `proven check` comes out, and how long it takes.
    private func check(_ place: ServedPlace, _ findings: inout Findings) throws {
        let process = Process()
        process.executableURL = try Run.program()
        process.arguments = ["check", "--data", place.folder.path()]
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PROVEN_") }
        environment["PROVEN_DATABASE_URL"] = place.database
        process.environment = environment
        process.standardOutput = FileHandle.standardError
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        findings.report("check-s", (ContinuousClock.now - start) / .seconds(1))
        guard process.terminationStatus == 0 else { throw BenchProblem("The check finds something.") }
    }

    /// A line for each page: how many times longer it takes at the last place than at the first.
    private func tellGrowth(from first: Result, to last: Result) {
        PageBench.say("== growth ==")
        for (before, after) in zip(first.sizes, last.sizes) {
            let ratio = Double(after.count) / Double(max(1, before.count))
            PageBench.say(Self.line([after.name, String(before.count), String(after.count), Self.text(ratio, 1)]))
        }
        let known = Dictionary(uniqueKeysWithValues: first.pages.map { ($0.name, $0.times.quantile(0.5)) })
        for (name, times) in last.pages {
            guard let before = known[name] else { continue }
            let after = times.quantile(0.5)
            PageBench.say(Self.line([name, Self.text(before, 2), Self.text(after, 2), Self.text(after / before, 2)]))
        }
    }

    private static func gigabytes(of folder: URL) throws -> Double {
        let files = ["proven.sqlite", "proven.sqlite-wal"].map { folder.appending(path: $0).path() }
        let sizes = files.map { (try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int) ?? 0 }
        return Double(sizes.reduce(0, +)) / 1e9
    }

    private static func figures(_ times: Times) -> [String] {
        [0.5, 0.95, 0.99].map { text(times.quantile($0), 2) }
    }

    private static func text(_ value: Double, _ digits: Int) -> String { Findings.text(value, digits: digits) }

    private static func line(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let space = String(repeating: " ", count: max(1, (index == 0 ? 18 : 12) - cell.count))
            return index == 0 ? cell + space : space + cell
        }.joined()
    }
}
