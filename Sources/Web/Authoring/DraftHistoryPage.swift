internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge

/// What the parts of a draft said, the newest first.
struct DraftHistoryPage: Page {
    static let template = "authoring/history"

    struct Entry: Sendable {
        let part: String
        let when: String
        let by: String
        let path: String
        let isCurrent: Bool
    }

    let title: String
    let titleOfDraft: String
    let draft: String
    let hasEntries: Bool
    let entries: [Entry]

    init(_ draft: TitleDraft, _ entries: [StoredPart], detail: DraftDetail, place: String?, timeZone: String) {
        let drawing = OutlineDrawing(detail)
        title = place.map { "History of “\(drawing.name($0))”" } ?? "History"
        titleOfDraft = draft.title
        self.draft = Path.draft(draft.id)
        self.entries = entries.map { entry in
            Entry(
                part: drawing.name(entry.place),
                when:
                    "\(DateWords.date(entry.changed, zone: timeZone)), \(DateWords.time(entry.changed, zone: timeZone))",
                by: entry.changedBy,
                path: Path.draftRevision(draft.id, entry.place, entry.revision),
                isCurrent: detail.parts[entry.place]?.revision == entry.revision
            )
        }
        hasEntries = !entries.isEmpty
    }
}

/// One part as it was, beside how it stands.
struct DraftRevisionPage: Page {
    static let template = "authoring/revision"

    let title: String
    let titleOfDraft: String
    let draft: String
    let when: String
    let hasLines: Bool
    let lines: [DifferenceLine]
    let restoring: String?
    let back: String

    init(_ difference: PartDifference, detail: DraftDetail, timeZone: String) {
        let (draft, old) = (difference.draft, difference.old)
        title = "“\(OutlineDrawing(detail).name(old.place))” as it was"
        titleOfDraft = draft.title
        self.draft = Path.draft(draft.id)
        when =
            "\(DateWords.date(old.changed, zone: timeZone)), \(DateWords.time(old.changed, zone: timeZone)), by \(old.changedBy)"
        let fields = PartPlans(detail: detail).plan(of: old.place)?.fields ?? []
        let current = difference.current?.content ?? old.content
        lines = PartDifferenceWords.lines(from: old.content, to: current, fields)
        hasLines = !lines.isEmpty
        let isSame = old.content == current
        restoring = difference.canWrite && !isSame ? Path.draftRevision(draft.id, old.place, old.revision) : nil
        back = Path.draftHistory(draft.id, place: old.place)
    }
}
