package import Application
internal import Credentialing
package import Edge

/// What readers told the lead assessors.
package struct LeadNotesPage: Page {
    package static let template = "assessment/notes"
    package static let isDense = true

    /// One note.
    package struct Line: Sendable {
        package let number: String
        package let details: String
        package let kind: String
        package let text: String
        package let settle: String
    }

    /// A question about a criterion that was met before.
    package struct Question: Sendable {
        package let number: String
        package let details: String
        package let met: String
        package let words: String
        package let reason: TextField
        package let reopen: String
        package let keep: String
    }

    /// Allowing one more attempt.
    package struct OneMore: Sendable {
        package let number: InputField
        package let reason: TextField
        package let allow: String
    }

    package let title: String
    package let queue: String
    package let hasQuestions: Bool
    package let questions: [Question]
    package let oneMore: OneMore
    package let problems: FormNotice?
    package let summary: String
    package let lines: [Line]
    package let hasLines: Bool

    /// What waits; `typed` is what was sent, by field, and has something wrong with it.
    package init(_ notes: LeadNotes, typed: [String: String] = [:], problems: FormProblems? = nil) {
        title = FormNotice.title("Notes from readers", problems)
        self.problems = FormNotice(problems)
        questions = notes.questions.map { question in
            let field = Self.field(question.id.text)
            let reason = TextField(
                field,
                "Reason",
                value: typed[field] ?? "",
                hint: "The learner reads it.",
                rows: 3,
                problems: problems
            )
            return Question(question, reason)
        }
        hasQuestions = !questions.isEmpty
        oneMore = OneMore(typed, problems)
        queue = Path.queue
        summary =
            notes.total > notes.notes.count
            ? "The oldest \(notes.notes.count) of \(notes.total) notes"
            : "No names: neither the writer's nor the learner's."
        hasLines = !notes.notes.isEmpty
        lines = notes.notes.map { note in
            Line(
                number: note.number,
                details: [
                    note.title, AssessmentWords.attempt(note.attempt),
                    DateWords.moment(note.written, zone: note.timeZone),
                ].joined(separator: " · "),
                kind: note.kind == .willNotOpen ? "Something will not open" : "A note beside a judgment",
                text: note.text,
                settle: Path.settled(note.id)
            )
        }
    }
}

extension LeadNotesPage {
    /// The id of the field for a reason.
    static func field(_ id: String) -> String { "reason-" + id }
}

extension LeadNotesPage.Question {
    fileprivate init(_ question: CriterionQuestion, _ reason: TextField) {
        number = question.number
        details = [
            question.title, AssessmentWords.attempt(question.attempt),
            DateWords.moment(question.asked, zone: question.timeZone),
        ].joined(separator: " · ")
        met = "“\(question.criterion)” was met at the level \(question.level)."
        words = question.words
        self.reason = reason
        reopen = Path.answer(question.id, .reopened)
        keep = Path.answer(question.id, .stays)
    }
}

extension LeadNotesPage.OneMore {
    fileprivate init(_ typed: [String: String], _ problems: FormProblems?) {
        number = InputField(
            "number",
            "Number of the submission",
            value: typed["number"] ?? "",
            hint: "The learner tells you, such as TV-1042.",
            isNarrow: true,
            problems: problems
        )
        reason = TextField(
            "why",
            "Why",
            value: typed["why"] ?? "",
            hint: "The learner reads it, and it stays on record.",
            rows: 3,
            problems: problems
        )
        allow = Path.oneMore
    }
}
