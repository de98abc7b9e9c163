import ContentFormat
import Credentialing
import Foundation
import Testing

/// The files under `Examples` as an author would have them read.
struct ExampleFilesTests {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples")

    private static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: examples.appending(path: folder).path)) ?? []
        return names.filter { $0.hasSuffix(".microcredential.yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    static let good = files(in: "titles") + files(in: "cases")
    static let refused = files(in: "cases/refused")

    private func read(_ file: String) throws -> MicroCredential {
        let bytes = try Data(contentsOf: Self.examples.appending(path: file))
        return try MicroCredential(yaml: Array(bytes), name: file)
    }

    @Test func `eighteen titles, six hard shapes and twenty refusals are there`() {
        #expect(Self.files(in: "titles").count == 18)
        #expect(Self.files(in: "cases").count == 6)
        #expect(Self.refused.count == 20)
    }

    @Test(arguments: good) func `a title reads without a problem and survives its canonical form`(file: String) throws {
        let title = try read(file)
        let again = try MicroCredential(canonicalText: title.canonicalText)
        #expect(again == title)
        #expect(again.contentHash == title.contentHash)
        #expect(again.structureHash == title.structureHash)
    }

    @Test(arguments: refused) func `a refused file gets one sentence, about what its name says`(file: String) throws {
        let problems = try #require(throws: FormatProblems.self) { _ = try read(file) }
        #expect(problems.problems.count == 1, "\(problems)")
        let expected = try #require(Self.words[(file as NSString).lastPathComponent.prefix { $0 != "." }.description])
        #expect(problems.description.contains(expected), "\(problems)")
    }

    @Test func `a plain title asks for nothing that it does not use`() throws {
        let title = try read("titles/wait-time.microcredential.yaml")
        #expect(title.sections.map(\.key) == ["overview", "evidence", "reflection"])
        #expect(title.rubric.scales.count == 1)
        #expect(title.declares.isEmpty && title.jointBounds.isEmpty)
    }

    /// A word of the sentence that each refused file has to meet.
    private static let words = [
        "weight": "“weight”", "weights": "“weights”", "points": "“points”", "average": "“average”",
        "passing-score": "“passingScore”", "attendance": "“attendance”", "contact-hours": "“contactHours”",
        "required-sessions": "“requiredSessions”", "seat-time": "“seatTime”", "self-assessed": "“selfAssessed”",
        "survey-required": "“surveyRequired”", "public-post": "“publicPost”", "fee": "“fee”",
        "two-items-one-key": "meaning", "judged-on-nothing": "judged on nothing", "judged-on-unknown-item": "planning",
        "judged-on-unknown-slot": "page", "judged-on-choice-only": "either", "unknown-level": "mastered",
        "scale-of-one": "two to six levels",
    ]
}
