internal import Application
internal import ContentFormat
internal import Credentialing
internal import LinkedData

extension DraftProblem {
    /// What is missing, in the words of the form that asks for it, and with the way to its field: the content check
    /// speaks the words of the file format, which authors do not have to know.
    func inWords(of plan: PartPlan?) -> DraftProblem {
        guard let plan, sentence.hasPrefix("“"), let end = sentence.firstRange(of: "” is missing"),
            let fields = Self.fields(plan.fields, at: path)
        else { return self }
        let key = String(sentence[sentence.index(after: sentence.startIndex)..<end.lowerBound])
        guard let field = fields.first(where: { $0.key == key }) else { return self }
        return DraftProblem(
            severity: severity,
            place: place,
            path: path + [.key(key)],
            sentence: "“\(field.label)” is missing."
        )
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
