import Foundation

/// The targets as SwiftPM itself reads them out of `Package.swift`.
///
/// A scratch folder of its own keeps this from waiting for the lock that a running `swift test` holds on the build
/// folder. The answer is read with Foundation's decoder, so that the judge does not lean on the code it judges.
struct Manifest: Decodable {
    private let targets: [Target]

    var declared: [DeclaredTarget] {
        targets.map { target in
            DeclaredTarget(
                name: target.name,
                folder: target.path ?? (target.type == "test" ? "Tests/" : "Sources/") + target.name,
                dependencies: Set(target.dependencies.compactMap(\.name))
            )
        }
    }

    static func dumped() throws -> Manifest {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "proven-manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package",
            "--package-path", SourceTree.root.path(percentEncoded: false),
            "--scratch-path", scratch.path(percentEncoded: false),
            "dump-package",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unreadable(status: process.terminationStatus) }
        return try JSONDecoder().decode(Manifest.self, from: bytes)
    }

    struct Unreadable: Error {
        let status: Int32
    }

    private struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]
    }

    /// One of `{"byName": [name, …]}`, `{"target": [name, …]}` and `{"product": [name, package, …]}`.
    private struct Dependency: Decodable {
        let name: String?

        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: [Field]].self)
            name = kinds.values.first?.first?.text
        }
    }

    /// The first field is the name; the others may be null or an object, and do not matter here.
    private struct Field: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
