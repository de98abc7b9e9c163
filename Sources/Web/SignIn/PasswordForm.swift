internal import Application
internal import Edge

/// Who signs in with a password.
struct PasswordForm: Sendable {
    let account: String
    /// As typed: white space at the ends belongs to it.
    let password: String
    let returnTo: String?
    private(set) var problems: FormProblems

    init(_ fields: FormFields) {
        account = fields.line("account")
        password = fields.values("password").first ?? ""
        returnTo = ReturnPath.accepted(fields.line("return-to"))
        var problems = FormProblems()
        if account.isEmpty { problems.add("account", "Enter your e-mail address") }
        if password.isEmpty { problems.add("password", "Enter your password, or have a link sent to you") }
        // Nobody can have set such a long one.
        if password.utf8.count > 4096 { problems.add("password", "Enter your password as you set it") }
        self.problems = problems
    }

    /// The same with what is wrong; the password is typed again.
    func refused(_ sentence: String) -> PasswordForm {
        var form = self
        form.problems = FormProblems("password", sentence)
        return form
    }
}
