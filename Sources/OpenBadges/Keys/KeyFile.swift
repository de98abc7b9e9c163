public import LinkedData

/// One issuer key as a JSON document: the public half readable, the private half sealed with a passphrase.
///
/// ```json
/// {
///   "format": "proven-key-1",
///   "id": "the RFC 7638 thumbprint of the public key",
///   "createdAt": "2026-01-01T00:00:00Z",
///   "algorithm": "EdDSA",
///   "publicKey": {"crv": "Ed25519", "kty": "OKP", "x": "…"},
///   "protection": "passphrase",
///   "derivation": {"function": "scrypt", "cost": 131072, "blockSize": 8, "parallelism": 1, "salt": "…"},
///   "cipher": {"name": "AES-256-GCM", "nonce": "…"},
///   "sealed": "ciphertext and tag"
/// }
/// ```
///
/// Binary values are base64url without padding. Everything but `sealed`, in canonical form (RFC 8785), is the
/// authenticated data of the cipher, so no public part can be changed without the passphrase. With `protection` `none`
/// the private key stands open in `privateKey`, and `derivation`, `cipher` and `sealed` are absent. The passphrase is
/// taken as its UTF-8 bytes. The whole format is described in `docs/key-files.md`.
public struct KeyFile: Sendable, Equatable {
    /// How the private half is kept.
    public enum Protection: String, Sendable {
        /// Sealed with a passphrase.
        case passphrase
        /// Readable by whoever can read the file.
        case none
    }

    static let format = "proven-key-1"
    static let maximumSize = 64 << 10

    /// The whole document.
    public let json: JSONObject
    /// The public half. Not yet proved to belong to the private one: ``open(passphrase:)`` does that.
    public let publicKey: PublicKey
    /// When the key was made.
    public let createdAt: DateTimeStamp
    /// How the private half is kept.
    public let protection: Protection

    /// The name of the key: the thumbprint of its public half (RFC 7638).
    public var id: String { publicKey.thumbprint }

    /// The document as indented JSON with a line break at its end.
    public var bytes: [UInt8] {
        JSONWriter(isPretty: true).bytes(of: .object(json)) + [UInt8(ascii: "\n")]
    }

    /// Reads a key file without opening it.
    ///
    /// - Throws: ``KeyFileError/malformed(_:)``, and ``KeyFileError/derivationOutOfBounds`` when opening it would take
    ///   more than 256 MiB.
    public init(parsing bytes: [UInt8]) throws(KeyFileError) {
        guard let json = try? JSONParser(maximumDepth: 8, maximumSize: Self.maximumSize).parse(bytes).object else {
            throw .malformed("it is not JSON")
        }
        try self.init(json: json)
    }

    /// Reads a key file from its members.
    ///
    /// - Throws: As ``init(parsing:)``.
    public init(json: JSONObject) throws(KeyFileError) {
        guard json["format"] == .string(Self.format) else { throw .malformed("its format is not \(Self.format)") }
        guard let createdAt = json["createdAt"]?.string.flatMap(DateTimeStamp.init(parsing:)) else {
            throw .malformed("createdAt is missing or no date with a time zone")
        }
        guard let jwk = json["publicKey"]?.object, let publicKey = try? PublicKey(jwk: jwk) else {
            throw .malformed("the public key is missing or not usable")
        }
        guard json["id"] == .string(publicKey.thumbprint),
            json["algorithm"] == .string(publicKey.kind.algorithm.rawValue)
        else { throw .malformed("id or algorithm do not belong to the public key") }
        switch json["protection"] {
        case "passphrase":
            protection = .passphrase
            _ = try KeySeal(parsing: json)
            guard json["sealed"]?.string != nil, json["privateKey"] == nil else {
                throw .malformed("the sealed key is missing")
            }
        case "none":
            protection = .none
            guard json["privateKey"]?.string != nil else { throw .malformed("the private key is missing") }
        default:
            throw .malformed("its protection is neither passphrase nor none")
        }
        self.json = json
        self.publicKey = publicKey
        self.createdAt = createdAt
    }

    /// Seals a key with a passphrase. Takes some hundred milliseconds and 128 MiB, on purpose.
    ///
    /// - Throws: ``KeyFileError/passphraseTooShort(minimum:)`` below 12 characters, ``KeyFileError/cannotSeal``.
    public static func sealing(_ key: IssuerKey, passphrase: String) throws(KeyFileError) -> KeyFile {
        try sealing(key, passphrase: passphrase, with: KeySeal())
    }

    static func sealing(_ key: IssuerKey, passphrase: String, with seal: KeySeal) throws(KeyFileError) -> KeyFile {
        var json = publicMembers(of: key, protection: .passphrase)
        for (name, value) in seal.members { json[name] = value }
        let sealed = try seal.seal(key.secretBytes, passphrase: passphrase, authenticating: authenticated(json))
        json["sealed"] = .string(Base64URL.encode(sealed))
        return try KeyFile(json: json)
    }

    /// A file that holds the private key readably, for a caller who keeps it safe by other means.
    ///
    /// - Throws: ``KeyFileError/malformed(_:)``, which a key made by this library does not cause.
    public static func unprotected(_ key: IssuerKey) throws(KeyFileError) -> KeyFile {
        var json = publicMembers(of: key, protection: .none)
        json["privateKey"] = .string(Base64URL.encode(key.secretBytes))
        return try KeyFile(json: json)
    }

    /// The private key. Takes as long and as much memory as ``sealing(_:passphrase:)``.
    ///
    /// - Parameter passphrase: The passphrase of a sealed file; not looked at when ``protection`` is `none`.
    /// - Throws: ``KeyFileError/passphraseNeeded``, ``KeyFileError/cannotOpen`` when the passphrase is wrong or any
    ///   part of the file was changed.
    public func open(passphrase: String?) throws(KeyFileError) -> IssuerKey {
        let secret: [UInt8]
        switch protection {
        case .none:
            guard let bytes = json["privateKey"]?.string.flatMap({ Base64URL.decode($0) }) else { throw .cannotOpen }
            secret = bytes
        case .passphrase:
            guard let passphrase else { throw .passphraseNeeded }
            guard let sealed = json["sealed"]?.string.flatMap({ Base64URL.decode($0) }) else { throw .cannotOpen }
            secret = try KeySeal(parsing: json).open(
                sealed,
                passphrase: passphrase,
                authenticating: Self.authenticated(json)
            )
        }
        guard let key = try? IssuerKey(publicKey.kind, secretBytes: secret, createdAt: createdAt),
            key.publicKey == publicKey
        else { throw .cannotOpen }
        return key
    }

    private static func publicMembers(of key: IssuerKey, protection: Protection) -> JSONObject {
        JSONObject([
            ("format", .string(format)),
            ("id", .string(key.id)),
            ("createdAt", .string(key.createdAt.description)),
            ("algorithm", .string(key.algorithm.rawValue)),
            ("publicKey", .object(key.publicKey.jwk)),
            ("protection", .string(protection.rawValue)),
        ])
    }

    private static func authenticated(_ json: JSONObject) throws(KeyFileError) -> [UInt8] {
        var open = json
        open["sealed"] = nil
        do throws(JCS.PrecisionLoss) {
            return try JCS.canonicalize(.object(open))
        } catch {
            throw .malformed("it holds a number that has no canonical form")
        }
    }
}
