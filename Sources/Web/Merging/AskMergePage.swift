internal import Application
internal import Credentialing
internal import Edge

/// What an administrator enters to ask that two accounts become one.
struct AskMergeForm: Sendable {
    /// Which of the two stays.
    enum Staying: String { case this, other }

    let address: String
    let staying: Staying?
    let reason: String
    var problems = FormProblems()

    /// An empty form.
    init() {
        address = ""
        staying = nil
        reason = ""
    }

    /// What was entered.
    init(_ fields: FormFields) {
        address = String(fields.line("other").prefix(320))
        staying = Staying(rawValue: fields.line("staying"))
        reason = fields.text("reason")
        if address.isEmpty { problems.add("other", "Enter an address of the other account") }
        if staying == nil { problems.add("staying", "Choose the account that stays") }
        if reason.trimmed.isEmpty { problems.add("reason", "Say how you know that both are one person") }
    }

    /// The same, with what is wrong with a field.
    func refused(_ field: String, _ sentence: String) -> AskMergeForm {
        var form = self
        form.problems.add(field, sentence)
        return form
    }
}

/// Where an administrator asks that the account of a person and another one become one.
struct AskMergePage: Page {
    static let template = "merging/ask"

    /// What keeps it from being asked.
    struct Hindered: Sendable {
        let obstacles: [String]
    }

    let title: String
    let problems: FormNotice?
    let heading: String
    let name: String
    let person: String
    let action: String
    let other: InputField
    let staying: ChoiceField
    let reason: TextField
    let hindered: Hindered?

    init(_ side: MergeSide, _ form: AskMergeForm = AskMergeForm(), obstacles: [MergeObstacle] = []) {
        heading = "Another account of \(side.name)"
        title = FormNotice.title(heading, form.problems)
        problems = FormNotice(form.problems)
        name = side.name
        person = Path.person(side.person)
        action = Path.askMerge(of: side.person)
        other = InputField(
            "other",
            "An address of the other account",
            value: form.address,
            type: "email",
            problems: form.problems
        )
        staying = ChoiceField(
            "staying",
            "Which account stays?",
            choices: [
                ChoiceField.Choice(
                    "This one, of \(side.name)",
                    value: AskMergeForm.Staying.this.rawValue,
                    hint: side.workAddresses.isEmpty ? nil : side.workAddresses.joined(separator: ", "),
                    isChosen: form.staying == .this
                ),
                ChoiceField.Choice(
                    "The other one",
                    value: AskMergeForm.Staying.other.rawValue,
                    isChosen: form.staying == .other
                ),
            ],
            hint: "Its name, password and authenticator app stay; those of the other end.",
            problems: form.problems
        )
        reason = TextField(
            "reason",
            "How do you know that both are one person?",
            value: form.reason,
            hint: "The second administrator reads it, and it stands in the audit trail.",
            rows: 4,
            problems: form.problems
        )
        let sentences = obstacles.map(\.administrativeSentence).reduce(into: [String]()) { known, sentence in
            if !known.contains(sentence) { known.append(sentence) }
        }
        hindered = sentences.isEmpty ? nil : Hindered(obstacles: sentences)
    }
}
