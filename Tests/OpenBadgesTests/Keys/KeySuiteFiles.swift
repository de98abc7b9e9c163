import Foundation
import LinkedData
import Testing

/// The folder of official and own vectors that `PROVEN_STANDARDS` names.
enum KeySuiteFiles {
    /// A folder of the vectors, or `nil` when they are not at hand and need not be.
    static func folder(_ name: String) throws -> URL? {
        let environment = ProcessInfo.processInfo.environment
        guard let root = environment["PROVEN_STANDARDS"] else {
            print("suites SKIPPED: PROVEN_STANDARDS is not set")
            #expect(environment["PROVEN_STANDARDS_REQUIRED"] != "1", "PROVEN_STANDARDS is required")
            return nil
        }
        return URL(fileURLWithPath: root).appendingPathComponent(name)
    }

    /// All files below a folder whose name ends so, sorted by path.
    static func files(in folder: URL, ending: String) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return (all ?? []).filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.path < $1.path }
    }

    static func json(_ file: URL) throws -> JSONValue {
        try JSONValue(parsing: Array(Data(contentsOf: file)))
    }
}

extension JSONValue {
    /// Every object in this value, itself included.
    var allObjects: [JSONObject] {
        switch self {
        case .object(let object): [object] + object.members.flatMap(\.value.allObjects)
        case .array(let elements): elements.flatMap(\.allObjects)
        default: []
        }
    }
}

/// Bytes from hexadecimal digits; blanks are passed over.
func hex(_ text: String) -> [UInt8] {
    let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
