import Foundation

/// `Bench credentials`: speed as ratios measured in one run on one machine.
@main
enum Bench {
    static func main() async {
        guard CommandLine.arguments.dropFirst().elementsEqual(["credentials"]) else {
            FileHandle.standardError.write(Data("usage: Bench credentials\n".utf8))
            exit(64)
        }
        do {
            let missed = try await CredentialBench().run()
            for bound in missed { FileHandle.standardError.write(Data("missed: \(bound)\n".utf8)) }
            exit(missed.isEmpty ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
