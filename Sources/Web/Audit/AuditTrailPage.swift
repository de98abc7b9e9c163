package import Application
internal import Credentialing

/// A stretch of the audit trail, as a table.
package struct AuditTrailPage: Page {
    package static let template = "audit/trail"

    /// One row.
    package struct Line: Sendable {
        let at: String
        let who: String
        let what: String
        let about: String
        let state: String
    }

    package let title = "Audit trail"
    package let lines: [Line]
    package let hasLines: Bool
    /// The address of the older stretch.
    package let older: String?

    /// A stretch as read.
    package init(_ page: AuditPage) {
        lines = page.lines.map { line in
            Line(
                at: DateWords.moment(line.at, zone: page.zone),
                who: line.kind.isOfJudging ? "An assessor" : line.actor ?? "Proven itself",
                what: line.kind.administrativeWords ?? "",
                about: line.person ?? line.badge.map { "Badge \($0)" } ?? line.invited ?? line.organization ?? "",
                state: line.isSealed ? "Sealed" : "To be sealed"
            )
        }
        hasLines = !page.lines.isEmpty
        older = page.next.map { Path.with(Path.audit, [("before", $0.text)]) }
    }
}
