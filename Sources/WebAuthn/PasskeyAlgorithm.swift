internal import Crypto
internal import LinkedData
internal import OpenBadges

/// The algorithms that we ask authenticators for, by their numbers in COSE (RFC 9053 §2, RFC 8812 §2), the one we like
/// best first.
package enum PasskeyAlgorithm: Int64, CaseIterable, Sendable {
    /// ECDSA on P-256 with SHA-256, which nearly every authenticator has.
    case es256 = -7
    /// Ed25519.
    case edDSA = -8
    /// RSASSA-PKCS1-v1_5 with SHA-256: what Windows Hello makes where its chip knows nothing else.
    case rs256 = -257
}

/// The public half of a passkey, as an authenticator wrote it (COSE, RFC 9053 §7 and RFC 8230 §4).
struct PasskeyKey: Sendable {
    private let algorithm: PasskeyAlgorithm
    private let key: PublicKey

    /// Reads a key of one of the algorithms that were asked for.
    init(_ bytes: [UInt8]) throws(WebAuthnFault) {
        let written = try CBORReader.value(of: bytes)
        guard let algorithm = written[3]?.integer.flatMap(PasskeyAlgorithm.init(rawValue:)) else {
            throw .key("its algorithm was not asked for")
        }
        self.algorithm = algorithm
        guard let members = Self.members(of: written, for: algorithm) else {
            throw .key("it is not of its algorithm, or not whole")
        }
        do throws(KeyError) {
            key = try PublicKey(jwk: JSONObject(members))
        } catch {
            throw .key(error.description)
        }
    }

    /// The same key by the names of JOSE.
    private static func members(of key: CBORValue, for algorithm: PasskeyAlgorithm) -> [(String, JSONValue)]? {
        func text(_ label: Int64) -> JSONValue? {
            key[label]?.bytes.map { .string(Base64URL.encode($0)) }
        }
        let kind = key[1]?.integer
        switch algorithm {
        case .es256:
            guard kind == 2, key[-1]?.integer == 1, let x = text(-2), let y = text(-3) else { return nil }
            return [("kty", "EC"), ("crv", "P-256"), ("x", x), ("y", y)]
        case .edDSA:
            guard kind == 1, key[-1]?.integer == 6, let x = text(-2) else { return nil }
            return [("kty", "OKP"), ("crv", "Ed25519"), ("x", x)]
        case .rs256:
            guard kind == 3, let modulus = text(-1), let exponent = text(-2) else { return nil }
            return [("kty", "RSA"), ("n", modulus), ("e", exponent)]
        }
    }

    /// Whether a signature over a message is of this key. ECDSA stands in DER (WebAuthn Level 3 §6.5.5).
    func fits(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        switch algorithm {
        case .es256:
            guard let read = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return isValid(Array(read.rawRepresentation), message, .es256)
        case .edDSA: return isValid(signature, message, .edDSA)
        case .rs256: return isValid(signature, message, .rs256)
        }
    }

    private func isValid(_ signature: [UInt8], _ message: [UInt8], _ algorithm: SignatureAlgorithm) -> Bool {
        (try? key.isValid(signature: signature, for: message, algorithm: algorithm)) == true
    }
}
