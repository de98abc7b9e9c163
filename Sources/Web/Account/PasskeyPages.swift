internal import Application
internal import Credentialing
internal import Edge

/// A person's own passkeys.
struct PasskeysPage: Page {
    static let template = "account/passkeys"

    /// One that signs in.
    struct Held: Sendable {
        let name: String
        let note: String
        let rename: String
        let remove: String
    }

    let title = "Your passkeys"
    let held: [Held]
    let hasHeld: Bool
    let isOffered: Bool
    /// Some of them are asked for the app's code as well.
    let hasWeaker: Bool

    init(_ passkeys: [Passkey], hasApp: Bool, isOffered: Bool, zone: String) {
        held = passkeys.map { passkey in
            let used = passkey.used.map { "last used \(DateWords.date($0, zone: zone))" } ?? "not used yet"
            let code = hasApp && !passkey.standsForApp ? ". Your app's code is asked for as well" : ""
            return Held(
                name: passkey.name,
                note: "Added \(DateWords.date(passkey.created, zone: zone)), \(used)\(code)",
                rename: Path.passkey(passkey.id) + "/name",
                remove: Path.passkey(passkey.id) + "/remove"
            )
        }
        hasHeld = !held.isEmpty
        hasWeaker = hasApp && passkeys.contains { !$0.standsForApp }
        self.isOffered = isOffered
    }
}

/// Adds a passkey. Its script asks the browser for one; without scripts the page says so.
struct AddPasskeyPage: Page {
    static let template = "account/add-passkey"
    static let scripts = ["passkeys.js"]

    let title: String
    let problems: FormNotice?
    let name: InputField
    let hasApp: Bool
    let passkey: PasskeyFields

    init(typed: String = "", hasApp: Bool, problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Add a passkey", problems)
        self.problems = FormNotice(problems)
        self.hasApp = hasApp
        name = InputField(
            "name",
            "A name for it",
            value: typed,
            hint: "So that you know it again, such as “Work laptop”.",
            isNarrow: true,
            problems: problems
        )
        passkey = PasskeyFields(question: Path.passkeys + "/question", problems)
    }
}

/// Gives a passkey another name.
struct RenamePasskeyPage: Page {
    static let template = "account/rename-passkey"

    let title: String
    let problems: FormNotice?
    let name: InputField
    let action: String

    init(_ passkey: Passkey, typed: String? = nil, problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Give a passkey another name", problems)
        self.problems = FormNotice(problems)
        name = InputField("name", "Name", value: typed ?? passkey.name, isNarrow: true, problems: problems)
        action = Path.passkey(passkey.id) + "/name"
    }
}
