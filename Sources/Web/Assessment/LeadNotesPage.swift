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

    /// Work whose attempts are used up.
    package struct UsedUp: Sendable {
        package let number: String
        package let details: String
        package let reason: TextField
        package let allow: String
    }

    package let title: String
    package let queue: String
    package let hasQuestions: Bool
    package let questions: [Question]
    package let hasUsedUp: Bool
    package let usedUp: [UsedUp]
    package let problems: FormNotice?
    package let summary: String
    package let lines: [Line]
    package let hasLines: Bool

    /// What waits; `typed` is a reason that was sent and has something wrong with it, with the id of its field.
    package init(_ notes: LeadNotes, typed: (field: String, text: String)? = nil, problems: FormProblems? = nil) {
        title = FormNotice.title("Notes from readers", problems)
        self.problems = FormNotice(problems)
        func reason(_ field: String, hint: String) -> TextField {
            let text = typed?.field == field ? typed?.text ?? "" : ""
            return TextField(field, "Reason", value: text, hint: hint, rows: 3, problems: problems)
        }
        questions = notes.questions.map { question in
            Question(question, reason(Self.field(question.id.text), hint: "The learner reads it."))
        }
        hasQuestions = !questions.isEmpty
        usedUp = notes.usedUp.map { work in
            UsedUp(
                work,
                reason(Self.field(work.submission.text), hint: "The learner reads it, and it stays on record.")
            )
        }
        hasUsedUp = !usedUp.isEmpty
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

extension LeadNotesPage.UsedUp {
    fileprivate init(_ work: UsedUpAttempts, _ reason: TextField) {
        number = work.number
        details = [
            work.title, AssessmentWords.attempt(work.attempt),
            "decided " + DateWords.moment(work.decided, zone: work.timeZone),
        ].joined(separator: " · ")
        self.reason = reason
        allow = Path.oneMore(after: work.submission)
    }
}
