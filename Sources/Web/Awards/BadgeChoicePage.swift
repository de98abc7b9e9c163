internal import Application
internal import Credentialing
internal import Edge

/// What a badge shows, to be changed.
struct BadgeChoicePage: Page {
    static let template = "awards/badge"

    let title: String
    let problems: FormNotice?
    let name: ChoiceField
    let email: ChoiceField
    let action: String
    let award: String
    let micro: String

    init(_ detail: AwardDetail, problems: FormProblems? = nil) {
        title = FormNotice.title("What your badge shows", problems)
        self.problems = FormNotice(problems)
        name = ChoiceField(
            "name",
            "Should your name stand in the badge?",
            choices: [
                ChoiceField.Choice("Yes", value: "shown", hint: detail.holder, isChosen: detail.showsName),
                ChoiceField.Choice("No", value: "hidden", isChosen: !detail.showsName),
            ],
            problems: problems
        )
        email = ChoiceField(
            "email",
            "Which address should it be matched to?",
            choices: detail.emails.enumerated().map { index, email in
                let isChosen = detail.email.map { $0 == email.id } ?? (index == 0)
                return ChoiceField.Choice(
                    email.address,
                    value: email.id.text,
                    hint: email.isPersonal ? "Personal" : "Work",
                    isChosen: isChosen
                )
            },
            hint: "Only a code of it stands in the badge. Whoever knows the address can see that it fits.",
            problems: problems
        )
        action = Path.badgeChoice(of: detail.award.id)
        award = Path.award(detail.award.id)
        micro = detail.title.title
    }
}
