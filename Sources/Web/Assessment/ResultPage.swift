package import Application
package import Credentialing

/// One's own judgment as it was submitted, and what came of it.
package struct ResultPage: Page {
    package static let template = "assessment/result"
    package static let isDense = true

    /// One criterion as it was judged.
    package struct Line: Sendable {
        package let title: String
        package let level: String
        package let met: String
        package let feedback: SafeHTML?
        package let points: [PointView]
        package let hasPoints: Bool
    }

    package let title: String
    package let number: String
    package let details: String
    package let outcome: String
    package let lines: [Line]
    package let hasLines: Bool
    package let overall: SafeHTML
    package let note: String?
    package let queue: String

    /// A judgment as it is shown.
    package init(_ judged: JudgedWork, zone: String) {
        let assessment = judged.assessment
        title = "Your judgment of \(judged.number)"
        number = judged.number
        details = [
            judged.title.title, AssessmentWords.attempt(judged.attempt), AssessmentWords.reading(assessment.reading),
            "submitted " + DateWords.moment(assessment.submitted, zone: zone),
        ].joined(separator: " · ")
        outcome = Self.outcome(judged.isAwarded)
        lines = judged.title.rubric.criteria.compactMap { criterion in
            assessment.judgment(of: criterion.key).map { Line($0, criterion, in: judged.title) }
        }
        hasLines = !lines.isEmpty
        overall = Markdown.html(assessment.overall, headingLevel: 3)
        note = assessment.noteToLead.isEmpty ? nil : assessment.noteToLead
        queue = Path.queue
    }

    private static func outcome(_ isAwarded: Bool?) -> String {
        switch isAwarded {
        case true?: "Decision: awarded. The learner has been told."
        case false?: "Decision: not yet. The learner has the feedback and can go on from there."
        case nil: "Another reading is needed before this is decided. Its reader does not see yours."
        }
    }
}

extension ResultPage.Line {
    init(_ judgment: CriterionJudgment, _ criterion: Criterion, in title: MicroCredential) {
        let levels = title.rubric.scale(criterion.scale)?.levels ?? []
        self.title = criterion.title
        level = levels.first { $0.key == judgment.level }?.title ?? judgment.level
        met = judgment.isMet ? "Met" : "Not yet"
        feedback = judgment.feedback.isEmpty ? nil : Markdown.html(judgment.feedback, headingLevel: 4)
        points = PointView.points(judgment.indicators, of: criterion)
        hasPoints = !points.isEmpty
    }
}
