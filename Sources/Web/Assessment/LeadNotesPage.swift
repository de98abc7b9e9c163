package import Application
internal import Credentialing

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

    package let title: String
    package let queue: String
    package let summary: String
    package let lines: [Line]
    package let hasLines: Bool

    /// The notes that wait.
    package init(_ notes: LeadNotes) {
        title = "Notes from readers"
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
