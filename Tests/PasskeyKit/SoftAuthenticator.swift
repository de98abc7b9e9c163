internal import Crypto
internal import LinkedData
package import OpenBadges

/// An authenticator written for tests alone, after WebAuthn Level 3 §6, with every part in reach so that a test can say
/// one thing wrong. Holds one key.
package struct SoftAuthenticator: Sendable {
    private enum Key: Sendable {
        case p256(P256.Signing.PrivateKey)
        case other(IssuerKey)
    }

    /// What stands in an answer when nothing is wrong.
    package var party: String
    package var origin: String
    package var credential: [UInt8]
    package var handle: [UInt8] = []
    /// Somebody is there, and showed who they are.
    package var flags: UInt8 = 0b101
    package var counter: UInt32 = 0
    package var format = "none"
    package var statement: [UInt8] = CBORText.map([])
    package var extensions: [UInt8] = []
    package var behind: [UInt8] = []
    /// In place of the ceremony that it is.
    package var type: String?
    /// More members of what the browser says, as JSON.
    package var more = ""
    /// In place of the key as COSE writes it.
    package var key: [UInt8]
    private var signing: Key

    /// A new key of P-256 for a site.
    package init(party: String = "localhost", origin: String = "http://localhost:8080") {
        let new = P256.Signing.PrivateKey()
        let point = Array(new.publicKey.rawRepresentation)
        self.party = party
        self.origin = origin
        credential = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        key = Self.p256(Array(point.prefix(32)), Array(point.suffix(32)))
        signing = .p256(new)
    }

    /// A new key of some kind.
    package init(kind: KeyKind) throws {
        self.init()
        guard kind != .p256 else { return }
        let new = try IssuerKey.generate(kind, createdAt: DateTimeStamp(milliseconds: 0))
        func number(_ name: String) -> [UInt8] {
            new.publicKey.jwk[name]?.string.flatMap { Base64URL.decode($0) } ?? []
        }
        key = kind == .rsa ? Self.rsa(number("n"), number("e")) : Self.ed25519(number("x"))
        signing = .other(new)
    }

    /// A key of P-256 in COSE.
    package static func p256(_ x: [UInt8], _ y: [UInt8], algorithm: Int = -7, curve: Int = 1) -> [UInt8] {
        CBORText.map([
            (CBORText.number(1), CBORText.number(2)), (CBORText.number(3), CBORText.number(algorithm)),
            (CBORText.number(-1), CBORText.number(curve)), (CBORText.number(-2), CBORText.bytes(x)),
            (CBORText.number(-3), CBORText.bytes(y)),
        ])
    }

    /// A key of Ed25519 in COSE.
    package static func ed25519(_ x: [UInt8]) -> [UInt8] {
        CBORText.map([
            (CBORText.number(1), CBORText.number(1)), (CBORText.number(3), CBORText.number(-8)),
            (CBORText.number(-1), CBORText.number(6)), (CBORText.number(-2), CBORText.bytes(x)),
        ])
    }

    /// A key of RSA in COSE.
    package static func rsa(_ modulus: [UInt8], _ exponent: [UInt8]) -> [UInt8] {
        CBORText.map([
            (CBORText.number(1), CBORText.number(3)), (CBORText.number(3), CBORText.number(-257)),
            (CBORText.number(-1), CBORText.bytes(modulus)), (CBORText.number(-2), CBORText.bytes(exponent)),
        ])
    }

    /// What a browser brings after making the key.
    package func registration(challenge: String) -> (client: [UInt8], attestation: [UInt8]) {
        let object = CBORText.map([
            (CBORText.text("fmt"), CBORText.text(format)), (CBORText.text("attStmt"), statement),
            (CBORText.text("authData"), CBORText.bytes(data(withKey: true))),
        ])
        return (client(type ?? "webauthn.create", challenge), object)
    }

    /// What a browser brings after asking the key.
    package func assertion(
        challenge: String
    ) throws -> (client: [UInt8], authenticator: [UInt8], signature: [UInt8]) {
        let (client, written) = (self.client(type ?? "webauthn.get", challenge), data(withKey: false))
        let message = written + SHA256.hash(data: client)
        let signature =
            switch signing {
            case .p256(let key): Array(try key.signature(for: message).derRepresentation)
            case .other(let key): try key.sign(message, algorithm: key.kind.algorithm)
            }
        return (client, written, signature)
    }

    private func client(_ type: String, _ challenge: String) -> [UInt8] {
        Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)"\#(more)}"#.utf8)
    }

    private func data(withKey: Bool) -> [UInt8] {
        var written = Array(SHA256.hash(data: Array(party.utf8)))
        let said = flags | (withKey ? 0x40 : 0) | (extensions.isEmpty ? 0 : 0x80)
        written.append(said)
        written += withUnsafeBytes(of: counter.bigEndian) { Array($0) }
        if withKey {
            written += [UInt8](repeating: 0, count: 16)
            written += [UInt8(truncatingIfNeeded: credential.count >> 8), UInt8(truncatingIfNeeded: credential.count)]
            written += credential + key
        }
        return written + extensions + behind
    }
}

extension SoftAuthenticator {
    /// The fields of the form for a new key.
    package func fields(adding challenge: String) -> [String: String] {
        let made = registration(challenge: challenge)
        return [
            "passkey-client": Base64URL.encode(made.client), "passkey-attestation": Base64URL.encode(made.attestation),
        ]
    }

    /// The fields of a form that asks the key. Each use counts, where the key counts at all.
    package func fields(answering challenge: String) throws -> [String: String] {
        let shown = try assertion(challenge: challenge)
        return [
            "passkey-id": Base64URL.encode(credential), "passkey-client": Base64URL.encode(shown.client),
            "passkey-authenticator": Base64URL.encode(shown.authenticator),
            "passkey-signature": Base64URL.encode(shown.signature), "passkey-handle": Base64URL.encode(handle),
        ]
    }
}
