internal import Application
internal import Credentialing
internal import Edge

/// What the list of people is narrowed by, as it stands in an address.
struct PeopleFilterForm: Sendable {
    let filter: PeopleFilter

    init(_ filter: PeopleFilter = PeopleFilter()) {
        self.filter = filter
    }

    /// What is not understood narrows nothing.
    init(_ fields: FormFields) {
        let organization = fields.line("organization")
        filter = PeopleFilter(
            words: String(fields.line("q").prefix(100)),
            organization: organization.isEmpty ? nil : ID(organization),
            role: Role(rawValue: fields.line("role")),
            state: PeopleFilter.State(rawValue: fields.line("state"))
        )
    }

    /// Whether anything is said.
    var isNarrow: Bool { filter != PeopleFilter() }

    /// An address with the filter in it.
    func path(_ path: String, after last: String? = nil, hasState: Bool = true) -> String {
        Path.with(
            path,
            [
                ("q", filter.words.isEmpty ? nil : filter.words), ("organization", filter.organization?.text),
                ("role", filter.role?.rawValue), ("state", hasState ? filter.state?.rawValue : nil), ("after", last),
            ]
        )
    }

    /// The list of organizations; none when they are too many for a form.
    func organizations(_ menu: OrganizationMenu) -> SelectField? {
        guard let all = menu.all else { return nil }
        let least = all.map(\.depth).min() ?? 0
        return SelectField(
            "organization",
            "Organization",
            options: [ChoiceField.Choice("All", value: "", isChosen: filter.organization == nil)]
                + all.map { place in
                    ChoiceField.Choice(
                        OrganizationWords.inset(place, least: least),
                        value: place.id.text,
                        isChosen: place.id == filter.organization
                    )
                }
        )
    }

    /// The list of roles.
    var roles: SelectField {
        SelectField(
            "role",
            "Role",
            options: [ChoiceField.Choice("Any", value: "", isChosen: filter.role == nil)]
                + Role.allCases.sorted().map { role in
                    ChoiceField.Choice(
                        role.words.prefix(1).uppercased() + role.words.dropFirst(),
                        value: role.rawValue,
                        isChosen: role == filter.role
                    )
                }
        )
    }

    /// The list of states.
    var states: SelectField {
        SelectField(
            "state",
            "State",
            options: [ChoiceField.Choice("Members now", value: "", isChosen: filter.state == nil)]
                + PeopleFilter.State.allCases.map { state in
                    ChoiceField.Choice(Self.words(state), value: state.rawValue, isChosen: state == filter.state)
                }
        )
    }

    private static func words(_ state: PeopleFilter.State) -> String {
        switch state {
        case .active: "Members with an open account"
        case .closed: "Members with a closed account"
        case .coming: "Members from a later day"
        case .invited: "Invited, without an answer"
        }
    }
}
