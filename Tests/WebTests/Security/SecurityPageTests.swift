import Foundation
import Testing

/// The page that says which test stands for which check is true.
struct SecurityPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
    private static let page =
        (try? String(contentsOf: root.appending(path: "docs/security.md"), encoding: .utf8)) ?? ""

    /// A row that names tests, as `File`: `name`; `name`.
    private static let named: [(file: String, test: String)] = {
        var found: [(String, String)] = []
        for row in page.split(separator: "\n") where row.hasPrefix("|") {
            for match in row.matches(of: /`([A-Za-z\/]+Tests)`: ((?:`[^`]+`(?:; )?)+)/) {
                for name in match.output.2.matches(of: /`([^`]+)`/) {
                    found.append((String(match.output.1), String(name.output.1)))
                }
            }
        }
        return found
    }()

    @Test func `the page on security names only tests that exist`() throws {
        #expect(Self.named.count > 80, "the page is read")
        var texts: [String: String] = [:]
        for (file, test) in Self.named {
            if texts[file] == nil {
                let path = Self.root.appending(path: "Tests/\(file).swift")
                texts[file] = try String(contentsOf: path, encoding: .utf8)
            }
            #expect(texts[file]?.contains("func `\(test)`") == true, "\(file) has no test “\(test)”")
        }
    }

    @Test func `the page on security names only commands that exist, with parts that they have`() throws {
        let commands = Self.page.matches(of: /`(Tests\/[A-Za-z]+\/run)(?: ([a-z]+))?`/)
        #expect(commands.count > 4, "the page is read")
        for command in commands {
            let path = Self.root.appending(path: String(command.output.1))
            let text = try String(contentsOf: path, encoding: .utf8)
            guard let part = command.output.2 else { continue }
            #expect(text.contains(part), "\(command.output.1) has no part \(part)")
        }
    }

    @Test func `the page on security has a row for each of the 73 checks`() {
        let numbers = Self.page.split(separator: "\n").compactMap { row in
            row.firstMatch(of: /^\| (\d+) \|/).flatMap { Int($0.output.1) }
        }
        #expect(numbers == Array(1...73))
    }

    @Test func `every test of this folder is on the page on security`() throws {
        let folder = Self.root.appending(path: "Tests/WebTests/Security")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path())
        where file != "SecurityPageTests.swift" {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for match in text.matches(of: /func `([^`]+)`/) {
                let test = String(match.output.1)
                #expect(Self.named.contains { $0.test == test }, "\(file): \(test)")
            }
        }
    }
}
