internal import Application
internal import Credentialing
internal import Edge

/// Where somebody begins who has another account here, and signs in to it.
struct MergeStartPage: Page {
    static let template = "merging/start"

    let title = "Another account of yours"
    let name: String
    let minutes: Int
    /// The other account can be signed in to now.
    let isBegun: Bool
    let begin = Path.ownMerge
    let leave = Path.leaveMerge
    let signIn = Path.signInToOther

    init(name: String, isBegun: Bool) {
        self.name = name
        self.isBegun = isBegun
        minutes = MergeTurn.minutes
    }
}

/// Both accounts were signed in to: what will happen, what stands in the way, and the question.
struct OwnMergePage: Page {
    static let template = "merging/own"

    /// What is needed for going on.
    struct Ready: Sendable {
        let staying: ChoiceField
        /// Why only one of the two can stay.
        let note: String?
    }

    /// What keeps it from going on.
    struct Hindered: Sendable {
        let obstacles: [String]
    }

    let title: String
    let problems: FormNotice?
    let sides: [MergeSideView]
    let first: String
    let second: String
    let ready: Ready?
    let hindered: Hindered?
    let confirm = Path.confirmMerge
    let leave = Path.leaveMerge

    init(_ merge: OwnMerge, _ second: MergeSide, problems: FormProblems? = nil) {
        title = FormNotice.title("Make these two accounts one?", problems)
        self.problems = FormNotice(problems)
        sides = [.own(merge.first), .own(second)]
        first = merge.first.person.text
        self.second = second.person.text
        let open = [(merge.first, merge.againstFirst), (second, merge.againstSecond)]
        let possible = open.filter { $0.1.isEmpty }.map(\.0)
        let obstacles = open.flatMap(\.1).map(\.sentence).reduce(into: [String]()) { known, sentence in
            if !known.contains(sentence) { known.append(sentence) }
        }
        guard !possible.isEmpty else {
            hindered = Hindered(obstacles: obstacles)
            ready = nil
            return
        }
        hindered = nil
        let choices = possible.map { side in
            ChoiceField.Choice(
                "The account of \(side.name)",
                value: side.person.text,
                hint: side.addresses.joined(separator: ", "),
                isChosen: possible.count == 1
            )
        }
        ready = Ready(
            staying: ChoiceField("staying", "Which account stays?", choices: choices, problems: problems),
            note: obstacles.first
        )
    }
}
