public import LinkedData

/// How far a credential's signature covers the order of a rubric's levels, on which it depends whether the level
/// reached is as high as the one required.
///
/// Open Badges makes `rubricCriterionLevel` a set. Under an embedded proof anyone could put the levels into another
/// order without breaking the signature; only points, and the list of allowed values, hold them in place.
public struct LevelOrder: Sendable, Equatable {
    private let coversAll: Bool
    private let coversLists: Bool

    /// The order in a credential.
    ///
    /// - Parameters:
    ///   - document: The credential. Up to 3.0.1 the context of Open Badges makes `allowedValue` a set, from 3.0.2 on
    ///     a list.
    ///   - isToken: Whether it came as a token, of which every byte is signed.
    public init(of document: JSONObject, isToken: Bool) {
        coversAll = isToken
        let base = "https://purl.imsglobal.org/spec/ob/v3p0/"
        let former = ["context.json", "context-3.0.0.json", "context-3.0.1.json"].map { base + $0 }
        let named = document.contextURLs
        coversLists = !former.contains { url in named.contains { $0.isExactly(url) } }
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

extension RubricOutcome {
    /// ``isMet`` as far as the signature covers it; `nil` also where it depends on an order that the signature does not
    /// cover.
    public func isMet(where order: LevelOrder) -> Bool? {
        order.isSigned(in: self) ? isMet : nil
    }
}
