internal import ContentFormat
package import Credentialing
internal import Foundation

/// The titles of the folder `Examples`, as the demo and the tests use them.
package enum ExampleTitles {
    /// Keys of the three titles of the demo.
    package static let demo = ["wait-time", "de-escalation", "data-meeting"]
    /// Names of the files with the hard shapes of the content model.
    package static let cases = [
        "before-and-after", "choice-of-sets", "criteria-on-prompts", "indicators-and-scales",
        "joint-words-and-declares", "observation-and-earlier",
    ]

    /// A title of `Examples/titles` by its file's name.
    package static func title(_ name: String) throws -> MicroCredential {
        try read("titles/\(name)")
    }

    /// A title of `Examples/cases` by its file's name.
    package static func `case`(_ name: String) throws -> MicroCredential {
        try read("cases/\(name)")
    }

    private static func read(_ path: String) throws -> MicroCredential {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Examples/\(path).microcredential.yaml")
        return try MicroCredential(yaml: try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
    }
}
