package import Application
internal import Credentialing
package import Edge

/// "I know this person": what ties the reader to whoever made the work.
package struct ConflictPage: Page {
    package static let template = "assessment/conflict"
    package static let isDense = true

    package let title: String
    package let number: String
    package let action: String
    package let back: String
    package let tie: ChoiceField
    package let problems: FormNotice?

    /// The question, with what is wrong with an answer.
    package init(_ turn: ReadingTurn, problems: FormProblems? = nil) {
        title = FormNotice.title("I know this person", problems)
        number = turn.number
        action = Path.reading(turn.allocation, .conflict)
        back = Path.reading(turn.allocation)
        tie = ChoiceField(
            "tie",
            "How do you know them?",
            choices: [
                .init("We are family, or share a home", value: Tie.family.rawValue),
                .init("One of us supervises the other", value: Tie.supervisor.rawValue),
                .init("One of us evaluates the other", value: Tie.evaluator.rawValue),
                .init(
                    "We work closely together, or I recognize the work",
                    value: Tie.team.rawValue,
                    hint: "Others get it first. It comes back to you only when nobody else takes it."
                ),
            ],
            problems: problems
        )
        self.problems = FormNotice(problems)
    }
}

/// "Something will not open": a word to the lead assessors.
package struct UnreadablePage: Page {
    package static let template = "assessment/unreadable"
    package static let isDense = true

    package let title: String
    package let number: String
    package let action: String
    package let back: String
    package let what: TextField
    package let problems: FormNotice?

    /// The question, with what was typed.
    package init(_ turn: ReadingTurn, typed: String = "", problems: FormProblems? = nil) {
        title = FormNotice.title("Something will not open", problems)
        number = turn.number
        action = Path.reading(turn.allocation, .unreadable)
        back = Path.reading(turn.allocation)
        what = TextField(
            "what",
            "What will not open, and what do you see instead?",
            value: typed,
            hint: "The lead assessors read this. The learner does not.",
            rows: 4,
            problems: problems
        )
        self.problems = FormNotice(problems)
    }
}
