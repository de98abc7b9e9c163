/// Why a key file cannot be read, opened or written.
public enum KeyFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The bytes are not a key file. The text completes "The key file is malformed: …".
    case malformed(String)
    /// The file asks for a derivation of its key that is too weak or takes too much memory.
    case derivationOutOfBounds
    /// The passphrase is too short to seal a key with.
    case passphraseTooShort(minimum: Int)
    /// The file is sealed and no passphrase was given.
    case passphraseNeeded
    /// The passphrase is wrong, or the file was changed; which of both cannot be told.
    case cannotOpen
    /// Sealing did not work, for want of memory for instance.
    case cannotSeal
    /// Something exists at that path already.
    case alreadyExists(path: String)
    /// The file cannot be written there; `code` is the system's error number.
    case cannotWrite(path: String, code: Int32)
    /// The file cannot be read; `code` is the system's error number, 0 when it is not a regular file or too long.
    case cannotRead(path: String, code: Int32)

    /// One sentence for the person at the keyboard.
    public var description: String {
        switch self {
        case .malformed(let why): "The key file is malformed: \(why)."
        case .derivationOutOfBounds: "The key file asks for an unreasonable scrypt cost, so it was not opened."
        case .passphraseTooShort(let minimum): "The passphrase must have at least \(minimum) characters."
        case .passphraseNeeded: "The key file is sealed; a passphrase is needed to open it."
        case .cannotOpen: "The key file cannot be opened: the passphrase is wrong or the file was changed."
        case .cannotSeal: "The key could not be sealed."
        case .alreadyExists(let path): "\(path) exists already and was left as it is."
        case .cannotWrite(let path, let code): "\(path) cannot be written (system error \(code))."
        case .cannotRead(let path, let code):
            code == 0 ? "\(path) is not a key file." : "\(path) cannot be read (system error \(code))."
        }
    }
}
