internal import Application
internal import Credentialing
internal import Edge

/// What is being written, and where to begin.
struct ShelfPage: Page {
    static let template = "authoring/shelf"

    struct Entry: Sendable {
        let title: String
        let path: String
        let facts: String
        let state: String
        let ground: String
    }

    /// A published title, of which the next version can be begun.
    struct Published: Sendable {
        let title: String
        let path: String
        let facts: String
        let revise: String
    }

    let title: String
    let hasOpen: Bool
    let open: [Entry]
    let hasClosed: Bool
    let closed: [Entry]
    let hasPublished: Bool
    let published: [Published]
    /// There may be others, which only the catalog lists.
    let hasMorePublished: Bool
    /// Names the forms of this page, so that one that is sent twice begins one draft.
    let press: String
    let importing = Path.importing
    let proposals = Path.proposals
    let action: String
    let fileAction: String
    let name: InputField
    let organization: SelectField
    let file: String
    let fileError: String?
    let problems: FormNotice?

    init(
        _ shelf: DraftShelf,
        timeZone: String,
        press: String,
        form: FormFields = FormFields(),
        problems: FormProblems? = nil
    ) {
        title = FormNotice.title("Write", problems)
        open = shelf.open.map { Entry($0, timeZone) }
        hasOpen = !open.isEmpty
        closed = shelf.closed.map { Entry($0, timeZone) }
        hasClosed = !closed.isEmpty
        published = shelf.published.map { title in
            Published(
                title: title.title,
                path: Path.title(title.slug),
                facts: "Version \(title.number), published \(DateWords.date(title.published, zone: timeZone))",
                revise: Path.revision(title.slug)
            )
        }
        hasPublished = !published.isEmpty
        hasMorePublished = published.count >= DraftShelf.publishedLimit
        self.press = press
        action = Path.beginTitle
        fileAction = Path.beginTitle + "/file"
        name = InputField(
            "title",
            "What will people be able to do?",
            value: form.line("title"),
            hint: "Its name for now, such as Exit Checks That Change Tomorrow. You can change it at any time.",
            problems: problems
        )
        let chosen = form.line("organization")
        organization = SelectField(
            "organization",
            "For which organization?",
            options: shelf.organizations.map { choice in
                let name = String(repeating: "– ", count: choice.depth) + choice.name
                return ChoiceField.Choice(name, value: choice.id.text, isChosen: choice.id.text == chosen)
            },
            problems: problems
        )
        file = form.text("file")
        fileError = problems?["file"]
        self.problems = FormNotice(problems)
    }
}

extension ShelfPage.Entry {
    fileprivate init(_ draft: TitleDraft, _ timeZone: String) {
        title = draft.title.isEmpty ? "Without a name" : draft.title
        path = Path.draft(draft.id)
        let day = DateWords.date(draft.changed, zone: timeZone)
        let kind = draft.isRevision ? "Next version" : "New"
        facts = "\(kind), \(draft.organizationName), begun by \(draft.authorName), changed \(day)"
        state = DraftWords.state(draft)
        ground = DraftWords.ground(draft.state)
    }
}

/// What is said of a draft in few words.
enum DraftWords {
    static func state(_ draft: TitleDraft) -> String {
        draft.isReturned ? "Returned" : state(draft.state)
    }

    static func state(_ state: TitleDraft.State) -> String {
        switch state {
        case .writing: "Being written"
        case .inReview: "In review"
        case .ready: "Ready to publish"
        case .published: "Published"
        case .dropped: "Put away"
        }
    }

    static func ground(_ state: TitleDraft.State) -> String {
        switch state {
        case .writing: "todo"
        case .inReview: "wait"
        case .ready, .published: "good"
        case .dropped: ""
        }
    }
}
