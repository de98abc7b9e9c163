internal import Crypto
public import LinkedData

extension PublicKey {
    /// Reads a JSON Web Key (RFC 7517; RFC 7518 §6; RFC 8037 §2): OKP with Ed25519, EC with P-256, RSA.
    ///
    /// Members such as `kid` or `alg` are passed over; a `use` other than `sig` is unsupported.
    ///
    /// - Throws: ``KeyError/malformed(_:)``, ``KeyError/unsupported(_:)`` with the type or curve, and
    ///   ``KeyError/privateMaterial`` when a private member is present.
    public init(jwk: JSONObject) throws(KeyError) {
        guard let type = jwk["kty"]?.string else { throw .malformed("the JWK has no kty") }
        // `k` is the whole of a symmetric key, `d` the private part of all others, the rest of RSA's follow from it.
        for name in ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"] where jwk[name] != nil {
            throw .privateMaterial
        }
        if let use = jwk["use"] {
            guard let use = use.string else { throw .malformed("the JWK's use is not text") }
            guard use.isExactly("sig") else { throw .unsupported("use \(use)") }
        }
        switch ExactText(type) {
        case "OKP":
            let curve = try Self.curve(of: jwk)
            guard curve.isExactly("Ed25519") else { throw .unsupported(curve) }
            self = try Self.ed25519(Self.bytes("x", of: jwk))
        case "EC":
            let curve = try Self.curve(of: jwk)
            guard curve.isExactly("P-256") else { throw .unsupported(curve) }
            self = try Self.p256(x: Self.bytes("x", of: jwk), y: Self.bytes("y", of: jwk))
        case "RSA":
            self = try Self.rsa(modulus: Self.bytes("n", of: jwk), exponent: Self.bytes("e", of: jwk))
        default:
            throw .unsupported(type)
        }
    }

    /// The key as a JWK with only the members its type requires, sorted as RFC 7638 §3.2 sorts them.
    public var jwk: JSONObject {
        switch material {
        case .ed25519(let raw):
            JSONObject([("crv", "Ed25519"), ("kty", "OKP"), ("x", .string(Base64URL.encode(raw)))])
        case .p256(let x, let y):
            JSONObject([
                ("crv", "P-256"), ("kty", "EC"), ("x", .string(Base64URL.encode(x))),
                ("y", .string(Base64URL.encode(y))),
            ])
        case .rsa(let modulus, let exponent):
            JSONObject([
                ("e", .string(Base64URL.encode(exponent))), ("kty", "RSA"), ("n", .string(Base64URL.encode(modulus))),
            ])
        }
    }

    /// The JWK thumbprint with SHA-256, as base64url (RFC 7638 §3): the same for every writing of the same key.
    public var thumbprint: String {
        Base64URL.encode(SHA256.hash(data: JSONWriter().bytes(of: .object(jwk))))
    }

    private static func curve(of jwk: JSONObject) throws(KeyError) -> String {
        guard let curve = jwk["crv"]?.string else { throw .malformed("the JWK has no crv") }
        return curve
    }

    private static func bytes(_ name: String, of jwk: JSONObject) throws(KeyError) -> [UInt8] {
        guard let text = jwk[name]?.string else { throw .malformed("the JWK has no \(name)") }
        // The longest value is a modulus of 8192 bits.
        guard text.utf8.count <= 2048, let bytes = Base64URL.decode(text) else {
            throw .malformed("the JWK's \(name) is not base64url")
        }
        return bytes
    }
}
