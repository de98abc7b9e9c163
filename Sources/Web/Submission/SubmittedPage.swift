internal import Application
internal import Credentialing

/// Says that the work has arrived, its number, and the day by which the learner will hear.
struct SubmittedPage: Page {
    static let template = "submission/submitted"

    let title = "Submitted"
    let titleOfWork: String
    let tasks: String
    let number: String
    let answerBy: String
    let withdrawal: String?
    let views: String
    /// The answer to the attempt before, with what was opened again since.
    let feedback: String?

    /// `nil` when the work does not wait for an answer.
    init?(_ work: WorkReading) {
        let submission = work.dossier.submission
        guard submission.state.isWaiting, let answerBy = submission.answerBy else { return nil }
        titleOfWork = work.dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        number = submission.number ?? ""
        self.answerBy = DateWords.weekday(answerBy)
        let isOpened = submission.opened != nil || submission.state == .inReview
        withdrawal = isOpened ? nil : Path.withdrawal(submission.id)
        views = Path.views(submission.id)
        feedback = submission.attempt > 1 ? Path.feedback(submission.id) : nil
    }
}
