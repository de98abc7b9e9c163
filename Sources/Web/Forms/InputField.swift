package import Edge

/// A field of one line, for the partial `form/_input`: `{{#email}}{{>form/_input}}{{/email}}`.
package struct InputField: Sendable {
    /// Id of the control and name of the field.
    package let id: String
    package let label: String
    package let hint: String?
    /// What was typed; it stays.
    package let value: String
    package let error: String?
    package let type: String
    package let autocomplete: String?
    package let isNarrow: Bool
    package let isRequired: Bool
    package let describedBy: String?

    /// A field with what was typed and what is wrong with it.
    package init(
        _ id: String,
        _ label: String,
        value: String = "",
        hint: String? = nil,
        type: String = "text",
        autocomplete: String? = "off",
        isNarrow: Bool = false,
        isRequired: Bool = false,
        problems: FormProblems? = nil
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.value = value
        error = problems?[id]
        self.type = type
        self.autocomplete = autocomplete
        self.isNarrow = isNarrow
        self.isRequired = isRequired
        describedBy = Web.describedBy(id, hint: hint, error: error)
    }
}

/// A field for longer text, for the partial `form/_textarea`.
package struct TextField: Sendable {
    package let id: String
    package let label: String
    package let hint: String?
    package let value: String
    package let error: String?
    package let rows: Int
    package let describedBy: String?

    /// A field with what was written and what is wrong with it.
    package init(
        _ id: String,
        _ label: String,
        value: String = "",
        hint: String? = nil,
        rows: Int = 6,
        problems: FormProblems? = nil
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.value = value
        error = problems?[id]
        self.rows = rows
        describedBy = Web.describedBy(id, hint: hint, error: error)
    }
}
