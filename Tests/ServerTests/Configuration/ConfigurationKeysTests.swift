import Configuration
import Foundation
import Testing

@testable import Server

struct ConfigurationKeysTests {
    private static let page: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return (try? String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)) ?? ""
    }()

    /// Rows of the table of all settings, as cells.
    private static var rows: [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains("PROVEN_") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
        }
    }

    @Test func `the page lists each setting as the program knows it, and no other`() {
        let expected = ConfigurationKeys.all.map { key in
            [
                key.name, key.environmentName, key.standard.isEmpty ? "–" : key.standard,
                key.meaning + (key.isSecret ? " Secret." : ""),
            ]
        }
        #expect(Self.rows == expected)
    }

    @Test func `each setting is read exactly once`() async throws {
        let configuration = try await ConfigurationSources(environment: [:]).configuration()
        #expect(configuration.asked.map(\.name).sorted() == ConfigurationKeys.all.map(\.name).sorted())
    }

    @Test(arguments: ConfigurationKeys.all)
    func `each setting can be given in the environment`(key: ConfigurationKey) async throws {
        let sources = try await ConfigurationSources(environment: [key.environmentName: "7"])
        let entry = try #require(sources.listing().first { $0.key == key })
        #expect(entry.origin == .environment)
        #expect(entry.value == (key.isSecret ? "********" : "7"))
    }

    @Test func `no secret is shown, wherever it comes from`() async throws {
        let secrets = ConfigurationKeys.all.filter(\.isSecret)
        #expect(secrets.count >= 4)
        let environment = Dictionary(
            uniqueKeysWithValues: secrets.map { ($0.environmentName, "hunter2-hunter2-hunter2") }
        )
        let options = Dictionary(uniqueKeysWithValues: secrets.map { ($0.name, "hunter2-hunter2-hunter2") })
        for sources in [
            try await ConfigurationSources(environment: environment),
            try await ConfigurationSources(options: options, environment: [:]),
        ] {
            #expect(!sources.listing().contains { $0.value.contains("hunter2") })
            #expect(sources.listing().count { $0.value == "********" } == secrets.count)
        }
    }
}
