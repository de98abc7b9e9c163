/// The signature algorithms of this library, by their JOSE names (RFC 7518 §3.1, RFC 8037 §3.1).
public enum SignatureAlgorithm: String, Sendable, CaseIterable {
    /// Ed25519; 64 bytes (RFC 8032 §5.1).
    case edDSA = "EdDSA"
    /// ECDSA on P-256 with SHA-256; 64 bytes, r then s (RFC 7518 §3.4).
    case es256 = "ES256"
    /// RSASSA-PKCS1-v1_5 with SHA-256; as many bytes as the modulus (RFC 7518 §3.3).
    case rs256 = "RS256"

    /// The only kind of key the algorithm works with.
    public var keyKind: KeyKind {
        switch self {
        case .edDSA: .ed25519
        case .es256: .p256
        case .rs256: .rsa
        }
    }
}

/// The kinds of key this library signs and verifies with.
public enum KeyKind: String, Sendable, CaseIterable {
    /// Edwards curve 25519 (RFC 8032).
    case ed25519 = "Ed25519"
    /// NIST curve P-256 (FIPS 186-5).
    case p256 = "P-256"
    /// RSA with a modulus of 2048 to 8192 bits (RFC 8017).
    case rsa = "RSA"

    /// The only algorithm the kind is used with.
    public var algorithm: SignatureAlgorithm {
        switch self {
        case .ed25519: .edDSA
        case .p256: .es256
        case .rsa: .rs256
        }
    }
}
