internal import Application
internal import OpenIDConnect

/// Says why an account of the school does not sign in, and what does.
struct SignOnProblemPage: Page {
    static let template = "sign-in/provider-problem"

    let title: String
    let sentence: String
    let next: String
    /// Where one goes on.
    let action: String
    let button: String

    /// Something did not hold.
    init(_ fault: SignOnFault) {
        switch fault {
        case .provider:
            title = "Your school's sign-in does not answer"
            sentence = "We could not reach it just now, so nobody was signed in."
            next = "Try again in a minute, or have a link sent to your mail."
        case .declined:
            title = "The sign-in was not finished"
            sentence = "Your school's sign-in said no, or it was left before its end. Nobody was signed in."
            next = "Begin again, or have a link sent to your mail."
        case .notAsked:
            title = "This sign-in is over"
            sentence = "It was begun in another window or too long ago, or this browser keeps no cookies."
            next = "Begin again; it takes a moment."
        case .token:
            title = "The sign-in does not hold"
            sentence = "What your school's sign-in sent could not be confirmed, so nobody was signed in."
            next = "Begin again. If it happens twice, tell whoever runs this site."
        case .account(let refusal):
            title = "This account does not sign in here"
            (sentence, next) = Self.words(refusal)
        }
        action = Path.signIn
        button = "To the page for signing in"
    }

    /// The provider vouches for the account, and nobody has connected it.
    init(unknown label: String) {
        title = "We do not know this account yet"
        sentence = label.isEmpty ? "Nobody here has connected it." : "Nobody here has connected \(label)."
        next =
            "Sign in once with a link in your mail. Then, on the page of your account, connect this account; from then on it signs you in. Were you never invited? Ask whoever leads your program."
        action = Path.with(Path.signIn, [("return-to", Path.connections)])
        button = "Sign in with a link"
    }

    private static func words(_ refusal: AccountRefusal) -> (String, String) {
        switch refusal {
        case .otherDomain, .otherTenant, .otherDistrict:
            (
                "It belongs to another school or is a private one.",
                "Choose your work account, or have a link sent to your mail."
            )
        case .student:
            (
                "Accounts of students do not sign in here. Micro-credentials are for the people who work with them.",
                "Are you staff? Ask whoever keeps your school's accounts."
            )
        case .closed:
            (
                "The account it is connected to is closed.",
                "Ask whoever leads your program. What you earned stays yours."
            )
        }
    }
}
