import Foundation

/// This program again, in another process.
struct Child {
    private let process = Process()
    private let output = Pipe()

    init(_ arguments: [String]) throws {
        process.executableURL = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
    }

    /// Waits for the end: the exit code, or the number of the signal that ended it, and what it printed.
    func finish() -> (code: Int32, output: String) {
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let code = process.terminationStatus
        let isClean = process.terminationReason == .exit
        return (isClean ? code : 128 + code, String(decoding: data, as: UTF8.self))
    }
}
