internal import Application
internal import Credentialing

/// Titles that wait for the person to review them.
struct ReviewListPage: Page {
    static let template = "review/list"

    struct Line: Sendable {
        let path: String
        let title: String
        let stage: String
        let author: String
        let organization: String
        let since: String
        let isAgain: Bool
    }

    let title = "To review"
    let lines: [Line]
    let hasLines: Bool

    init(_ waiting: [WaitingDraft]) {
        lines = waiting.map { draft in
            Line(
                path: Path.review(draft.id),
                title: draft.title,
                stage: draft.stage,
                author: draft.author,
                organization: draft.organization,
                since: DateWords.date(draft.since, zone: draft.zone),
                isAgain: draft.round > 1
            )
        }
        hasLines = !lines.isEmpty
    }
}
