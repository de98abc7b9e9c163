package import Application
internal import Credentialing
internal import Edge

/// The form to invite someone.
package struct InvitePage: Page {
    package static let template = "admin/invite"

    package let title: String
    package let problems: FormNotice?
    package let name: InputField
    package let email: InputField
    package let organization: SelectField
    package let roles: ChoiceField
    package let action: String
    package let back: String

    init(_ places: [OrganizationChoice], _ form: InviteForm) {
        let problems = form.problems
        title = FormNotice.title("Invite someone", problems)
        self.problems = FormNotice(problems)
        name = InputField("name", "Name", value: form.name, isNarrow: true, problems: problems)
        email = InputField(
            "email",
            "E-mail address",
            value: form.email,
            hint: "The work address. The link in the mail proves it.",
            type: "email",
            isNarrow: true,
            problems: problems
        )
        let least = places.map(\.depth).min() ?? 0
        organization = SelectField(
            "organization",
            "Organization",
            options: places.map { place in
                ChoiceField.Choice(
                    String(repeating: "\u{2003}", count: place.depth - least) + place.name,
                    value: place.id.text,
                    isChosen: place.id.text == form.organization
                )
            },
            hint: "What they do there, they do below it too.",
            problems: problems
        )
        roles = ChoiceField(
            "roles",
            "What will they do?",
            choices: RoleChoices.all(chosen: form.roles),
            isMultiple: true,
            problems: problems
        )
        action = Path.invite
        back = Path.people
    }
}

/// Invitations that wait for an answer.
package struct InvitationsPage: Page {
    package static let template = "admin/invitations"
    package static let isDense = true

    package struct Line: Sendable {
        package let name: String
        package let address: String
        package let organization: String
        package let roles: String
        package let sent: String
        package let ends: String
        package let isLapsed: Bool
        package let withdraw: String
    }

    package let title = "Invitations"
    package let lines: [Line]
    package let hasLines: Bool
    package let invite: String
    package let people: String

    /// The newest first, days told in a zone.
    package init(_ entries: [InvitationEntry], zone: String) {
        lines = entries.map { entry in
            Line(
                name: entry.invitation.name,
                address: entry.invitation.address,
                organization: entry.organization,
                roles: RoleWords.list(entry.invitation.roles),
                sent: DateWords.date(entry.created, zone: zone),
                ends: DateWords.date(entry.expires, zone: zone),
                isLapsed: entry.isLapsed,
                withdraw: Path.invitations + "/" + PercentText.encoded(entry.invitation.id.text) + "/withdraw"
            )
        }
        hasLines = !lines.isEmpty
        invite = Path.invite
        people = Path.people
    }
}
