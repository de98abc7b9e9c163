internal import Application
internal import Credentialing
internal import Edge

/// Sets up an authenticator app, or replaces it.
package struct SecondFactorPage: Page {
    package static let template = "account/second-factor"

    package struct Square: Sendable {
        package let side: Int
        package let path: String
    }

    package let title: String
    package let head: String
    package let problems: FormNotice?
    /// The person has to have one before going on.
    package let isDemanded: Bool
    package let square: Square?
    /// As it is typed into an app.
    package let key: String
    /// The secret, sealed, until it is confirmed.
    package let draft: String
    package let code: InputField

    init(_ draft: SecondFactorDraft, isChange: Bool, isDemanded: Bool, problems: FormProblems = FormProblems()) {
        head = isChange ? "Replace your authenticator app" : "Set up an authenticator app"
        title = FormNotice.title(head, problems)
        self.problems = FormNotice(problems)
        self.isDemanded = isDemanded && !isChange
        // Four light modules around it, as the standard wants.
        square = SquareCode(draft.address).map { Square(side: $0.size + 8, path: $0.path) }
        key = draft.totp.key
        self.draft = draft.sealed
        code = InputField(
            "code",
            "The code that the app shows now",
            hint: "Six digits.",
            autocomplete: "one-time-code",
            isNarrow: true,
            problems: problems
        )
    }
}

/// Shows recovery codes, once.
package struct RecoveryCodesPage: Page {
    package static let template = "account/recovery-codes"

    package let title = "Your recovery codes"
    package let codes: [String]
    /// The app was set up just now.
    package let isFirst: Bool
    /// Where to go on.
    package let next: String

    init(_ codes: [String], isFirst: Bool) {
        self.codes = codes
        self.isFirst = isFirst
        next = isFirst ? Path.front : Path.account
    }
}

/// Asks before new recovery codes are made.
package struct NewRecoveryCodesPage: Page {
    package static let template = "account/new-recovery-codes"

    package let title = "Recovery codes"
    package let left: Int

    init(left: Int) {
        self.left = left
    }
}
