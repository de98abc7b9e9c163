import ContentFormat
import Credentialing
import Foundation
import Testing

/// The content check over twenty drafts that are poor on purpose, and over all titles that are published.
struct ContentCheckTests {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples")

    private static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: examples.appending(path: folder).path)) ?? []
        return names.filter { $0.hasSuffix(".microcredential.yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    static let poor = files(in: "drafts/poor")
    static let good = files(in: "titles")

    private func bytes(of file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Self.examples.appending(path: file)))
    }

    /// A finding as the drafts announce it: “error at rubric.criteria.0: words of the sentence”.
    private struct Expectation {
        let severity: String
        let path: String
        let words: String

        init?(_ line: Substring) {
            let parts = line.dropFirst(2).split(separator: " ", maxSplits: 3).map(String.init)
            guard line.hasPrefix("# "), parts.count == 4, parts[1] == "at", parts[2].hasSuffix(":") else { return nil }
            severity = parts[0]
            path = String(parts[2].dropLast())
            words = parts[3]
        }

        func fits(_ finding: ContentFinding) -> Bool {
            let steps = finding.path.map { step in
                switch step {
                case .key(let key): key
                case .index(let index): String(index)
                }
            }
            return finding.severity.rawValue == severity && steps.joined(separator: ".") == path
                && finding.sentence.contains(words)
        }
    }

    @Test func `twenty poor drafts are there`() {
        #expect(Self.poor.count == 20)
    }

    @Test(arguments: poor)
    func `a poor draft gets the findings that its first lines announce, and no others`(file: String) throws {
        let bytes = try bytes(of: file)
        let expected = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Expectation.init)
        #expect(!expected.isEmpty)
        let findings = try ReadTitle(yaml: bytes, name: file).title.contentFindings
        for expectation in expected {
            #expect(findings.contains(where: expectation.fits), "\(expectation) is not in \(findings)")
        }
        #expect(findings.count == expected.count, "\(findings.map(\.sentence))")
    }

    @Test(arguments: poor)
    func `each finding of a poor draft leads to a line of its file`(file: String) throws {
        let bytes = try bytes(of: file)
        let read = try ReadTitle(yaml: bytes, name: file)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for finding in read.title.contentFindings {
            let line = try #require(read.line(at: finding.path))
            #expect((1...lines.count).contains(line))
        }
    }

    @Test(arguments: good) func `a published title gets no error and no advice`(file: String) throws {
        let title = try ReadTitle(yaml: try bytes(of: file), name: file).title
        #expect(title.contentFindings.map(\.sentence) == [])
        #expect(title.isReadyToPublish)
    }

    @Test func `what no rule of form allows is an error of the content check, too, with the same place`() throws {
        var title = try ReadTitle(yaml: try bytes(of: Self.good[0]), name: "title").title
        title.about.citations[0].link = "http://example.org"
        let fault = try #require(title.faults.first)
        #expect(title.contentFindings.first?.path == fault.path)
        #expect(title.contentFindings.first?.severity == .error)
        #expect(!title.isReadyToPublish)
    }
}
