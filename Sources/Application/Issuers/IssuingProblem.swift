/// Why something could not be signed. Each needs an administrator; the job that met it stays in the outbox.
package enum IssuingProblem: Error, Hashable, Sendable {
    case noKey
    case keyUnusable
    /// There is no verified address and the name is not to be shown, so the badge would be about nobody.
    case noIdentity
    /// The award does not rest on a decision of ours.
    case noBasis
    /// What would be signed breaks a rule of the standard; the sentence says which.
    case malformed(String)
    /// No free place was found on the list of what is withdrawn.
    case noPlace
}

extension IssuingProblem: CustomStringConvertible {
    /// What happened, without personal data: it stands in the outbox and in the log.
    package var description: String {
        switch self {
        case .noKey: "The issuer has no key that signs."
        case .keyUnusable: "The new key of the issuer has no published form."
        case .noIdentity: "The earner has no verified address and shows no name, so the badge would be about nobody."
        case .noBasis: "The award does not rest on a decision."
        case .malformed(let sentence): "The credential would not conform. \(sentence)"
        case .noPlace: "No free place was found on the status list."
        }
    }
}
