internal import Application
internal import Edge

/// Who asks for a link.
struct SignInForm: Sendable {
    let email: String
    let returnTo: String?
    let problems: FormProblems

    init(_ fields: FormFields) {
        email = fields.line("email")
        returnTo = ReturnPath.accepted(fields.line("return-to"))
        var problems = FormProblems()
        if email.isEmpty {
            problems.add("email", "Enter your e-mail address")
        } else if !EmailAddress.isUsable(email) {
            problems.add("email", "Enter an e-mail address in the right form, like name@school.org")
        }
        self.problems = problems
    }
}

/// What an invited person says before joining.
struct InvitationForm: Sendable {
    let name: String
    let problems: FormProblems

    /// As first shown.
    init(name: String) {
        self.name = name
        problems = FormProblems()
    }

    /// As sent. Someone who has an account gives no name again.
    init(_ fields: FormFields, isKnown: Bool) {
        name = fields.line("name")
        var problems = FormProblems()
        if !isKnown, name.isEmpty || name.count > 120 {
            problems.add("name", "Enter your name as you want to be called, up to 120 characters")
        }
        if !isKnown, !fields.has("adult") {
            problems.add("adult", "Confirm that you are 18 or older")
        }
        self.problems = problems
    }
}
