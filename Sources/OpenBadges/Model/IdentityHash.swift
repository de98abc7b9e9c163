internal import Crypto
internal import LinkedData

/// The hash of an earner's identity: an algorithm, `$`, and lower-case hex digits of the hash of identity and salt,
/// one after the other in UTF-8 (Open Badges 3.0, data type IdentityHash).
public struct IdentityHash: Sendable, Hashable, CustomStringConvertible {
    /// How the hash was made.
    public enum Algorithm: String, Sendable, Hashable {
        /// SHA-256, the one to issue with.
        case sha256
        /// MD5, found in old badges; only to be compared with.
        case md5
    }

    /// How it was made.
    public let algorithm: Algorithm
    /// The hash in lower-case hex digits.
    public let digits: String

    /// The SHA-256 hash of an identity.
    ///
    /// - Parameters:
    ///   - identity: The identity exactly as it is to be hashed; an e-mail address in lower case.
    ///   - salt: Text that is appended before hashing; stands beside the hash in the badge.
    public init(sha256Of identity: String, salt: String = "") {
        self.init(.sha256, of: identity, salt: salt)
    }

    init(_ algorithm: Algorithm, of identity: String, salt: String) {
        self.algorithm = algorithm
        let bytes = Array((identity + salt).utf8)
        digits =
            switch algorithm {
            case .sha256: Hexadecimal.text(of: SHA256.hash(data: bytes))
            case .md5: Hexadecimal.text(of: Insecure.MD5.hash(data: bytes))
            }
    }

    /// Reads a hash; `nil` when the algorithm is unknown or the digits are not of its length. Capital digits are
    /// taken too.
    public init?(parsing text: String) {
        let parts = text.split(separator: "$", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let algorithm = Algorithm(rawValue: parts[0].lowercased()),
            parts[1].utf8.count == (algorithm == .sha256 ? 64 : 32),
            parts[1].utf8.allSatisfy({ Hexadecimal.value(of: $0) != nil })
        else { return nil }
        self.algorithm = algorithm
        digits = parts[1].lowercased()
    }

    /// Whether it is the hash of that identity, taken exactly as given.
    public func matches(_ identity: String, salt: String = "") -> Bool {
        IdentityHash(algorithm, of: identity, salt: salt) == self
    }

    /// The hash as text, for example `sha256$b7e1…`.
    public var description: String { "\(algorithm.rawValue)$\(digits)" }
}
