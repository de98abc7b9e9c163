internal import LinkedData

/// Whether the order of a rubric's levels, on which depends what reached the required one, is covered by the signature.
struct LevelOrder {
    private let coversAll: Bool
    private let coversLists: Bool

    init(_ examination: Examination) {
        coversAll = examination.credential.token != nil
        // Up to 3.0.1 the context makes `allowedValue` a set, from 3.0.2 on a list.
        let base = "https://purl.imsglobal.org/spec/ob/v3p0/"
        let former = ["context.json", "context-3.0.0.json", "context-3.0.1.json"].map { base + $0 }
        coversLists = !examination.contextURLs.contains { url in former.contains { $0.isExactly(url) } }
    }

    func isSigned(in outcome: RubricOutcome) -> Bool {
        if let achieved = outcome.achieved?.id, let required = outcome.required?.id, achieved.isExactly(required) {
            return true
        }
        return switch outcome.order {
        case .points: true
        case .allowedValues: coversAll || coversLists
        case .position: coversAll
        }
    }
}
