internal import Application
internal import Credentialing
internal import Edge

/// Asks what somebody would change in a title.
struct ProposePage: Page {
    static let template = "proposals/propose"

    let title: String
    let problems: FormNotice?
    let name: String
    let text: TextField
    let action: String
    let back: String

    init(_ history: VersionHistory, text: String = "", problems: FormProblems? = nil) {
        title = FormNotice.title("Propose a change of \(history.title)", problems)
        self.problems = FormNotice(problems)
        name = history.title
        self.text = TextField(
            "text",
            "What would you change, and why",
            value: text,
            hint: "Say which part you mean. The authors see your name.",
            rows: 8,
            problems: problems
        )
        action = Path.propose(history.slug)
        back = Path.versions(history.slug)
    }
}

/// Proposals that wait for an author, and the person's own.
struct ProposalsPage: Page {
    static let template = "proposals/list"

    /// One that waits for an answer.
    struct Waiting: Sendable {
        let title: String
        let path: String
        let about: String
        let text: String
        let answer: TextField
        let action: String
    }

    /// One's own.
    struct Own: Sendable {
        let title: String
        let path: String
        let about: String
        let text: String
        let status: String
        let ground: String
        let answer: String?
    }

    let title: String
    let problems: FormNotice?
    let waiting: [Waiting]
    let hasWaiting: Bool
    let own: [Own]
    let hasOwn: Bool
    let hasNothing: Bool
    /// An answer that came too late, to be copied.
    let late: TextField?

    init(
        _ shelf: ProposalShelf,
        answering: ID<RevisionProposal>? = nil,
        answer: String = "",
        late: String? = nil,
        problems: FormProblems? = nil
    ) {
        self.late = late.map { TextField("late", "Your answer, which was not sent", value: $0, rows: 3) }
        title = FormNotice.title("Proposals", problems)
        self.problems = FormNotice(problems)
        waiting = shelf.waiting.map { proposal in
            Waiting(
                title: proposal.title,
                path: Path.title(proposal.slug),
                about: "\(proposal.authorName), on version \(proposal.number), "
                    + DateWords.date(proposal.created, zone: proposal.zone),
                text: proposal.text,
                answer: TextField(
                    Self.field(of: proposal.id),
                    "Your answer",
                    value: proposal.id == answering ? answer : "",
                    hint: "To decline it, say why. To take it, a word of thanks is enough.",
                    rows: 3,
                    problems: problems
                ),
                action: Path.answer(to: proposal.id)
            )
        }
        hasWaiting = !waiting.isEmpty
        own = shelf.own.map(Own.init)
        hasOwn = !own.isEmpty
        hasNothing = !hasWaiting && !hasOwn
    }

    /// Id of the answer to a proposal.
    static func field(of id: ID<RevisionProposal>) -> String { "answer-" + id.text }
}

extension ProposalsPage.Own {
    fileprivate init(_ proposal: RevisionProposal) {
        title = proposal.title
        path = Path.title(proposal.slug)
        about = "On version \(proposal.number), " + DateWords.date(proposal.created, zone: proposal.zone)
        text = proposal.text
        switch proposal.state {
        case .open: (status, ground) = ("Waits for an answer", "wait")
        case .taken: (status, ground) = ("Taken up", "go")
        case .declined: (status, ground) = ("Not taken up", "")
        }
        answer = proposal.answer.isEmpty ? nil : proposal.answer
    }
}
