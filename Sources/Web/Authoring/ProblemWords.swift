internal import Application
internal import ContentFormat
internal import Credentialing
internal import LinkedData

extension DraftProblem {
    /// What is missing, in the words of the form that asks for it, and with the way to its field: the content check
    /// speaks the words of the file format, which authors do not have to know.
    func inWords(of plan: PartPlan?) -> DraftProblem {
        guard let plan else { return self }
        guard sentence.hasPrefix("“"), let end = sentence.firstRange(of: "” is missing"),
            let fields = Self.fields(plan.fields, at: path)
        else { return saying(Self.labelled(sentence, plan)) }
        let key = String(sentence[sentence.index(after: sentence.startIndex)..<end.lowerBound])
        guard let field = fields.first(where: { $0.key == key }) else { return saying(Self.labelled(sentence, plan)) }
        return DraftProblem(
            severity: severity,
            place: place,
            path: path + [.key(key)],
            sentence: "“\(field.label)” is missing."
        )
    }

    private func saying(_ sentence: String) -> DraftProblem {
        DraftProblem(severity: severity, place: place, path: path, sentence: sentence)
    }

    /// Keys of the file in a sentence as the labels of their fields: “judgedOn” is “Judged on”.
    private static func labelled(_ sentence: String, _ plan: PartPlan) -> String {
        let labels = labels(of: plan.fields).merging(elsewhere) { own, _ in own }
        var words = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
            let begin = rest.index(after: open)
            let key = String(rest[begin..<close])
            words += String(rest[..<begin])
            words += labels[key] ?? key
            rest = rest[close...]
        }
        return words + String(rest)
    }

    /// Fields of other parts that sentences name.
    private static let elsewhere = [
        "judgedOn": "Judged on", "alternatives": "For people without access", "minutes": "Minutes it takes",
        "required": "Level that counts as met", "after": "Comes after", "indicators": "Yes or no points",
        "refersTo": "Choices it speaks of", "templates": "Files that go with it",
    ]

    private static func labels(of fields: [FieldPlan]) -> [String: String] {
        fields.reduce(into: [:]) { labels, field in
            labels[field.key] = labels[field.key] ?? field.label
            switch field.kind {
            case .group(let inner, _), .list(let inner, _):
                labels.merge(Self.labels(of: inner)) { known, _ in known }
            default: break
            }
        }
    }

    /// The fields that stand where a path leads.
    private static func fields(_ fields: [FieldPlan], at path: [TitleStep]) -> [FieldPlan]? {
        var fields = fields
        for case .key(let key) in path {
            switch fields.first(where: { $0.key == key })?.kind {
            case .group(let inner, _), .list(let inner, _): fields = inner
            default: return nil
            }
        }
        return fields
    }
}
