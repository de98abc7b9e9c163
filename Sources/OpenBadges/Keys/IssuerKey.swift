internal import Crypto
internal import CryptoExtras

/// A private key that an issuer signs with, and when it was made.
///
/// It has no textual form: printing or interpolating one shows only its ``id``. To store it, see ``KeyFile``.
public struct IssuerKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    enum Secret: Sendable {
        case ed25519(Curve25519.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
        case rsa(_RSA.Signing.PrivateKey)
    }

    let secret: Secret
    /// The public half.
    public let publicKey: PublicKey
    /// When the key was made.
    public let createdAt: DateTimeStamp

    /// The name of the key among its issuer's: the thumbprint of its public half (RFC 7638).
    public var id: String { publicKey.thumbprint }
    /// What kind of key this is.
    public var kind: KeyKind { publicKey.kind }
    /// The algorithm it signs with.
    public var algorithm: SignatureAlgorithm { kind.algorithm }
    /// The kind and ``id``, never the secret.
    public var description: String { "\(kind.rawValue) key \(id)" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// Shows ``description`` only, so that dumping a value does not reach into the secret.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }

    init(secret: Secret, createdAt: DateTimeStamp) throws(KeyError) {
        self.secret = secret
        self.createdAt = createdAt
        switch secret {
        case .ed25519(let key):
            publicKey = try PublicKey.ed25519(Array(key.publicKey.rawRepresentation))
        case .p256(let key):
            let raw = Array(key.publicKey.rawRepresentation)
            publicKey = try PublicKey.p256(x: Array(raw.prefix(32)), y: Array(raw.dropFirst(32)))
        case .rsa(let key):
            guard let numbers = try? key.publicKey.getKeyPrimitives() else { throw .failed }
            publicKey = try PublicKey.rsa(
                modulus: Array(numbers.modulus),
                exponent: Array(numbers.publicExponent)
            )
        }
    }

    /// Makes a new key from the system's random numbers; RSA with 3072 bits, which takes up to some seconds.
    ///
    /// - Throws: ``KeyError/failed``.
    public static func generate(_ kind: KeyKind, createdAt: DateTimeStamp) throws(KeyError) -> IssuerKey {
        switch kind {
        case .ed25519: return try IssuerKey(secret: .ed25519(Curve25519.Signing.PrivateKey()), createdAt: createdAt)
        case .p256: return try IssuerKey(secret: .p256(P256.Signing.PrivateKey()), createdAt: createdAt)
        case .rsa:
            guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits3072) else { throw .failed }
            return try IssuerKey(secret: .rsa(key), createdAt: createdAt)
        }
    }

    /// Signs a message.
    ///
    /// - Returns: The raw signature, in the form ``SignatureAlgorithm`` describes. Ed25519 and RSA always give the same
    ///   bytes for the same message, ECDSA does not.
    /// - Throws: ``KeyError/mismatch(_:_:)`` when the algorithm is for another kind of key, ``KeyError/failed``.
    public func sign(_ message: [UInt8], algorithm: SignatureAlgorithm) throws(KeyError) -> [UInt8] {
        guard algorithm.keyKind == kind else { throw .mismatch(algorithm, kind) }
        do {
            switch secret {
            case .ed25519(let key): return Array(try key.signature(for: message))
            case .p256(let key): return Array(try key.signature(for: message).rawRepresentation)
            case .rsa(let key):
                let digest = SHA256.hash(data: message)
                return Array(try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation)
            }
        } catch {
            throw .failed
        }
    }
}

extension IssuerKey {
    /// An Ed25519 key from its seed (RFC 8032 §5.1.5).
    ///
    /// - Throws: ``KeyError/malformed(_:)`` unless the seed has 32 bytes.
    public init(ed25519Seed seed: [UInt8], createdAt: DateTimeStamp) throws(KeyError) {
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .malformed("an Ed25519 seed has 32 bytes, this one \(seed.count)")
        }
        try self.init(secret: .ed25519(key), createdAt: createdAt)
    }

    /// A key from a Multikey secret, as in `secretKeyMultibase` (Controlled Identifiers 1.0 §2.2.2): Ed25519 or P-256.
    ///
    /// - Throws: ``KeyError/malformed(_:)``, ``KeyError/unsupported(_:)``.
    public init(secretMultikey text: String, createdAt: DateTimeStamp) throws(KeyError) {
        guard let bytes = Multibase.decode(text), let (codec, prefix) = Multicodec.read(bytes) else {
            throw .malformed("the text is not a Multikey")
        }
        let kind: KeyKind
        switch codec {
        case Multicodec.ed25519Secret: kind = .ed25519
        case Multicodec.p256Secret: kind = .p256
        default: throw .unsupported("0x" + String(codec, radix: 16))
        }
        try self.init(kind, secretBytes: Array(bytes.dropFirst(prefix)), createdAt: createdAt)
    }

    /// A key from what ``secretBytes`` gives.
    init(_ kind: KeyKind, secretBytes bytes: [UInt8], createdAt: DateTimeStamp) throws(KeyError) {
        switch kind {
        case .ed25519: try self.init(ed25519Seed: bytes, createdAt: createdAt)
        case .p256:
            guard bytes.count == 32, let key = try? P256.Signing.PrivateKey(rawRepresentation: bytes) else {
                throw .malformed("the bytes are not a private key of P-256")
            }
            try self.init(secret: .p256(key), createdAt: createdAt)
        case .rsa:
            guard let key = try? _RSA.Signing.PrivateKey(derRepresentation: bytes) else {
                throw .malformed("the bytes are not a private RSA key in DER")
            }
            try self.init(secret: .rsa(key), createdAt: createdAt)
        }
    }

    /// The private key itself: an Ed25519 seed or a P-256 scalar of 32 bytes, or PKCS #8 DER for RSA.
    var secretBytes: [UInt8] {
        switch secret {
        case .ed25519(let key): Array(key.rawRepresentation)
        case .p256(let key): Array(key.rawRepresentation)
        case .rsa(let key): Array(key.pkcs8DERRepresentation)
        }
    }
}
