internal import Application
internal import Credentialing

/// Asks once more before a title is taken off the list, and says what is and is not lost.
struct LeavePage: Page {
    static let template = "enrollment/leave"

    let title: String
    let head: String
    let back: String
    let action: String
    let reason: TextField

    init(_ work: WorkReading) {
        head = "Leave \(work.dossier.title.title)?"
        title = head
        back = Path.enrollment(work.enrollment.id)
        action = Path.leave(work.enrollment.id)
        reason = TextField(
            "reason",
            "Why (if you want to say)",
            hint: "Only you and the people who run this see it. Nobody judges you by it.",
            rows: 4
        )
    }
}
