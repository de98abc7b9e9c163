internal import Application
internal import Credentialing

/// Everything the learner has chosen, with where it stands.
struct WorkListPage: Page {
    static let template = "enrollment/work"

    struct Entry: Sendable {
        let title: String
        let path: String
        let line: String
        let status: String
        let ground: String
        let answerBy: String?
    }

    let title = "My work"
    let hasEntries: Bool
    let entries: [Entry]
    let catalog = Path.catalog

    init(_ work: [WorkEntry]) {
        entries = work.map { entry in
            let status = WorkStatus(entry)
            return Entry(
                title: entry.title,
                path: status.path,
                line: status.line,
                status: status.word,
                ground: status.ground,
                answerBy: entry.submissionState.isWaiting ? entry.answerBy.map(DateWords.weekday) : nil
            )
        }
        hasEntries = !entries.isEmpty
    }
}
