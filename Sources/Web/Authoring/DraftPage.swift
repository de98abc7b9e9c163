internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge

/// A title that is being written, whole: its parts in order, and what the content check says.
struct DraftPage: Page {
    static let template = "authoring/draft"

    /// A line of the outline.
    struct Part: Sendable {
        let title: String
        let path: String
        let hint: String
        let status: String
        let ground: String
        let place: String
        /// Whether its place in the order can be changed.
        let isMovable: Bool
        let options: [Part]
        let adding: [Add]
    }

    /// A button that adds something.
    struct Add: Sendable {
        let label: String
        let kind: String
        let parent: String
    }

    struct Group: Sendable {
        let id: String
        let head: String
        let part: Part?
        let parts: [Part]
        let adding: [Add]
    }

    struct Finding: Sendable {
        let sentence: String
        let place: String
        let path: String
    }

    /// Who gave it back, and why.
    struct Returned: Sendable {
        let words: String
        let note: String?
    }

    /// A version that was published meanwhile, and where what it changed is taken in.
    struct Overtaken: Sendable {
        let words: String
        let action: String?
        let number: Int
    }

    let title: String
    let head: String
    let lead: String
    let state: String
    let ground: String
    let returned: Returned?
    let isOpen: Bool
    let outline: String
    let groups: [Group]
    let hasErrors: Bool
    let errors: [Finding]
    let moreErrors: String?
    let hasAdvice: Bool
    let advice: [Finding]
    let isClean: Bool
    let minutes: String
    let learner: String
    let assessor: String
    let file: String
    let history: String
    let dropping: String?
    let comments: String?
    /// How far it is on its way to publication.
    let review: String
    /// What was published since it began.
    let overtaken: Overtaken?
    /// Where it is handed in, when nothing stands against it.
    let handIn: String?

    init(_ detail: DraftDetail) {
        let drawing = OutlineDrawing(detail)
        let draft = detail.draft
        title = draft.title.isEmpty ? "Without a name" : draft.title
        head = title
        lead =
            "\(draft.organizationName). \(draft.isRevision ? "The next version of a published title." : "A new title.")"
        state = DraftWords.state(draft)
        ground = DraftWords.ground(draft.state)
        returned = detail.returned.map { step in
            Returned(
                words: "\(step.personName) gave it back at the stage “\(step.name)”.",
                note: step.note.isEmpty ? nil : step.note
            )
        }
        isOpen = detail.canWrite
        outline = Path.draft(draft.id) + "/outline"
        groups = drawing.groups
        let found = detail.problems
        let all = found.filter { $0.severity == .error }.map(drawing.finding)
        errors = Array(all.prefix(12))
        hasErrors = !all.isEmpty
        moreErrors = all.count > 12 ? "And \(all.count - 12) more, beside their parts." : nil
        advice = found.filter { $0.severity == .advice }.map(drawing.finding)
        hasAdvice = !advice.isEmpty
        isClean = found.isEmpty
        minutes = DurationWords.about(minutes: detail.title.minutes)
        learner = Path.draftPreview(draft.id, for: "learner")
        assessor = Path.draftPreview(draft.id, for: "assessor")
        file = Path.draft(draft.id) + "/file"
        history = Path.draftHistory(draft.id)
        dropping = detail.canWrite ? Path.draft(draft.id) + "/drop" : nil
        let open = detail.comments.filter { !$0.isSettled }.count
        comments = open == 0 ? nil : "\(RequirementWords.plural(open, "comment")) to read, beside their parts."
        review = Path.review(draft.id)
        overtaken = detail.overtaking.map { version in
            Overtaken(
                words:
                    "Version \(version.number) was published while this draft, which began with version \(version.base), "
                    + "was being written. Take in what it changed before you hand this in; where both changed the same, "
                    + "your words stand and a comment tells you.",
                action: detail.canWrite ? Path.catchUp(draft.id) : nil,
                number: version.number
            )
        }
        handIn = detail.canWrite && all.isEmpty && detail.overtaking == nil ? Path.handIn(draft.id) : nil
    }
}
