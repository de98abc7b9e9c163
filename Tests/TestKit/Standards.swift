import Crypto
package import Foundation
package import LinkedData
import Testing

/// The folder of official test data that the environment names, for tests that run whatever it holds.
package struct Standards: Sendable {
    private let root: URL

    /// The folder named by `PROVEN_STANDARDS`, or `nil` when there is none; then the suites are skipped, and that is
    /// a failure where `PROVEN_STANDARDS_REQUIRED` is `1`.
    package static let folder: Standards? = {
        let environment = ProcessInfo.processInfo.environment
        guard let path = environment["PROVEN_STANDARDS"], !path.isEmpty else {
            if environment["PROVEN_STANDARDS_REQUIRED"] == "1" {
                Issue.record("PROVEN_STANDARDS names no folder, and the suites are required")
            }
            print("official suites SKIPPED: PROVEN_STANDARDS names no folder")
            return nil
        }
        return Standards(root: URL(fileURLWithPath: path, isDirectory: true))
    }()

    /// The bytes of a file by its path inside the folder.
    package func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// A file as text.
    package func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// A file as JSON.
    package func json(_ path: String) throws -> JSONValue {
        try JSONValue(parsing: try bytes(path))
    }

    /// Whether there is such a file or folder.
    package func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// The paths of all files below a folder with one of those endings, sorted; none when there is no such folder.
    package func files(under folder: String, endings: [String]) -> [String] {
        guard let all = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path) else {
            return []
        }
        return all.compactMap { $0 as? String }
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .sorted()
            .map { folder + "/" + $0 }
    }

    /// The JSON files below a folder by their names there; those that are not JSON are left out.
    package func documents(in folder: String) throws -> [(name: String, document: JSONValue)] {
        files(under: folder, endings: [".json"]).compactMap { path in
            guard let document = try? json(path) else { return nil }
            return (String(path.dropFirst(folder.count + 1)), document)
        }
    }

    /// A folder in it as a URL, or `nil` when there is none.
    package static func subfolder(_ path: String) -> URL? {
        folder.map { $0.root.appendingPathComponent(path) }
    }

    /// The files below a folder that have one of the extensions, by name.
    package static func files(in folder: URL, _ extensions: String...) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return paths.map(folder.appendingPathComponent).filter { extensions.contains($0.pathExtension) }
    }

    /// The bytes of a file.
    package static func bytes(of file: URL) throws -> [UInt8] {
        Array(try Data(contentsOf: file))
    }

    /// A file as JSON.
    package static func json(of file: URL) throws -> JSONValue {
        try JSONValue(parsing: try bytes(of: file))
    }

    /// The SHA-256 of some bytes in lower-case hexadecimal.
    package static func sha256(_ bytes: [UInt8]) -> String {
        Hexadecimal.text(of: SHA256.hash(data: bytes))
    }
}
