/// Why a mail server did not take a mail. None tells an address, a password or what the server wrote.
package enum SMTPProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// A step of handing over a mail.
    package enum Step: String, Hashable, Sendable {
        case greeting, hello, encryption, signIn = "sign-in", sender, recipient, message
    }

    case cannotConnect
    case timedOut
    case closed
    /// What answers does not speak as a mail server does.
    case notUnderstood
    /// The server offers no encryption, and the configuration asks for it.
    case notEncrypted
    /// The encryption could not be set up: most often a certificate that is not good for the server's name.
    case encryptionRefused
    /// A password is configured, and the connection would show it to anyone on the way.
    case wouldShowPassword
    /// The server knows none of our ways to sign in.
    case noWayToSignIn
    /// The address has letters that this server cannot carry.
    case addressNotCarried
    /// The server said no.
    case refused(Step, code: Int)

    package var description: String {
        switch self {
        case .cannotConnect: "The mail server cannot be reached."
        case .timedOut: "The mail server took too long to answer."
        case .closed: "The mail server ended the connection."
        case .notUnderstood: "What answered does not speak SMTP."
        case .notEncrypted: "The mail server does not offer STARTTLS, which smtp.security asks for."
        case .encryptionRefused: "No encrypted connection came about. Is the certificate good for smtp.host?"
        case .wouldShowPassword: "A password is not sent over a connection that is not encrypted."
        case .noWayToSignIn: "The mail server offers neither PLAIN nor LOGIN to sign in."
        case .addressNotCarried: "The address has letters that the mail server cannot carry."
        case .refused(let step, let code): "The mail server answered \(code) at the step \(step.rawValue)."
        }
    }

    /// Only what is wrong with this recipient or this message stays wrong. Anything about the server, the connection or
    /// the account is mended by whoever runs it, and the mail goes out then.
    package var isPermanent: Bool {
        switch self {
        case .addressNotCarried: true
        case .refused(.recipient, let code), .refused(.message, let code): code >= 500 && code != 552
        case .cannotConnect, .timedOut, .closed, .notUnderstood, .notEncrypted, .encryptionRefused,
            .wouldShowPassword, .noWayToSignIn, .refused:
            false
        }
    }
}
