import Background
import Foundation
import Testing

@testable import Server

struct ServerConfigurationTests {
    private func read(
        _ options: [String: String] = [:],
        environment: [String: String] = [:]
    ) async throws -> ServerConfiguration {
        try await ConfigurationSources(options: options, environment: environment).configuration()
    }

    @Test func `an option comes before the environment, and that before the file`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = "http:\n  port: 1111\n  host: 10.0.0.1\nlog:\n  level: debug\nmail:\n  senderName: Tamarack\n"
        try text.write(toFile: folder + "/proven.yaml", atomically: true, encoding: .utf8)
        let configuration = try await read(
            ["data": folder, "http.port": "3333"],
            environment: ["PROVEN_HTTP_PORT": "2222", "PROVEN_LOG_LEVEL": "error"]
        )
        #expect(configuration.port == 3333)
        #expect("\(configuration.logLevel)" == "error")
        #expect(configuration.host == "10.0.0.1")
        #expect(configuration.senderName == "Tamarack")
    }

    @Test func `everything that is wrong is told at once, without the values`() async throws {
        let problem = await #expect(throws: ConfigurationProblem.self) {
            try await read([
                "http.port": "hunter2", "smtp.security": "maybe", "mail.transport": "smtp", "demo": "perhaps",
                "publicURL": "learn.district.example/path",
            ])
        }
        #expect(problem?.sentences.count == 5)
        #expect(problem?.description.contains("hunter2") == false)
        #expect(problem?.description.contains("http.port (PROVEN_HTTP_PORT) has to be a whole number") == true)
    }

    @Test func `a file that is no YAML stops the start`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "[1, 2".write(toFile: folder + "/proven.yaml", atomically: true, encoding: .utf8)
        await #expect(throws: ConfigurationProblem.self) { try await read(["data": folder]) }
    }

    @Test func `a mail account needs a connection that hides its password`() async throws {
        let account = [
            "mail.transport": "smtp", "smtp.host": "mail.example", "smtp.user": "proven", "smtp.password": "secret",
        ]
        let good = try await read(account)
        #expect(good.mailServer?.security == .starttls)
        #expect(good.mailServer?.account?.name == "proven")
        await #expect(throws: ConfigurationProblem.self) {
            try await read(account.merging(["smtp.security": "none"]) { $1 })
        }
    }

    @Test(arguments: [
        ("https://Learn.District.Example/", "https://learn.district.example"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://[::1]:80", "http://[::1]:80"),
        ("https://learn.district.example/path", nil), ("https://user@learn.example", nil), ("ftp://x.example", nil),
        ("https://", nil), ("https://x.example:99999", nil), ("https://x.example?q", nil), ("https://x y", nil),
        ("", nil),
    ])
    func `a public address is scheme and host, no more`(text: String, expected: String?) {
        #expect(PublicURL(text)?.text == expected)
    }
}
