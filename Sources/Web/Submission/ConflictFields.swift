internal import Edge

/// The question which of two texts stays, when two windows wrote at one place.
enum ConflictFields {
    enum Choice: String {
        case mine, other
    }

    /// Name of the hidden field that says that the question was asked.
    static func mark(_ field: String) -> String { "conflict-" + field }

    /// Name of the answers.
    static func name(_ field: String) -> String { "keep-" + field }

    static func choice(_ field: String, in fields: FormFields) -> Choice? {
        Choice(rawValue: fields.line(name(field)))
    }

    /// What was decided about a field: nothing yet is `nil`; where nothing was asked, what was sent stands.
    static func decision(_ field: String, in fields: FormFields) -> Choice? {
        fields.has(mark(field)) ? choice(field, in: fields) : .mine
    }

    static let sentence = "Choose which of the two stays."

    /// The question itself.
    static func question(_ field: String, problems: FormProblems?) -> ChoiceField {
        ChoiceField(
            name(field),
            "Which of the two stays?",
            choices: [
                .init("Yours, as it stands in the field now", value: Choice.mine.rawValue),
                .init("The one from the other window", value: Choice.other.rawValue),
            ],
            hint: "To have parts of both, copy them into your field first, and then choose yours.",
            problems: problems
        )
    }
}
