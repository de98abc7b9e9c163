/// What a status list says about one credential.
public enum StatusOutcome: Sendable, Equatable, CustomStringConvertible {
    /// The bit is not set.
    case clear(StatusPurpose)
    /// The bit is set: the credential was revoked, suspended, or whatever the purpose says.
    case set(StatusPurpose)
    /// Nothing can be told.
    case couldNotCheck(StatusListError)

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .clear(.revocation): "The issuer has not revoked this credential."
        case .clear(.suspension): "The issuer has not suspended this credential."
        case .clear(let purpose): "The issuer has not marked this credential with \"\(purpose)\"."
        case .set(.revocation): "The issuer has revoked this credential."
        case .set(.suspension): "The issuer has suspended this credential for now."
        case .set(let purpose): "The issuer has marked this credential with \"\(purpose)\"."
        case .couldNotCheck(let error): error.description
        }
    }
}

extension StatusPurpose {
    static func ~= (pattern: StatusPurpose, value: StatusPurpose) -> Bool {
        pattern == value
    }
}
