package import Application
internal import Credentialing

/// What an assessor has judged.
package struct JudgedPage: Page {
    package static let template = "assessment/judged"
    package static let isDense = true

    /// One judgment.
    package struct Line: Sendable {
        package let path: String
        package let number: String
        package let title: String
        package let details: String
        package let met: String
        package let outcome: String
        package let date: String
    }

    package let title: String
    package let queue: String
    package let summary: String
    package let lines: [Line]
    package let hasLines: Bool
    package let pages: Pager?

    /// A page of the list; days are told in a zone.
    package init(_ list: JudgedList, zone: String) {
        title = "What I have judged"
        queue = Path.queue
        summary = list.total == 1 ? "1 judgment" : "\(list.total) judgments"
        hasLines = !list.entries.isEmpty
        lines = list.entries.map { entry in
            Line(
                path: Path.reading(entry.allocation),
                number: entry.number,
                title: entry.title,
                details: AssessmentWords.attempt(entry.attempt) + " · " + AssessmentWords.reading(entry.reading),
                met: AssessmentWords.met(entry.met, of: entry.judged),
                outcome: AssessmentWords.outcome(entry.isAwarded),
                date: DateWords.date(entry.submitted, zone: zone)
            )
        }
        pages = Pager(page: list.page, of: list.pageCount, at: Path.judged)
    }
}
