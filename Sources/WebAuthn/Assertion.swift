internal import Crypto

/// What a passkey says to a question of ours, after every check of WebAuthn Level 3 §7.2 that needs nothing but the
/// public key.
package struct Assertion: Sendable, Hashable {
    /// How often the key says that it was used, or 0 where that is not counted.
    package let counter: UInt32

    static let longestSignature = 1024

    /// Checks what a browser brings.
    ///
    /// - Parameters:
    ///   - written: what the authenticator said and signed.
    ///   - challenge: the one that was asked with.
    ///   - key: the public half, as it was kept.
    package init(
        checking written: [UInt8],
        _ client: ClientData,
        signature: [UInt8],
        challenge: [UInt8],
        of party: RelyingParty,
        key: [UInt8]
    ) throws(WebAuthnFault) {
        try client.check(.assertion, challenge: challenge, of: party)
        let said = try AuthenticatorData(written)
        try said.check(for: party)
        let key = try PasskeyKey(key)
        guard signature.count <= Self.longestSignature,
            key.fits(signature, over: written + SHA256.hash(data: client.bytes))
        else { throw .signature }
        counter = said.counter
    }

    /// Whether a count goes on from the last one that was kept (§7.2 step 22). One that stands still or goes back is of
    /// a copy of the key; where nothing is counted, both are 0.
    package func goesOn(from last: UInt32) -> Bool {
        counter > last || counter == 0 && last == 0
    }
}
