internal import Credentialing
internal import Edge

/// Sets a password, or changes it.
package struct PasswordPage: Page {
    package static let template = "account/password"

    package let title: String
    package let head: String
    package let problems: FormNotice?
    /// The address, for the program that keeps passwords.
    package let account: String
    package let password: InputField
    package let most: Int

    init(isChange: Bool, account: String, problems: FormProblems = FormProblems()) {
        head = isChange ? "Change your password" : "Set a password"
        title = FormNotice.title(head, problems)
        self.problems = FormNotice(problems)
        self.account = account
        most = PasswordRule.most
        password = InputField(
            "new-password",
            "New password",
            hint: """
                At least \(PasswordRule.least) characters; \(PasswordRule.advised) or more are better. Four or five words \
                that have nothing to do with each other are easy to keep and hard to guess. Spaces count.
                """,
            type: "password",
            autocomplete: "new-password",
            isNarrow: true,
            problems: problems
        )
    }
}

/// Asks before something is taken off the account.
package struct AccountRemovalPage: Page {
    package static let template = "account/remove"

    package let title: String
    package let sentence: String
    package let action: String
    package let button: String

    /// Before the password goes.
    package static let password = AccountRemovalPage(
        title: "Remove your password",
        sentence: "A link in your mail still signs you in. You are signed out everywhere else.",
        action: Path.password + "/remove",
        button: "Remove the password"
    )
    /// Before the app goes, with its recovery codes.
    package static let app = AccountRemovalPage(
        title: "Remove your authenticator app",
        sentence: """
            Signing in no longer asks for a code, and your recovery codes become worthless. You are signed out everywhere \
            else.
            """,
        action: Path.secondFactor + "/remove",
        button: "Remove the app"
    )

    /// Before an account of a provider stops signing in.
    static func connection(_ label: String, action: String) -> AccountRemovalPage {
        AccountRemovalPage(
            title: "Disconnect an account",
            sentence: "\(label) no longer signs you in here. A link in your mail still does.",
            action: action,
            button: "Disconnect it"
        )
    }

    /// Before a passkey goes.
    static func passkey(_ name: String, action: String) -> AccountRemovalPage {
        AccountRemovalPage(
            title: "Remove a passkey",
            sentence: """
                “\(name)” no longer signs you in here. A link in your mail still does. You are signed out everywhere else. \
                The device goes on keeping it until you remove it there too.
                """,
            action: action,
            button: "Remove the passkey"
        )
    }

    /// Before an address goes.
    static func address(_ address: String, action: String) -> AccountRemovalPage {
        AccountRemovalPage(
            title: "Remove an address",
            sentence: "\(address) no longer signs you in, and no mail goes there but one that tells of this.",
            action: action,
            button: "Remove the address"
        )
    }
}
