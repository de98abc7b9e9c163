import Foundation

/// The package as it lies on disk.
enum SourceTree {
    /// The folder of `Package.swift`.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Where generated tables live; they are exempt from the rules for what people write.
    static let generated = "Sources/LinkedData/Contexts/Tables/"

    /// The paths of all Swift files under a folder, relative to the root, in order.
    static func swiftFiles(under folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
        guard let found else { return [] }
        return found.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
    }

    /// All Swift files that people write.
    static func written() -> [String] {
        ["Sources", "Tests"].flatMap { swiftFiles(under: $0) }.filter { !$0.hasPrefix(generated) }
    }

    /// The text of a file.
    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
