internal import Application
internal import Credentialing
internal import Edge

/// What an invited person reads and fills in before joining.
package struct InvitationPage: Page {
    package static let template = "sign-in/invitation"
    package static let hasVisitorForm = true

    package let title: String
    package let problems: FormNotice?
    package let action: String
    package let organization: String
    package let inviter: String
    package let address: String
    package let roles: String
    /// The name under which the person has an account already.
    package let knownName: String?
    package let name: InputField?
    package let adult: ChoiceField?

    init(_ offer: InvitationOffer, token: String, _ form: InvitationForm) {
        let problems = form.problems
        title = FormNotice.title("You are invited", problems)
        self.problems = FormNotice(problems)
        action = "/invitations/" + PercentText.encoded(token)
        organization = offer.organization
        inviter = offer.inviter
        address = offer.address
        let days = RoleWords.days(from: offer.firstDay, to: offer.lastDay)
        roles = [RoleWords.list(offer.roles), days].compactMap { $0 }.joined(separator: ", ")
        knownName = offer.isKnown ? offer.name : nil
        name =
            offer.isKnown
            ? nil
            : InputField(
                "name",
                "Your name",
                value: form.name,
                hint: "As you want to be called, and as a badge may show it.",
                autocomplete: "name",
                isNarrow: true,
                problems: problems
            )
        adult =
            offer.isKnown
            ? nil
            : ChoiceField(
                "adult",
                "Are you 18 or older?",
                choices: [ChoiceField.Choice("I am 18 or older", value: "yes")],
                isMultiple: true,
                hint: "Nobody under 18 has an account here.",
                problems: problems
            )
    }
}
