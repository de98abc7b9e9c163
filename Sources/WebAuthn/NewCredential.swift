/// A passkey that an authenticator made for us, after every check of WebAuthn Level 3 §7.1 that concerns us. We ask for
/// no attestation, so what an authenticator says of its maker is read by nobody.
package struct NewCredential: Sendable, Hashable {
    /// What names the key, at most 1,023 bytes.
    package let id: [UInt8]
    /// The public half, as COSE writes it.
    package let key: [UInt8]
    /// How often the key was used, or 0 where that is not counted.
    package let counter: UInt32

    static let maximumSize = 64 << 10

    /// Checks what a browser brings.
    ///
    /// - Parameters:
    ///   - attestation: the attestation object (§6.5.4).
    ///   - challenge: the one that was asked with.
    package init(
        checking attestation: [UInt8],
        _ client: ClientData,
        challenge: [UInt8],
        of party: RelyingParty
    ) throws(WebAuthnFault) {
        try client.check(.creation, challenge: challenge, of: party)
        guard attestation.count <= Self.maximumSize else { throw .encoding("it is too long") }
        let object = try CBORReader.value(of: attestation)
        guard let format = object["fmt"]?.text, let statement = object["attStmt"]?.map,
            let written = object["authData"]?.bytes
        else { throw .encoding("it is no attestation object") }
        guard format != "none" || statement.isEmpty else { throw .encoding("a statement stands where none is") }
        let said = try AuthenticatorData(written)
        try said.check(for: party)
        guard let new = said.newKey else { throw .authenticator("there is no new key") }
        _ = try PasskeyKey(new.key)
        id = new.credentialID
        key = new.key
        counter = said.counter
    }
}
