internal import Application
internal import Credentialing

/// The fields of an offering's terms, for the partial `offerings/_terms`.
struct OfferingFields: Sendable {
    let issuedBy: SelectField
    let pool: SelectField
    let readers: ChoiceField
    let answerDays: InputField
    let leaseHours: InputField
    let attempts: InputField

    /// - Parameter current: Who signs and who judges now; `nil` before it is offered.
    init(_ form: OfferingForm, _ choices: OfferingChoices, current: OfferingDetail? = nil) {
        let problems = form.problems
        let own = Self.options(choices.organizations, chosen: form.issuedBy)
        var issuers = current == nil ? [ChoiceField.Choice("The same organization", value: "")] + own : own
        if let current, !choices.organizations.contains(where: { $0.id == current.issuedBy }) {
            let name = current.issuerName + ", as now"
            issuers.insert(ChoiceField.Choice(name, value: current.issuedBy.text, isChosen: true), at: 0)
        }
        issuedBy = SelectField(
            "issuedBy",
            "Whose name stands on the badges",
            options: issuers,
            hint: "It gets a signing key if it has none.",
            problems: problems
        )
        let pools =
            Self.options(choices.organizations, chosen: form.pool) + Self.options(choices.pools, chosen: form.pool)
        pool = SelectField(
            "pool",
            "Whose assessors judge",
            options: current == nil ? [ChoiceField.Choice("The same organization", value: "")] + pools : pools,
            problems: problems
        )
        readers = ChoiceField(
            "readers",
            "How many readers decide",
            choices: [
                ChoiceField.Choice("One assessor decides", value: "one", isChosen: form.readers == .one),
                ChoiceField.Choice(
                    "A second has to come to the same",
                    value: "confirmed",
                    hint: "The second does not see the first reading. A lead assessor settles where they differ.",
                    isChosen: form.readers == .confirmed
                ),
            ],
            problems: problems
        )
        answerDays = Self.number("answerDays", "Working days until people hear", form.answerDays, form)
        leaseHours = Self.number("leaseHours", "Hours for which an assessor keeps a reading", form.leaseHours, form)
        attempts = Self.number(
            "attempts",
            "Attempts",
            form.attempts,
            form,
            hint: "Empty for as many as one likes, which is best for learning."
        )
    }

    /// Organizations as a tree.
    static func options(_ choices: [OrganizationChoice], chosen: String) -> [ChoiceField.Choice] {
        let least = choices.map(\.depth).min() ?? 0
        return choices.map { choice in
            ChoiceField.Choice(
                String(repeating: "\u{2003}", count: choice.depth - least) + choice.name,
                value: choice.id.text,
                isChosen: choice.id.text == chosen
            )
        }
    }

    private static func number(
        _ id: String,
        _ label: String,
        _ value: String,
        _ form: OfferingForm,
        hint: String? = nil
    ) -> InputField {
        InputField(id, label, value: value, hint: hint, isNarrow: true, problems: form.problems)
    }
}

/// Where a title comes from, for the partial `offerings/_source`.
struct SourceView: Sendable {
    let madeBy: String
    let license: String
    let lineage: String?

    init(_ source: TitleSource) {
        madeBy = source.organization
        license = source.license.isEmpty ? "Its authors name no license" : source.license
        lineage = source.lineage.map(LineageWords.sentence)
    }
}
