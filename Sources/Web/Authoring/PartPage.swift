internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import LinkedData

/// One part of a title in the editor: its fields, what makes it good, what the content check says, and comments.
struct PartPage: Page {
    static let template = "authoring/part"
    static let scripts = ["author.js"]

    struct Advice: Sendable {
        let text: String
    }

    struct Finding: Sendable {
        let sentence: String
        let field: String
    }

    struct Comment: Sendable {
        let author: String
        let when: String
        let text: String
        /// What the button says that notes it as dealt with.
        let settling: String?
    }

    /// What somebody else wrote at the same time.
    struct Conflict: Sendable {
        let by: String
        let lines: [DifferenceLine]
    }

    let title: String
    let head: String
    let titleOfDraft: String
    let draft: String
    let action: String
    let texts: String?
    let revision: Int
    let isOpen: Bool
    let closed: String?
    let advice: [Advice]
    let fields: [FieldView]
    let more: FieldView.More?
    let hasErrors: Bool
    let errors: [Finding]
    let hasHints: Bool
    let hints: [Finding]
    let conflict: Conflict?
    let comments: [Comment]
    let hasComments: Bool
    let commenting: Bool
    /// What was typed comes back, and is not kept yet.
    let isUnsent: Bool
    let isUnsaved: Bool
    /// What was written and could not be taken, with what is wrong with it.
    let comment: String
    let commentError: String?
    let problems: FormNotice?
    let place: String
    let history: String
    let next: String?

    init(
        _ detail: DraftDetail,
        place: String,
        plan: PartPlan,
        timeZone: String,
        form: PartForm = PartForm(),
        conflict: StoredPart? = nil,
        problems: FormProblems? = nil
    ) {
        let typed = form.content
        let content = typed ?? detail.document[place]
        let own = detail.problems.filter { $0.place == place }.map { $0.inWords(of: plan) }
        // What was typed and is not kept yet was not looked at.
        let errors = typed == nil ? own.filter { $0.severity == .error } : []
        // What is not there yet is told above, with a link; a field is marked for what stands in it.
        let marked = typed == nil ? detail.problems.filter { $0.place == place && $0.severity == .error } : []
        let sentences = Dictionary(marked.map { (FieldPath.name($0.path), $0.inWords(of: plan).sentence) }) {
            first,
            _ in first
        }
        let drawn = FieldDrawing(problems: sentences).fields(plan.fields, of: content)
        let draft = detail.draft
        let name = DraftPlace.kind(of: place) == nil ? nil : content["title"]?.string
        title = FormNotice.title(name.map { "\(plan.title): \($0)" } ?? plan.title, problems)
        head = name ?? detail.document.untitledName(of: place) ?? plan.title
        titleOfDraft = draft.title.isEmpty ? "Without a name" : draft.title
        self.draft = Path.draft(draft.id)
        action = Path.draftPart(draft.id, place)
        texts = detail.canWrite ? Path.draftPart(draft.id, place) + "/texts" : nil
        revision = conflict?.revision ?? form.revision ?? detail.parts[place]?.revision ?? 0
        isOpen = detail.canWrite
        closed =
            detail.canWrite
            ? nil : "This is \(DraftWords.state(draft.state).lowercased()), so it cannot be changed now."
        advice = plan.advice.map { Advice(text: $0) }
        fields = drawn.fields
        more = drawn.more
        self.errors = errors.map { Finding(sentence: $0.sentence, field: FieldPath.id($0.path)) }
        hasErrors = !errors.isEmpty
        let hints = typed == nil ? own.filter { $0.severity == .advice } : []
        self.hints = hints.map { Finding(sentence: $0.sentence, field: FieldPath.id($0.path)) }
        hasHints = !hints.isEmpty
        self.conflict = conflict.map { stored in
            Conflict(
                by: stored.changedBy,
                lines: PartDifferenceWords.lines(from: content, to: stored.content, plan.fields)
            )
        }
        comments = Comment.all(of: detail, at: place, timeZone: timeZone)
        hasComments = !comments.isEmpty
        // What could not be added stays on the page, also where nothing can be added any more.
        commenting = ![.published, .dropped].contains(draft.state) || !form.comment.isEmpty
        isUnsent = form.isUnsent
        isUnsaved = typed != nil
        comment = form.comment
        commentError = problems?["comment"]
        self.problems = FormNotice(problems)
        self.place = place
        history = Path.draftHistory(draft.id, place: place)
        next = Self.next(after: place, in: detail)
    }

    /// The part that comes after, for whoever goes through them in order.
    static func next(after place: String, in detail: DraftDetail) -> String? {
        func all(_ nodes: [DraftOutline.Node]) -> [String] { nodes.flatMap { [$0.place] + all($0.children) } }
        let places =
            [DraftPlace.title, DraftPlace.about, DraftPlace.research, DraftPlace.before, DraftPlace.pieces]
            + all(detail.document.outline.sections) + [DraftPlace.scales] + all(detail.document.outline.criteria)
            + [
                DraftPlace.files, DraftPlace.supports, DraftPlace.agreements, DraftPlace.renewal, DraftPlace.bounds,
                DraftPlace.alignments,
            ]
        guard let index = places.firstIndex(of: place), index + 1 < places.count else { return nil }
        return Path.draftPart(detail.draft.id, places[index + 1])
    }
}

extension PartPage.Comment {
    /// What was said about a part.
    static func all(of detail: DraftDetail, at place: String, timeZone: String) -> [PartPage.Comment] {
        detail.comments.filter { $0.place == place }.map { comment in
            PartPage.Comment(
                author: comment.authorName,
                when: DateWords.date(comment.created, zone: timeZone) + (comment.isSettled ? ", dealt with" : ""),
                text: comment.text,
                settling: comment.isSettled ? nil : "settle:" + comment.id.text
            )
        }
    }
}
