/// Why something is not a key this library can use, or a key cannot do what it was asked.
public enum KeyError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Not a key at all: wrong length, encoding or numbers. The text completes "The key is malformed: …".
    case malformed(String)
    /// A key, or a use of one, that this library does not know. The text names it, like `P-384`.
    case unsupported(String)
    /// A private key where a public one belongs. It has to be treated as disclosed.
    case privateMaterial
    /// The algorithm works with another kind of key.
    case mismatch(SignatureAlgorithm, KeyKind)
    /// The cryptographic library would not make the key or the signature.
    case failed

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .malformed(let why): "The key is malformed: \(why)."
        case .unsupported(let name): "Keys of the kind \(name) are not supported."
        case .privateMaterial: "The key is a private one where a public key belongs; it must be regarded as disclosed."
        case .mismatch(let algorithm, let kind):
            "\(algorithm.rawValue) cannot be used with a key of the kind \(kind.rawValue)."
        case .failed: "The key could not be made or used."
        }
    }
}
