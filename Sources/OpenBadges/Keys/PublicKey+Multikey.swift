internal import Crypto
internal import CryptoExtras

extension PublicKey {
    /// Reads a Multikey value, as in `publicKeyMultibase` (Controlled Identifiers 1.0 §2.2.2) and `did:key`.
    ///
    /// Ed25519 (`0xed`), P-256 (`0x1200`, compressed) and, as did:key has it, RSA (`0x1205`, PKCS #1 DER).
    ///
    /// - Throws: ``KeyError/malformed(_:)``, ``KeyError/unsupported(_:)`` for a kind that is known by name only, and
    ///   ``KeyError/privateMaterial`` for a secret key.
    public init(multikey: String) throws(KeyError) {
        guard let bytes = Multibase.decode(multikey) else {
            throw .malformed("the text is not Multibase in base58 or base64url")
        }
        guard let (codec, prefix) = Multicodec.read(bytes) else { throw .malformed("the kind of key is missing") }
        let raw = Array(bytes.dropFirst(prefix))
        switch codec {
        case Multicodec.ed25519: self = try Self.ed25519(raw)
        case Multicodec.p256: self = try Self.p256(compressed: raw)
        case Multicodec.rsa: self = try Self.rsa(pkcs1: raw)
        default:
            if Multicodec.secretKeys.contains(codec) { throw .privateMaterial }
            throw .unsupported(Multicodec.publicKeyNames[codec] ?? "0x" + String(codec, radix: 16))
        }
    }

    /// The Multikey value with the letter `z`; `nil` for RSA, for which Controlled Identifiers 1.0 §2.2.2 has none.
    public var multikey: String? {
        switch material {
        case .ed25519(let raw): Multibase.base58(Multicodec.prefix(of: Multicodec.ed25519) + raw)
        case .p256(let x, let y):
            Multibase.base58(Multicodec.prefix(of: Multicodec.p256) + [2 | ((y.last ?? 0) & 1)] + x)
        case .rsa: nil
        }
    }

    /// The key as a DID of the method `key`; `nil` where ``multikey`` is.
    public var didKey: String? {
        multikey.map { "did:key:" + $0 }
    }

    private static func rsa(pkcs1 der: [UInt8]) throws(KeyError) -> PublicKey {
        // Beyond 8192 bits of modulus there is nothing to read; a longer text is not worth the time of a DER reader.
        guard der.count <= 1200, let key = try? _RSA.Signing.PublicKey(derRepresentation: der),
            Array(key.pkcs1DERRepresentation) == der, let numbers = try? key.getKeyPrimitives()
        else { throw .malformed("the bytes are not an RSA key of PKCS #1 with 2048 to 8192 bits") }
        return try rsa(modulus: Array(numbers.modulus), exponent: Array(numbers.publicExponent))
    }
}

/// The numbers that stand before a key in a Multikey (the multicodec table), written as unsigned varints.
enum Multicodec {
    static let ed25519 = 0xed
    static let p256 = 0x1200
    static let rsa = 0x1205
    static let ed25519Secret = 0x1300
    static let p256Secret = 0x1306

    static let publicKeyNames: [Int: String] = [
        0xe7: "secp256k1", 0xea: "BLS12-381 G1", 0xeb: "BLS12-381 G2", 0xec: "X25519", 0x1201: "P-384",
        0x1202: "P-521", 0x1203: "Ed448", 0x1204: "X448", 0x1206: "SM2",
    ]
    static let secretKeys: Set<Int> = [
        0x1300, 0x1301, 0x1302, 0x1303, 0x1305, 0x1306, 0x1307, 0x1308, 0x1309, 0x130a, 0x1310, 0x1311, 0x1312,
    ]

    /// The number and how many bytes it took; `nil` when it is cut off, longer than needed or beyond three bytes.
    static func read(_ bytes: [UInt8]) -> (codec: Int, length: Int)? {
        var codec = 0
        for (position, byte) in bytes.prefix(3).enumerated() {
            codec |= Int(byte & 0x7F) << (7 * position)
            if byte & 0x80 == 0 {
                return position > 0 && byte == 0 ? nil : (codec, position + 1)
            }
        }
        return nil
    }

    /// The varint of a number.
    static func prefix(of codec: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = codec
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }
}
