internal import Application
internal import Credentialing

/// Where a piece of work stands, in one word with its ground, and one line.
struct WorkStatus: Sendable {
    let word: String
    /// The class of the tag.
    let ground: String
    let line: String
    let path: String

    init(_ entry: WorkEntry) {
        let tasks = Path.enrollment(entry.enrollment)
        let submitted = entry.submitted.map {
            "Submitted " + DateWords.weekday(DateWords.day(of: $0, zone: entry.zone)) + "."
        }
        switch entry.submissionState {
        case .awarded where entry.isRevoked:
            (word, ground, path) = ("Taken back", "done", entry.award.map { Path.award($0) } ?? tasks)
            line = "The badge was taken back. Its page says why."
        case .awarded:
            (word, ground, path) = (
                "Awarded", "go", entry.award.map { Path.award($0) } ?? Path.feedback(entry.submission)
            )
            line = "All criteria are met."
        case .notYet:
            (word, ground, path) = ("Not yet", "wait", Path.feedback(entry.submission))
            line = "Feedback is here. What you met stays met."
        case .submitted where !entry.isOpened:
            (word, ground, path) = ("Submitted", "", tasks)
            line = "\(submitted ?? "") Nobody has opened it yet."
        case .submitted, .inReview:
            (word, ground, path) = ("With an assessor", "", tasks)
            line = "\(submitted ?? "") An assessor is reading it."
        case .draft:
            path = tasks
            let changed = "Last changed " + DateWords.moment(entry.changed, zone: entry.zone) + "."
            switch entry.state {
            case .paused: (word, ground, line) = ("Paused", "done", changed)
            case .chosen: (word, ground, line) = ("Not started", "", "Chosen. Begin with any part.")
            default:
                (word, ground) = ("In progress", "go")
                line = entry.attempt > 1 ? "Attempt \(entry.attempt). \(changed)" : changed
            }
        }
    }
}
