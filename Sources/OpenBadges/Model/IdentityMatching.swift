internal import LinkedData

extension IdentityObject {
    /// The type of an e-mail address.
    public static let emailAddress = "emailAddress"

    /// The salted SHA-256 hash of an e-mail address, which is put in lower case first.
    ///
    /// - Parameters:
    ///   - email: The address.
    ///   - salt: Text to append before hashing; fresh and random when left out, so that the same address in two
    ///     badges cannot be recognized.
    public init(hashing email: String, salt: String? = nil) {
        let salt = salt ?? Self.randomSalt()
        self.init(
            hashed: true,
            identityHash: IdentityHash(sha256Of: email.lowercased(), salt: salt).description,
            identityType: Self.emailAddress,
            salt: salt
        )
    }

    /// An identity in plain text.
    public init(plain identity: String, type identityType: String) {
        self.init(hashed: false, identityHash: identity, identityType: identityType)
    }

    /// Whether this is that identity, hashed or plain. E-mail addresses are tried in lower case and as given; every
    /// other identity only as given.
    public func matches(_ identity: String) -> Bool {
        let isEmail = identityType == Self.emailAddress || identityType == "email"
        let candidates = isEmail ? [identity, identity.lowercased()] : [identity]
        guard hashed else {
            let plain = isEmail ? identityHash.lowercased() : identityHash
            return candidates.contains { $0.isExactly(plain) || $0.isExactly(identityHash) }
        }
        guard let hash = IdentityHash(parsing: identityHash) else { return false }
        return candidates.contains { hash.matches($0, salt: salt ?? "") }
    }

    private static func randomSalt() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hexadecimal.text(of: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

extension AchievementSubject {
    /// Whether the badge is about that person: an identity equal to the ``id`` or matched by an ``identifier``
    /// (Open Badges 3.0 §9.1, optional step "verify recipient").
    public func isRecognized(as identity: String) -> Bool {
        if let id, id.isExactly(identity) || id.isExactly("mailto:" + identity) { return true }
        return identifier.contains { $0.matches(identity) }
    }
}
