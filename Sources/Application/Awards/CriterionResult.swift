internal import Credentialing

/// What was found on one criterion, as a page tells it.
package struct CriterionResult: Hashable, Sendable {
    package let criterion: String
    /// What the level means for this criterion, or what was looked for.
    package let text: String
    package let level: String
    /// 1 for the lowest level.
    package let rank: Int
    package let of: Int

    /// The criteria that were judged, in the order of the rubric.
    static func all(of title: MicroCredential, levels: [String: String]) -> [CriterionResult] {
        title.rubric.criteria.compactMap { criterion in
            guard let key = levels[criterion.key], let scale = title.rubric.scale(criterion.scale),
                let rank = scale.rank(of: key)
            else { return nil }
            let text = criterion.levels[key]?.text ?? ""
            return CriterionResult(
                criterion: criterion.title,
                text: text.isEmpty ? criterion.text : text,
                level: scale.levels[rank].title,
                rank: rank + 1,
                of: scale.levels.count
            )
        }
    }
}
