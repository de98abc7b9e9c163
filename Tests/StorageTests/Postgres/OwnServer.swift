import Foundation

/// A PostgreSQL of its own for one test, which may stop it as it likes.
struct OwnServer: Sendable {
    let address: String
    private let folder: String

    static func start() async throws -> OwnServer {
        let folder = "/tmp/proven-postgres-\(UUID().uuidString.prefix(8))"
        let port = try await run("--start", folder).trimmingCharacters(in: .whitespacesAndNewlines)
        return OwnServer(address: "postgresql://proven@127.0.0.1:\(port)/postgres", folder: folder)
    }

    func stop() async throws {
        _ = try await Self.run("--stop", folder)
    }

    func startAgain() async throws {
        _ = try await Self.run("--start", folder)
    }

    func remove() {
        _ = try? Self.process("--remove", folder)
    }

    private static func run(_ arguments: String...) async throws -> String {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result { try process(arguments) }) }
        }
    }

    private static func process(_ arguments: String...) throws -> String {
        try process(arguments)
    }

    private static func process(_ arguments: [String]) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        // Not a pipe: the server, which goes on, would hold its end open.
        let output = FileManager.default.temporaryDirectory.appending(path: "proven-output-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = root.appending(path: "bin/with-postgres")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Ended(status: process.terminationStatus) }
        return try String(contentsOf: output, encoding: .utf8)
    }

    private struct Ended: Error {
        let status: Int32
    }
}
