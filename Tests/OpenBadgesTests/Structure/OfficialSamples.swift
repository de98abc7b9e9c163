import Foundation
import LinkedData
import Testing

/// The official test data that the environment variable `PROVEN_STANDARDS` points to.
struct OfficialSamples {
    let folder: URL

    /// The data, or `nil` after saying that the suites are skipped; a failure when they are required.
    static func find() -> OfficialSamples? {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["PROVEN_STANDARDS"] { return OfficialSamples(folder: URL(fileURLWithPath: path)) }
        if environment["PROVEN_STANDARDS_REQUIRED"] == "1" {
            Issue.record("PROVEN_STANDARDS is not set, but the official suites are required.")
        } else {
            print("suites SKIPPED")
        }
        return nil
    }

    /// The JSON files below a subfolder by their names there; those that are not JSON are left out.
    func documents(in subfolder: String) throws -> [(name: String, document: JSONValue)] {
        let root = folder.appendingPathComponent(subfolder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
            guard let document = try? JSONValue(parsing: bytes) else { return nil }
            return (name, document)
        }
    }
}
