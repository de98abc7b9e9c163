internal import Foundation

/// What a server needs to be told: the folder, the port, and the address of a PostgreSQL if it is not in the folder.
struct ServedPlace: Sendable {
    let folder: URL
    let port: Int
    let database: String?
}

/// The real server in a process of its own, on a data folder.
final class ServerProcess {
    private let process = Process()
    private let log: URL
    /// Seconds from the start of the process to its first answer.
    private(set) var startSeconds = Double.nan

    /// Starts the server and waits for its first answer.
    ///
    /// - Throws: ``BenchProblem`` with the end of the server's log when it does not come up.
    init(program: URL, place: ServedPlace, visitor: Visitor) async throws {
        let (folder, port) = (place.folder, place.port)
        log = folder.appending(path: "bench-server.log")
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process.executableURL = program
        process.arguments = ["serve", "--data", folder.path(), "--host", "127.0.0.1", "--port", String(port)]
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PROVEN_") }
        environment["PROVEN_DATABASE_URL"] = place.database
        // The bench signs an administrator in with a link alone.
        environment["PROVEN_SIGN_IN_SECOND_FACTOR"] = "nobody"
        process.environment = environment
        process.standardOutput = output
        process.standardError = output
        let start = ContinuousClock.now
        try process.run()
        while true {
            if let answer = try? await visitor.get("/healthz"), answer.status == 200 { break }
            guard process.isRunning, ContinuousClock.now - start < .seconds(60) else {
                stop()
                throw BenchProblem("The server did not come up. Its log ends:\n" + logEnd)
            }
            try await Task.sleep(for: .milliseconds(2))
        }
        startSeconds = (ContinuousClock.now - start) / .seconds(1)
    }

    /// Asks the server to stop, and waits until it has.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// What the server wrote last.
    var logEnd: String {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(12).joined(separator: "\n")
    }

    var memory: MemoryGauge { MemoryGauge(process: process.processIdentifier) }
}

/// The resident memory of a process, as the kernel counts it.
struct MemoryGauge: Sendable {
    let process: Int32

    /// Megabytes of a million bytes.
    ///
    /// - Throws: ``BenchProblem`` where there is no `/proc`, or when the process is gone.
    func megabytes() throws -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, let kilobytes = Double(words[1]) else {
            throw BenchProblem("/proc does not tell the memory of the server.")
        }
        return kilobytes * 1024 / 1_000_000
    }

    /// The most that was seen until the work was done.
    func peak<Value: Sendable>(
        during work: @escaping @Sendable () async throws -> Value
    ) async throws -> (value: Value, megabytes: Double) {
        try await withThrowingTaskGroup(of: Double.self) { group in
            group.addTask { try await watch() }
            let value = try await work()
            group.cancelAll()
            return (value, try await group.reduce(0) { max($0, $1) })
        }
    }

    /// Looks fifty times a second until it is canceled.
    private func watch() async throws -> Double {
        var most = try megabytes()
        while !Task.isCancelled {
            most = max(most, try megabytes())
            try? await Task.sleep(for: .milliseconds(20))
        }
        return max(most, try megabytes())
    }
}
