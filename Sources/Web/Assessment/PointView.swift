package import Credentialing

/// What was found for one indicator, as readers and learners see it.
package struct PointView: Sendable {
    package let text: String
    /// "Seen" or "Not seen yet".
    package let seen: String
    package let feedback: SafeHTML?

    /// All indicators of a criterion, in the order of the rubric.
    static func points(_ judged: [IndicatorJudgment], of criterion: Criterion) -> [PointView] {
        criterion.indicators.map { indicator in
            let found = judged.first { $0.indicator == indicator.key }
            return PointView(
                text: indicator.text,
                seen: found?.isSeen == true ? "Seen" : "Not seen yet",
                feedback: found.flatMap { $0.feedback.isEmpty ? nil : Markdown.html($0.feedback, headingLevel: 5) }
            )
        }
    }
}
