import ContentFormat
import Credentialing
import LinkedData
import OpenBadges

/// What came of reading one file and of the content check.
struct CheckedTitle {
    let file: String
    /// The content when nothing keeps it from being published.
    let title: MicroCredential?
    /// Whom the file names as its maker, and what the title was adapted from.
    let origin: TitleOrigin
    /// What keeps it from being published, by lines.
    let problems: [FormatProblem]
    /// What is worth another look, by lines.
    let advice: [FormatProblem]

    init(file: String) throws(Complaint) {
        self.file = file == "-" ? "standard input" : file
        let bytes = try Input.bytes(of: file)
        do throws(FormatProblems) {
            let read = try ReadTitle(yaml: bytes, name: self.file)
            let findings = read.title.contentFindings
            problems = Self.ordered(findings.filter { $0.severity == .error }, read)
            advice = Self.ordered(findings.filter { $0.severity == .advice }, read)
            title = problems.isEmpty ? read.title : nil
            origin = read.origin
        } catch {
            title = nil
            origin = TitleOrigin()
            problems = error.problems
            advice = []
        }
    }

    private static func ordered(_ findings: [ContentFinding], _ read: ReadTitle) -> [FormatProblem] {
        let placed = findings.map { FormatProblem(line: read.line(at: $0.path), sentence: $0.sentence) }
        return placed.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }

    var isGood: Bool { title != nil }

    var hasAdvice: Bool { !advice.isEmpty }

    var lines: [String] {
        let name = PlainText.line(file)
        var lines = problems.map { "\(name):\(PlainText.line($0.description, limit: 1_000))" }
        if let title {
            lines = [
                "\(name): good (\(PlainText.line(title.key)))", "  content   \(title.contentHash)",
                "  structure \(title.structureHash)",
            ]
        }
        return lines + advice.map { "\(name):\(PlainText.line($0.adviceLine, limit: 1_000))" }
    }

    var json: JSONValue {
        var fields: [(String, JSONValue)] = [("file", .string(file))]
        if let title {
            fields += [
                ("key", .string(title.key)), ("contentHash", .string(title.contentHash)),
                ("structureHash", .string(title.structureHash)),
            ]
        }
        fields += [("problems", .array(problems.map(\.json))), ("advice", .array(advice.map(\.json)))]
        return .object(JSONObject(fields))
    }
}

extension FormatProblem {
    /// The sentence after its line, marked as advice.
    fileprivate var adviceLine: String {
        FormatProblem(line: line, sentence: "advice: \(sentence)").description
    }

    fileprivate var json: JSONValue {
        ["line": line.map { JSONValue.number(JSONNumber($0)) } ?? .null, "sentence": .string(sentence)]
    }
}
