internal import Application
internal import Credentialing
internal import Edge
internal import OpenBadges

/// Checks a badge for anyone: the form, and above it the report on what was handed in.
struct VerifyPage: Page {
    static let template = "verify/verify"
    static let hasVisitorForm = true

    let title: String
    let problems: FormNotice?
    let report: VerifyReport?
    let formHead: String
    let badgeError: String?
    let text: TextField
    let recipient: InputField

    /// What was typed stays; a file cannot.
    init(
        report: VerifyReport? = nil,
        text: String = "",
        recipient: String = "",
        problems: FormProblems? = nil
    ) {
        title = FormNotice.title(report?.heading ?? "Verify a badge", problems)
        self.problems = FormNotice(problems)
        self.report = report
        formHead = report == nil ? "The badge" : "Check another"
        badgeError = problems?["badge"]
        self.text = TextField(
            "text",
            "Or paste it",
            value: text,
            hint: "The badge as JSON or token, or the address of a badge page on this site.",
            rows: 4,
            problems: problems
        )
        self.recipient = InputField(
            "recipient",
            "Email address of the holder, if you know it",
            value: recipient,
            hint: "To check that the badge belongs to them. Not kept.",
            type: "email",
            isNarrow: true,
            problems: problems
        )
    }
}
