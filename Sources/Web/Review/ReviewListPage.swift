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

    /// A title that every stage passed.
    struct Ready: Sendable {
        let path: String
        let title: String
        let author: String
        let organization: String
    }

    let title = "To review"
    let lines: [Line]
    let hasLines: Bool
    let ready: [Ready]
    let hasReady: Bool
    let hasNothing: Bool

    init(_ waiting: [WaitingDraft], toPublish: [TitleDraft]) {
        ready = toPublish.map { draft in
            Ready(
                path: Path.review(draft.id),
                title: draft.title,
                author: draft.authorName,
                organization: draft.organizationName
            )
        }
        hasReady = !ready.isEmpty
        hasNothing = waiting.isEmpty && ready.isEmpty
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
