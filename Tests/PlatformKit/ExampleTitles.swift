internal import ContentFormat
package import Credentialing
internal import Foundation

/// The titles of the folder `Examples`, as the demo and the tests use them.
package enum ExampleTitles {
    /// Keys of the titles on which people of the demo have worked.
    package static let demo = ["wait-time", "de-escalation", "data-meeting"]
    /// Names of the files with the hard shapes of the content model.
    package static let cases = [
        "before-and-after", "choice-of-sets", "criteria-on-prompts", "indicators-and-scales",
        "joint-words-and-declares", "observation-and-earlier",
    ]

    /// Every title of `Examples/titles`, by the names of their files.
    package static func all() throws -> [MicroCredential] {
        let folder = root.appending(path: "Examples/titles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return try names.compactMap { name in
            let parts = name.split(separator: ".", maxSplits: 1)
            return parts.last == "microcredential.yaml" ? try parts.first.map { try title(String($0)) } : nil
        }
    }

    /// A title of `Examples/titles` by its file's name.
    package static func title(_ name: String) throws -> MicroCredential {
        try read("titles/\(name)")
    }

    /// A title of `Examples/cases` by its file's name.
    package static func `case`(_ name: String) throws -> MicroCredential {
        try read("cases/\(name)")
    }

    private static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private static func read(_ path: String) throws -> MicroCredential {
        let file = root.appending(path: "Examples/\(path).microcredential.yaml")
        return try MicroCredential(yaml: try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
    }
}
