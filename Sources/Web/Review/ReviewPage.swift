internal import Application
internal import Credentialing
internal import Edge

/// A title before a reviewer: how far it is, what it changes, the whole of it, and what was said about it.
struct ReviewPage: Page {
    static let template = "review/review"

    /// A stage with what became of it.
    struct StepView: Sendable {
        let name: String
        let person: String
        let status: String
        let ground: String
        let note: String?
    }

    /// The stages of one time it was handed in.
    struct Round: Sendable {
        let head: String
        let steps: [StepView]
    }

    /// What somebody said about a part.
    struct CommentView: Sendable {
        let place: String
        let author: String
        let when: String
        let text: String
        let isSettled: Bool
    }

    let title: String
    let problems: FormNotice?
    let name: String
    let lead: String
    let facts: [TitlePage.Term]
    /// The title as its readers will see it, all of it.
    let whole: TitlePage
    let source: String?
    let changes: ChangesView?
    let rounds: [Round]
    let hasRounds: Bool
    let edit: String
    let views: [ReviewLink]
    let comments: [CommentView]
    let hasComments: Bool
    /// Where the form with comment and note is sent, by a button that says no other place.
    let action: String
    let commenting: String?
    let place: SelectField
    let comment: TextField
    let note: TextField?
    let isDeciding: Bool
    /// The time it was handed in that the person has before them.
    let round: Int
    let publish: String?
    let handIn: String?
    let takeBack: String?

    init(_ review: DraftReview, _ typed: FormFields = FormFields(), problems: FormProblems? = nil) {
        let (detail, draft) = (review.detail, review.detail.draft)
        let content = detail.title
        title = FormNotice.title(draft.title, problems)
        self.problems = FormNotice(problems)
        name = draft.title
        lead = Self.lead(draft)
        facts = TitlePage.facts(of: content)
        whole = TitlePage(draft: content) { Path.draftFile(draft.id, $0) }
        source = review.source.map { LineageWords.sentence($0) + "." }
        changes = review.changes.map(ChangesView.init)
        rounds = Self.rounds(review)
        hasRounds = !rounds.isEmpty
        edit = Path.draft(draft.id)
        views = ReviewLink.all(of: draft.id)
        let places = DraftPlaces(detail.document)
        comments = detail.comments.map { CommentView($0, places, zone: review.zone) }
        hasComments = !comments.isEmpty
        // What could not be added stays, also where nothing can be added any more.
        let isOver = draft.state == .published || draft.state == .dropped
        let saying = Path.review(draft.id) + "/comments"
        commenting = isOver && typed.text("comment").isEmpty ? nil : saying
        isDeciding = review.mayDecide
        action = review.mayDecide ? Path.review(draft.id) + "/decision" : saying
        place = SelectField("place", "Which part", options: places.choices(chosen: typed.line("place")))
        comment = TextField("comment", "Comment", value: typed.text("comment"), rows: 4, problems: problems)
        note = review.mayDecide || !typed.text("note").isEmpty ? Self.note(typed, review, problems) : nil
        round = draft.round
        publish = review.mayPublish ? Path.review(draft.id) + "/publication" : nil
        handIn = detail.canWrite ? Path.handIn(draft.id) : nil
        takeBack = review.mayTakeBack ? Path.review(draft.id) + "/withdrawal" : nil
    }

    private static func note(_ typed: FormFields, _ review: DraftReview, _ problems: FormProblems?) -> TextField {
        TextField(
            "note",
            "Note to the author",
            value: typed.text("note"),
            hint: review.mayDecide
                ? "To return it, say what has to change. To pass it, a note is welcome."
                : "It was not sent. Copy what you need, or add it as a comment.",
            rows: 4,
            problems: problems
        )
    }

    private static func lead(_ draft: TitleDraft) -> String {
        let by = "By \(draft.authorName), \(draft.organizationName)."
        return switch draft.state {
        case .writing: by + " It is being written."
        case .inReview: by + " It waits for a reviewer."
        case .ready: by + " Every stage said yes; it can be published."
        case .published: by + " It is published."
        case .dropped: by + " It was put away."
        }
    }

    private static func rounds(_ review: DraftReview) -> [Round] {
        let draft = review.detail.draft
        return Dictionary(grouping: review.steps, by: \.round).sorted { $0.key > $1.key }.map { round, steps in
            Round(
                head: round == draft.round ? "Review" : "Handed in before, time \(round)",
                steps: steps.map { step in
                    let isNow = draft.state == .inReview && round == draft.round && step.position == draft.stage
                    return StepView(step, isNow: isNow, zone: review.zone)
                }
            )
        }
    }
}

extension ReviewPage.CommentView {
    fileprivate init(_ comment: DraftComment, _ places: DraftPlaces, zone: String) {
        place = places.name(of: comment.place)
        author = comment.authorName
        when = DateWords.moment(comment.created, zone: zone)
        text = comment.text
        isSettled = comment.isSettled
    }
}

extension ReviewPage.StepView {
    fileprivate init(_ step: ReviewStep, isNow: Bool, zone: String) {
        name = step.name
        person = step.personName
        note = step.note.isEmpty ? nil : step.note
        let day = step.decided.map { " on " + DateWords.date($0, zone: zone) } ?? ""
        switch step.outcome {
        case .passed: (status, ground) = ("Passed\(day)", "go")
        case .returned: (status, ground) = ("Returned\(day)", "wait")
        case nil: (status, ground) = isNow ? ("Reads it now", "wait") : ("Not yet", "")
        }
    }
}

/// A way to look at a draft as somebody else would.
struct ReviewLink: Sendable {
    let words: String
    let path: String

    /// As a learner and as an assessor; either prints as a reader would hold it.
    static func all(of draft: ID<TitleDraft>) -> [ReviewLink] {
        [
            ReviewLink(words: "As a learner sees it", path: Path.draftPreview(draft, for: "learner")),
            ReviewLink(words: "As an assessor sees it", path: Path.draftPreview(draft, for: "assessor")),
        ]
    }
}
