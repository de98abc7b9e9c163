import Foundation
import LinkedData

/// PyLD and cryptography at the same work, in a process of their own.
struct PythonPeer {
    /// The median of each, in seconds.
    struct Times {
        let sign: Double
        let verify: Double
    }

    private static let script = "Tests/Interop/peer_speed.py"

    /// Measures with the Python that `PROVEN_PEER_PYTHON` names; `bin/bench` sets it.
    static func measure(_ documents: [[UInt8]]) throws -> Times {
        guard let python = ProcessInfo.processInfo.environment["PROVEN_PEER_PYTHON"] else {
            throw BenchProblem("PROVEN_PEER_PYTHON does not say which Python has PyLD; start this by bin/bench.")
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("proven-bench-\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(documents.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-B", script, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchProblem("\(script) failed.") }
        let answer = try JSONValue(parsing: Array(output))
        guard let sign = answer["sign"]?.number?.double, let verify = answer["verify"]?.number?.double else {
            throw BenchProblem("\(script) printed no times.")
        }
        return Times(sign: sign, verify: verify)
    }
}
