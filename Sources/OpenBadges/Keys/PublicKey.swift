internal import Crypto
internal import CryptoExtras

/// A public key that signatures are verified with.
///
/// A value exists only for a well-formed key: the right length, P-256 points on their curve, RSA moduli of 2048 to 8192
/// bits. Of Ed25519 only the length is checked here; 32 bytes that are no point verify nothing.
public struct PublicKey: Sendable, Equatable {
    enum Material: Sendable, Equatable {
        /// 32 bytes (RFC 8032 §5.1.5).
        case ed25519([UInt8])
        /// The coordinates, 32 bytes each.
        case p256(x: [UInt8], y: [UInt8])
        /// Modulus and public exponent, big-endian, without leading zeros.
        case rsa(modulus: [UInt8], exponent: [UInt8])
    }

    let material: Material

    init(checked material: Material) {
        self.material = material
    }

    /// What kind of key this is.
    public var kind: KeyKind {
        switch material {
        case .ed25519: .ed25519
        case .p256: .p256
        case .rsa: .rsa
        }
    }

    /// Whether the key's owner signed the message.
    ///
    /// - Parameters:
    ///   - signature: The raw signature, in the form ``SignatureAlgorithm`` describes; any other length is not valid.
    ///   - message: The bytes signed, not hashed.
    ///   - algorithm: What the signature claims to be.
    /// - Throws: ``KeyError/mismatch(_:_:)`` when the algorithm is for another kind of key.
    public func isValid(
        signature: [UInt8],
        for message: [UInt8],
        algorithm: SignatureAlgorithm
    ) throws(KeyError) -> Bool {
        guard algorithm.keyKind == kind else { throw .mismatch(algorithm, kind) }
        switch material {
        case .ed25519(let raw):
            guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else {
                return false
            }
            return key.isValidSignature(signature, for: message)
        case .p256(let x, let y):
            guard signature.count == 64, let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: message)
        case .rsa(let modulus, let exponent):
            guard signature.count == modulus.count,
                let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent)
            else { return false }
            let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
            return key.isValidSignature(signature, for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
        }
    }
}

extension PublicKey {
    /// A key from 32 bytes (RFC 8032 §5.1.5).
    static func ed25519(_ raw: [UInt8]) throws(KeyError) -> PublicKey {
        guard raw.count == 32 else { throw .malformed("an Ed25519 key has 32 bytes, this one \(raw.count)") }
        return PublicKey(checked: .ed25519(raw))
    }

    /// A key from its two coordinates.
    static func p256(x: [UInt8], y: [UInt8]) throws(KeyError) -> PublicKey {
        guard x.count == 32, y.count == 32 else {
            throw .malformed("the coordinates of a P-256 key have 32 bytes each")
        }
        guard (try? P256.Signing.PublicKey(rawRepresentation: x + y)) != nil else {
            throw .malformed("the coordinates are not a point of the curve P-256")
        }
        return PublicKey(checked: .p256(x: x, y: y))
    }

    /// A key from the compressed form of its point: 2 or 3, then x (SEC 1 §2.3.4).
    static func p256(compressed: [UInt8]) throws(KeyError) -> PublicKey {
        guard compressed.count == 33, compressed[0] == 2 || compressed[0] == 3 else {
            throw .malformed("a compressed P-256 key has 33 bytes and begins with 2 or 3")
        }
        guard let key = try? P256.Signing.PublicKey(compressedRepresentation: compressed) else {
            throw .malformed("the coordinate is not of a point of the curve P-256")
        }
        let raw = Array(key.rawRepresentation)
        return PublicKey(checked: .p256(x: Array(raw.prefix(32)), y: Array(raw.dropFirst(32))))
    }

    /// A key from modulus and exponent, both big-endian and without leading zeros.
    static func rsa(modulus: [UInt8], exponent: [UInt8]) throws(KeyError) -> PublicKey {
        guard let first = modulus.first, first != 0, let lead = exponent.first, lead != 0 else {
            throw .malformed("an RSA number is empty or has leading zeros")
        }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard bits >= 2048 else { throw .malformed("an RSA modulus of \(bits) bits is too short, 2048 are needed") }
        guard bits <= 8192 else { throw .malformed("an RSA modulus of more than 8192 bits is too long") }
        guard modulus.last.map({ $0 & 1 == 1 }) == true else { throw .malformed("the RSA modulus is even") }
        guard exponent.count <= 4, exponent.last.map({ $0 & 1 == 1 }) == true, exponent != [1] else {
            throw .malformed("the RSA exponent must be odd, at least 3 and below 2^32")
        }
        guard (try? _RSA.Signing.PublicKey(n: modulus, e: exponent)) != nil else {
            throw .malformed("the RSA numbers are not those of a key")
        }
        return PublicKey(checked: .rsa(modulus: modulus, exponent: exponent))
    }
}
