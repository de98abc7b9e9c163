package import Edge

/// A question with answers to tick, for the partial `form/_choices`.
package struct ChoiceField: Sendable {
    /// One answer.
    package struct Choice: Sendable {
        package let label: String
        package let value: String
        package let hint: String?
        package let isChosen: Bool

        /// An answer as it is sent and as it is read.
        package init(_ label: String, value: String, hint: String? = nil, isChosen: Bool = false) {
            self.label = label
            self.value = value
            self.hint = hint
            self.isChosen = isChosen
        }
    }

    /// Id of the group and, unless said, name of the field.
    package let id: String
    package let name: String
    package let legend: String
    package let hint: String?
    package let error: String?
    /// `radio` or `checkbox`.
    package let type: String
    package let choices: [Choice]
    package let describedBy: String?

    /// A question; several answers may be ticked when `isMultiple`.
    package init(
        _ id: String,
        name: String? = nil,
        _ legend: String,
        choices: [Choice],
        isMultiple: Bool = false,
        hint: String? = nil,
        problems: FormProblems? = nil
    ) {
        self.id = id
        self.name = name ?? id
        self.legend = legend
        self.hint = hint
        error = problems?[id]
        type = isMultiple ? "checkbox" : "radio"
        self.choices = choices
        describedBy = Web.describedBy(id, hint: hint, error: error)
    }
}

/// A list to choose one from, for the partial `form/_select`.
package struct SelectField: Sendable {
    package let id: String
    package let label: String
    package let hint: String?
    package let error: String?
    package let options: [ChoiceField.Choice]
    package let describedBy: String?

    /// A list with what was chosen.
    package init(
        _ id: String,
        _ label: String,
        options: [ChoiceField.Choice],
        hint: String? = nil,
        problems: FormProblems? = nil
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        error = problems?[id]
        self.options = options
        describedBy = Web.describedBy(id, hint: hint, error: error)
    }
}
