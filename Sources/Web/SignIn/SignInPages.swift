internal import Application
internal import Edge

/// How one signs in here beside a link and a password.
package struct SignInWays: Sendable {
    package let providers: [(name: String, label: String)]
    package let hasPasskeys: Bool

    /// As a page of a test has it.
    package init(providers: [(name: String, label: String)] = [], hasPasskeys: Bool = false) {
        self.providers = providers
        self.hasPasskeys = hasPasskeys
    }

    /// The ways of an installation.
    init(_ platform: Platform) {
        self.init(providers: platform.signOnProviders, hasPasskeys: platform.passkeyOffer == .offered)
    }
}

/// Asks for an address.
package struct SignInPage: Page {
    package static let template = "sign-in/ask"
    package static let hasVisitorForm = true
    package static let scripts = ["passkeys.js"]

    package let title: String
    package let problems: FormNotice?
    package let email: InputField
    package let account: InputField
    package let password: InputField
    package let returnTo: String?
    package let providers: [Provider]
    package let hasProviders: Bool
    /// The form that scripts show where the browser can use passkeys.
    package let passkey: PasskeyFields?

    /// A provider of the school with its button.
    package struct Provider: Sendable {
        package let label: String
        package let path: String
    }

    /// The empty form, with the page to come back to.
    package init(returnTo: String?, ways: SignInWays) {
        self.init(email: "", account: "", returnTo: returnTo, problems: FormProblems(), ways: ways)
    }

    init(_ form: SignInForm, ways: SignInWays) {
        self.init(email: form.email, account: "", returnTo: form.returnTo, problems: form.problems, ways: ways)
    }

    init(_ form: PasswordForm, ways: SignInWays) {
        self.init(
            email: form.account,
            account: form.account,
            returnTo: form.returnTo,
            problems: form.problems,
            ways: ways
        )
    }

    /// After a passkey that signed nobody in.
    init(refusedPasskey sentence: String, returnTo: String?, ways: SignInWays) {
        self.init(
            email: "",
            account: "",
            returnTo: returnTo,
            problems: FormProblems("passkey", sentence),
            ways: ways
        )
    }

    private init(
        email: String,
        account: String,
        returnTo: String?,
        problems: FormProblems,
        ways: SignInWays
    ) {
        providers = ways.providers.map { name, label in
            Provider(label: label, path: Path.signOn(name, returnTo: returnTo))
        }
        passkey = ways.hasPasskeys ? PasskeyFields(question: Path.signInPasskey + "/question", problems) : nil
        hasProviders = !providers.isEmpty
        title = FormNotice.title("Sign in", problems)
        self.problems = FormNotice(problems)
        self.returnTo = returnTo
        self.email = InputField(
            "email",
            "Your e-mail address",
            value: email,
            hint: "The one your organization knows you by, or one that you added.",
            type: "email",
            autocomplete: "email",
            isNarrow: true,
            problems: problems
        )
        self.account = InputField(
            "account",
            "Your e-mail address",
            value: account,
            type: "email",
            autocomplete: "username",
            isNarrow: true,
            problems: problems
        )
        password = InputField(
            "password",
            "Your password",
            type: "password",
            autocomplete: "current-password",
            isNarrow: true,
            problems: problems
        )
    }
}

/// Says the same to everyone who asked.
package struct LinkSentPage: Page {
    package static let template = "sign-in/sent"

    package let title = "Look in your mail"
    package let minutes: Int

    /// The link is good for that many minutes.
    package init(minutes: Int) {
        self.minutes = minutes
    }
}

/// Has the button that signs in.
package struct ConfirmSignInPage: Page {
    package static let template = "sign-in/confirm"
    package static let hasVisitorForm = true

    package let title = "Sign in"
    package let action: String

    /// The page behind the link of a mail.
    package init(token: String) {
        action = Path.signIn + "/" + PercentText.encoded(token)
    }
}

/// A link that signs nobody in any more.
package struct DeadLinkPage: Page {
    package static let template = "sign-in/dead"

    package let title: String
    package let sentence: String
    package let offersNewLink: Bool

    /// A link to sign in.
    package init() {
        title = "This link is no longer good"
        sentence = "It has been used or is too old. Each link signs in once. Ask for a new one; it comes in a moment."
        offersNewLink = true
    }

    private init(title: String, sentence: String) {
        self.title = title
        self.sentence = sentence
        offersNewLink = false
    }

    /// A link to accept an invitation.
    package static let invitation = DeadLinkPage(
        title: "This invitation is no longer good",
        sentence: "It was accepted, taken back or is too old. Ask whoever invited you to invite you again."
    )
}
