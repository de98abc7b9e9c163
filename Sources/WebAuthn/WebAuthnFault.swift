/// Why what a browser says of a passkey is not taken. For whoever reads the code or the trail; people are told in words
/// of the pages.
package enum WebAuthnFault: Error, Sendable, Hashable {
    /// The bytes are not what the standard says.
    case encoding(String)
    /// What the browser says of the question is something else than what was asked.
    case clientData(String)
    /// What the authenticator says does not hold.
    case authenticator(String)
    /// The key is of a kind that was not asked for.
    case key(String)
    /// The signature does not fit.
    case signature
}

extension WebAuthnFault: CustomStringConvertible {
    /// One sentence.
    package var description: String {
        switch self {
        case .encoding(let what): "The answer cannot be read: \(what)."
        case .clientData(let what): "The answer is to another question: \(what)."
        case .authenticator(let what): "The authenticator's word does not hold: \(what)."
        case .key(let what): "The key cannot be used: \(what)."
        case .signature: "The signature does not fit."
        }
    }
}
