internal import Application
internal import Edge

/// What a form with a passkey needs beside its hidden fields, for the partial `account/_passkey`.
package struct PasskeyFields: Sendable {
    /// Where the script gets what the passkey is asked.
    package let question: String
    package let error: String?

    init(question: String, _ problems: FormProblems = FormProblems()) {
        self.question = question
        error = problems["passkey"]
    }
}

extension PasskeyAnswer {
    /// As the script wrote it into the form.
    init(_ fields: FormFields) {
        self.init(
            credential: fields.line("passkey-id"),
            client: fields.line("passkey-client"),
            authenticator: fields.line("passkey-authenticator"),
            signature: fields.line("passkey-signature"),
            handle: fields.line("passkey-handle")
        )
    }
}

/// What pages say of passkeys.
enum PasskeyWords {
    static func count(_ number: Int) -> String {
        switch number {
        case 0: "None"
        case 1: "1 passkey"
        default: "\(number) passkeys"
        }
    }

    /// Why none can be used here.
    static func hindrance(_ offer: PasskeyOffer) -> String? {
        switch offer {
        case .offered: nil
        case .hostIsNumber:
            "Passkeys cannot be used here, because this site is reached by a number and not by a name"
        case .openConnection: "Passkeys cannot be used here, because this site is not reached over https"
        }
    }
}
