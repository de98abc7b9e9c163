import Foundation
import Testing

/// The folder of official test data named by `PROVEN_STANDARDS`. It is not part of this project, so tests that need it
/// say that they were skipped when it is not there.
enum OfficialFiles {
    /// A folder in it, or `nil` when there is none and none is required.
    static func folder(_ path: String) -> URL? {
        let environment = ProcessInfo.processInfo.environment
        guard let root = environment["PROVEN_STANDARDS"], !root.isEmpty else {
            print("\(path): suites SKIPPED, PROVEN_STANDARDS is not set")
            if environment["PROVEN_STANDARDS_REQUIRED"] == "1" { Issue.record("PROVEN_STANDARDS is required") }
            return nil
        }
        return URL(fileURLWithPath: root).appendingPathComponent(path)
    }

    /// The files of a folder and the folders in it that have one of the extensions, by name.
    static func files(in folder: URL, _ extensions: String...) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return paths.map(folder.appendingPathComponent).filter { extensions.contains($0.pathExtension) }
    }

    static func bytes(of file: URL) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: file))
    }
}
