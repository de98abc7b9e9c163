internal import Application
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
        /// When the membership will begin and end, if that is set.
        package let days: String?
        package let sent: String
        package let ends: String
        package let isLapsed: Bool
        package let withdraw: String
    }

    package let title = "Invitations"
    package let search: String
    package let organizations: SelectField?
    package let role: SelectField
    package let isNarrow: Bool
    package let lines: [Line]
    package let hasLines: Bool
    package let all: String
    package let isFirst: Bool
    package let first: String
    package let next: String?
    package let hasPaging: Bool
    package let invite: String
    package let people: String

    /// One page of them, the newest first, days told in a zone.
    init(_ listing: InvitationListing, _ form: PeopleFilterForm, menu: OrganizationMenu, isFirst: Bool, zone: String) {
        search = form.filter.words
        organizations = form.organizations(menu)
        role = form.roles
        isNarrow = form.isNarrow
        lines = listing.invitations.map { entry in
            Line(
                name: entry.invitation.name,
                address: entry.invitation.address,
                organization: entry.organization,
                roles: RoleWords.list(entry.invitation.roles),
                days: RoleWords.days(from: entry.firstDay, to: entry.lastDay),
                sent: DateWords.date(entry.created, zone: zone),
                ends: DateWords.date(entry.expires, zone: zone),
                isLapsed: entry.isLapsed,
                withdraw: Path.invitations + "/" + PercentText.encoded(entry.invitation.id.text) + "/withdraw"
            )
        }
        hasLines = !lines.isEmpty
        all = Path.invitations
        self.isFirst = isFirst
        first = form.path(Path.invitations, hasState: false)
        next = listing.next.map { form.path(Path.invitations, after: $0.text, hasState: false) }
        hasPaging = next != nil || !isFirst
        invite = Path.invite
        people = Path.people
    }
}
