internal import Application
internal import Credentialing
internal import Edge

/// What the page that asks who one is was sent, or has to carry along.
struct StepUpForm: Sendable {
    let returnTo: String
    let kept: KeptForm?
    let proof: IdentityProof?

    /// As first shown, with the page to come back to.
    init(returnTo: String?) {
        self.returnTo = returnTo ?? Path.account
        kept = nil
        proof = nil
    }

    /// As shown in place of a form that was sent.
    init(kept: KeptForm) {
        returnTo = Path.account
        self.kept = kept
        proof = nil
    }

    /// As sent.
    init(_ fields: FormFields) {
        returnTo = ReturnPath.accepted(fields.line("return-to")) ?? Path.account
        kept = KeptForm(fields)
        proof =
            switch fields.line("by") {
            case "app": .code(fields.line("code"))
            case "password": .password(String((fields.values("password").first ?? "").prefix(4096)))
            case "mail": .mailed(fields.line("code"))
            case "passkey": .passkey(PasskeyAnswer(fields))
            default: nil
            }
    }
}

/// Asks somebody who is signed in to show again who they are.
package struct StepUpPage: Page {
    package static let template = "account/confirm"
    package static let scripts = ["passkeys.js"]

    package struct Kept: Sendable {
        package let name: String
        package let value: String
    }

    package let title: String
    package let problems: FormNotice?
    package let returnTo: String
    package let keptPath: String?
    package let kept: [Kept]
    package let app: InputField?
    package let password: InputField?
    /// Offers to send a code.
    package let offersMail: Bool
    /// Takes the code that was sent.
    package let mailed: InputField?
    package let minutes: Int
    /// The form that scripts show where the browser can use passkeys.
    package let passkey: PasskeyFields?

    init(_ means: SignInMeans, _ form: StepUpForm, wasSent: Bool = false, problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Show that it is you", problems)
        self.problems = FormNotice(problems)
        returnTo = form.returnTo
        keptPath = form.kept?.path
        kept = form.kept?.fields.map { Kept(name: $0.name, value: $0.value) } ?? []
        minutes = Platform.mailedCodeMinutes
        passkey =
            means.canConfirmByPasskey ? PasskeyFields(question: Path.confirmation + "/passkey", problems) : nil
        let hasApp = means.secondFactor != nil
        app =
            hasApp
            ? Self.code("Six digits from your authenticator app, or one of your recovery codes.", problems) : nil
        password =
            !hasApp && means.password != nil && !wasSent
            ? InputField(
                "password",
                "Your password",
                type: "password",
                autocomplete: "current-password",
                isNarrow: true,
                problems: problems
            ) : nil
        mailed = !hasApp && wasSent ? Self.code("Six digits. The mail is on its way.", problems) : nil
        offersMail = !hasApp && !wasSent
    }

    private static func code(_ hint: String, _ problems: FormProblems) -> InputField {
        InputField(
            "code",
            "Code",
            hint: hint,
            autocomplete: "one-time-code",
            isNarrow: true,
            problems: problems
        )
    }
}

/// Says that it was seen who somebody is, and sends the form on that had to wait.
package struct GoOnPage: Page {
    package static let template = "account/go-on"

    package let title = "Thank you"
    package let path: String
    package let fields: [StepUpPage.Kept]

    init(_ kept: KeptForm) {
        path = kept.path
        fields = kept.fields.map { StepUpPage.Kept(name: $0.name, value: $0.value) }
    }
}
