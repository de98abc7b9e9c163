internal import Application
internal import Credentialing
internal import Edge

/// The form of a witness.
struct ObservationPage: Page {
    static let template = "witness/observation"
    static let scripts = ["composer.js"]

    /// One field; exactly one of the three is there.
    struct Field: Sendable {
        let choice: ChoiceField?
        let input: InputField?
        let area: TextField?
    }

    let title: String
    let learner: String
    let titleOfWork: String
    let item: String
    let text: SafeHTML
    let witness: String
    let until: String
    let action: String
    let fields: [Field]
    let problems: FormNotice?
    /// What was written came back after the session had run out, and is not sent yet.
    let isUnsent: Bool

    init(
        _ reading: ObservationReading,
        token: String,
        fields: FormFields = FormFields(),
        faults: ObservationFaults? = nil,
        isUnsent: Bool = false
    ) {
        self.isUnsent = isUnsent

        var problems = FormProblems()
        for fault in faults?.faults ?? [] { problems.add(Self.name(of: fault.field), fault.sentence) }
        title = FormNotice.title("What did you see?", problems)
        learner = reading.learner
        titleOfWork = reading.title
        item = reading.item
        text = Markdown.html(reading.text)
        witness = reading.form.witness
        until = DateWords.weekday(DateWords.day(of: reading.expires, zone: reading.timeZone))
        action = Path.observation(token)
        self.fields = reading.form.fields.map { Self.field($0, typed: fields, problems) }
        self.problems = FormNotice(problems)
    }

    /// What was answered, by the key of the field.
    static func answers(to form: Slot.Observation, in fields: FormFields) -> [String: String] {
        form.fields.reduce(into: [:]) { answers, field in
            let name = name(of: field.key)
            answers[field.key] = field.kind == .text ? fields.text(name) : fields.line(name)
        }
    }

    private static func name(of key: String) -> String { "answer-\(key)" }

    private static func field(
        _ field: Slot.Observation.Field,
        typed: FormFields,
        _ problems: FormProblems
    ) -> Field {
        let name = name(of: field.key)
        switch field.kind {
        case .yesNo:
            let chosen = typed.line(name)
            let choices = [("Yes", "yes"), ("No", "no")].map { label, value in
                ChoiceField.Choice(label, value: value, isChosen: chosen == value)
            }
            let choice = ChoiceField(name, field.question, choices: choices, problems: problems)
            return Field(choice: choice, input: nil, area: nil)
        case .text:
            let area = TextField(name, field.question, value: typed.text(name), problems: problems)
            return Field(choice: nil, input: nil, area: area)
        case .date:
            let input = InputField(
                name,
                field.question,
                value: typed.line(name),
                type: "date",
                isNarrow: true,
                problems: problems
            )
            return Field(choice: nil, input: input, area: nil)
        }
    }
}

/// Thanks to the witness.
struct ObservedPage: Page {
    static let template = "witness/thanks"

    let title = "Thank you"
    let learner: String
    let titleOfWork: String
    let filled: String

    init(_ reading: ObservationReading) {
        learner = reading.learner
        titleOfWork = reading.title
        filled = reading.filled.map { DateWords.date($0, zone: reading.timeZone) } ?? ""
    }
}
