internal import Edge

/// Asks for the code of the authenticator app.
package struct SecondStepPage: Page {
    package static let template = "sign-in/second"
    package static let hasVisitorForm = true

    package let title: String
    package let problems: FormNotice?
    package let code: InputField

    /// The empty form, or the one after a code that did not fit.
    init(_ problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Enter your code", problems)
        self.problems = FormNotice(problems)
        code = InputField(
            "code",
            "Code",
            hint: "Six digits from your authenticator app, or one of your recovery codes.",
            autocomplete: "one-time-code",
            isNarrow: true,
            problems: problems
        )
    }
}
