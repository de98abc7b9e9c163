package import Application
internal import Credentialing
package import OpenIDConnect

/// How people sign in here: which ways there are, and each connection to a provider with what it needs to work.
package struct SigningInPage: Page {
    package static let template = "admin/signing-in"

    /// A way to sign in, for everybody to have.
    package struct Way: Sendable {
        package let name: String
        package let note: String
        /// The section below that tells more.
        package let section: String?
    }

    package let title = "Signing in"
    package let people: String
    package let ways: [Way]
    package let connections: [ConnectionView]
    package let hasConnections: Bool
    /// What the redirect address of a connection called NAME would be.
    package let redirectURI: String

    /// The ways, and what was found at one of the connections just now.
    package init(
        _ signingIn: SigningIn,
        settings: Settings,
        checked: (name: String, report: ProviderReport)? = nil
    ) {
        people = Path.people
        connections = signingIn.connections.map { entry in
            let report = checked.flatMap { $0.name == entry.name ? $0.report : nil }
            return ConnectionView(entry, report: report, zone: signingIn.timeZone)
        }
        hasConnections = !connections.isEmpty
        redirectURI = settings.publicURL + "/sign-in/with/NAME/answer"
        let minutes = settings.signInLinkMinutes
        ways =
            [
                Way(name: "Link in a mail", note: "Everybody. It is good once, for \(minutes) minutes.", section: nil),
                Way(name: "Password", note: "Whoever sets one on the page of their account.", section: nil),
                Way(name: "Passkey", note: Self.words(signingIn.passkeys), section: nil),
                Way(name: "Authenticator app", note: Self.words(settings.secondFactor), section: nil),
            ]
            + signingIn.connections.map { entry in
                Way(
                    name: "Account of " + entry.label,
                    note: Self.words(connected: entry.accounts),
                    section: "#" + ConnectionView.section(entry.name)
                )
            }
    }

    private static func words(connected count: Int) -> String {
        switch count {
        case 0: "No account is connected yet."
        case 1: "One account is connected."
        default: "\(count) accounts are connected."
        }
    }

    private static func words(_ offer: PasskeyOffer) -> String {
        switch offer {
        case .offered: "Whoever adds one on the page of their account."
        case .hostIsNumber: "Nobody here: the address of this site is a number, and passkeys need a name."
        case .openConnection: "Nobody here: passkeys need an address with https."
        }
    }

    private static func words(_ policy: SecondFactorPolicy) -> String {
        switch policy {
        case .administrators: "Administrators need its code besides. Everybody else may set it up."
        case .everyone: "Everybody needs its code besides."
        case .nobody: "Nobody needs it. Everybody may set it up."
        }
    }
}
