import Foundation
import LinkedData
import Testing

/// An empty folder in which the built `proven` runs as a process of its own, as people run it.
final class Workplace {
    /// What a run left behind.
    struct Outcome {
        let code: Int32
        let output: [UInt8]
        let complaints: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var firstLine: String { String(text.prefix { $0 != "\n" }) }

        func json() throws -> JSONValue { try JSONValue(parsing: output) }
    }

    struct Unusable: Error {
        let what: String
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "proven-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The program, which the build puts beside the tests.
    private static func program() throws -> URL {
        let arguments = CommandLine.arguments.first.map { URL(filePath: $0) }
        let places = [Bundle.main.executableURL, Bundle.main.bundleURL, arguments].compactMap(\.self)
        for place in places {
            let program = place.deletingLastPathComponent().appending(path: "proven")
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
        }
        throw Unusable(what: "proven is not beside \(places)")
    }

    /// Runs `proven` in the folder; no terminal, no passphrase in the environment unless given.
    func run(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    /// Runs `proven` with a list of arguments.
    func run(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:],
        output elsewhere: FileHandle? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        variables["PROVEN_PASSPHRASE"] = nil
        process.environment = variables.merging(environment) { $1 }
        let run = UUID().uuidString
        process.standardInput = try FileHandle(forReadingFrom: try write(input, to: "in-\(run)"))
        let output = try write([], to: "out-\(run)")
        let complaints = try write([], to: "err-\(run)")
        process.standardOutput = try elsewhere ?? FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: Array(try Data(contentsOf: output)),
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
        )
    }

    /// Starts `proven` in the folder and lets it run; what it says goes nowhere.
    func begin(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> URL {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file
    }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
