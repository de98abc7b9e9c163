/// Why a master key cannot be had, or why it does not open something.
package enum MasterKeyProblem: Error, Hashable, Sendable {
    case malformed
    case unreadable(path: String)
    case openToOthers(path: String)
    case cannotWrite(path: String)
    case cannotSeal
    case notSealed
    case otherKey(sealedBy: String, here: String)
    case damaged
}

extension MasterKeyProblem: CustomStringConvertible {
    /// What happened and what to do, for the administrator.
    package var description: String {
        switch self {
        case .malformed:
            "The master key is not 32 bytes as hexadecimal digits or Base64."
        case .unreadable(let path):
            "The master key file \(path) cannot be read. Say where it is, or restore it from where you keep it."
        case .openToOthers(let path):
            "Others on this machine can read the master key file \(path). Run: chmod 600 \(path)"
        case .cannotWrite(let path):
            "The master key file \(path) cannot be written: it exists already, or its folder is missing or closed."
        case .cannotSeal:
            "The master key could not seal a secret."
        case .notSealed:
            "A sealed secret in the database is not in a form that this version knows."
        case .otherKey(let sealedBy, let here):
            "A secret was sealed with master key \(sealedBy), but the key here is \(here)."
        case .damaged:
            "A sealed secret in the database was changed or belongs to another row."
        }
    }
}
