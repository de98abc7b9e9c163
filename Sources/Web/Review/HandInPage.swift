internal import Application
internal import Credentialing
internal import Edge

/// Whom an author names for the stages of a review.
struct HandInForm: Sendable {
    var chosen: [Int: ID<Person>] = [:]
    var problems = FormProblems()

    /// Whoever read it before; nobody at first.
    init(_ plan: ReviewPlan) {
        chosen = plan.last
    }

    init(_ fields: FormFields, _ plan: ReviewPlan) {
        for stage in plan.stages where fields.has(Self.field(stage.position)) {
            let person = fields.line(Self.field(stage.position))
            if !person.isEmpty { chosen[stage.position] = ID(person) }
        }
    }

    /// Puts beside the stages that somebody has to be named.
    mutating func note(_ positions: [Int], of plan: ReviewPlan) {
        for stage in plan.stages where positions.contains(stage.position) {
            problems.add(Self.field(stage.position), "Choose who reads it at the stage “\(stage.name)”")
        }
    }

    /// Puts beside the stages that their person reads at another one.
    mutating func noteAgain(_ positions: [Int]) {
        for position in positions {
            problems.add(Self.field(position), "Choose somebody else here: each stage needs a person of its own")
        }
    }

    static func field(_ position: Int) -> String { "stage-\(position)" }
}

/// Asks for what a review needs before a title is handed in.
struct HandInPage: Page {
    static let template = "review/hand-in"

    /// A stage whose person the organization named.
    struct Named: Sendable {
        let stage: String
        let person: String
    }

    struct Step: Sendable {
        let named: Named?
        let choice: SelectField?
    }

    let title: String
    let problems: FormNotice?
    let name: String
    let steps: [Step]
    let hasNobody: Bool
    let hasErrors: Bool
    let errors: [String]
    let changes: ChangesView?
    let action: String
    let back: String

    init(_ plan: ReviewPlan, _ form: HandInForm) {
        title = FormNotice.title("Hand in \(plan.draft.title)", form.problems)
        problems = FormNotice(form.problems)
        name = plan.draft.title
        steps = plan.stages.map { stage in
            if let person = stage.person {
                return Step(named: Named(stage: stage.name, person: person.name), choice: nil)
            }
            let options = plan.candidates.map { candidate in
                ChoiceField.Choice(
                    candidate.name,
                    value: candidate.person.text,
                    isChosen: form.chosen[stage.position] == candidate.person
                )
            }
            let choice = SelectField(
                HandInForm.field(stage.position),
                "\(stage.name): who reads it",
                options: [ChoiceField.Choice("Choose a person", value: "")] + options,
                problems: form.problems
            )
            return Step(named: nil, choice: choice)
        }
        let open = plan.stages.filter { $0.person == nil }.count
        let named = Set(plan.stages.compactMap { $0.person?.person })
        hasNobody = plan.candidates.filter { !named.contains($0.person) }.count < open
        errors = plan.errors
        hasErrors = !plan.errors.isEmpty
        changes = plan.changes.map(ChangesView.init)
        action = Path.handIn(plan.draft.id)
        back = Path.draft(plan.draft.id)
    }
}
