internal import Crypto

/// What an authenticator says and signs (WebAuthn Level 3 §6.1).
struct AuthenticatorData: Sendable {
    /// A new key, as an authenticator hands it over.
    struct NewKey: Sendable {
        let credentialID: [UInt8]
        /// As COSE writes it (RFC 9052 §7).
        let key: [UInt8]
    }

    static let maximumSize = 16 << 10
    /// Bytes of the longest id of a key (§7.1 step 25).
    static let longestID = 1023

    let bytes: [UInt8]
    let counter: UInt32
    let newKey: NewKey?
    private let partyHash: ArraySlice<UInt8>
    private let flags: UInt8

    /// Reads it; nothing of it is believed yet.
    init(_ bytes: [UInt8]) throws(WebAuthnFault) {
        guard (37...Self.maximumSize).contains(bytes.count) else { throw .encoding("its length is none") }
        self.bytes = bytes
        partyHash = bytes[0..<32]
        flags = bytes[32]
        counter = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var rest = bytes[37...]
        newKey = try flags & Flag.newKey == 0 ? nil : Self.newKey(&rest)
        if flags & Flag.extensions != 0 {
            var reader = CBORReader(rest)
            guard try reader.next().map != nil else { throw .encoding("the extensions are no map") }
            rest = reader.rest
        }
        guard rest.isEmpty else { throw .encoding("something stands behind it") }
    }

    private static func newKey(_ rest: inout ArraySlice<UInt8>) throws(WebAuthnFault) -> NewKey {
        // The kind of authenticator, in 16 bytes, is asked for by nobody here.
        guard rest.count >= 18 else { throw .encoding("the new key is cut off") }
        let lengths = rest.dropFirst(16).prefix(2)
        let length = lengths.reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(18)
        guard (1...longestID).contains(length), length <= rest.count else {
            throw .encoding("the id of the new key is empty, too long or cut off")
        }
        let credentialID = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        var reader = CBORReader(rest)
        guard try reader.next().map != nil else { throw .encoding("the new key is no map") }
        let key = Array(rest.prefix(rest.count - reader.rest.count))
        rest = reader.rest
        return NewKey(credentialID: credentialID, key: key)
    }

    /// Steps 13 to 16 of §7.1 and 16 to 18 of §7.2: for this site, with somebody there who showed the authenticator who
    /// they are.
    func check(for party: RelyingParty) throws(WebAuthnFault) {
        guard partyHash.elementsEqual(SHA256.hash(data: Array(party.id.utf8))) else {
            throw .authenticator("the key is for another site")
        }
        guard flags & Flag.present != 0 else { throw .authenticator("nobody was there") }
        guard flags & Flag.verified != 0 else { throw .authenticator("nobody showed who they are") }
        guard flags & Flag.mayBeCopied != 0 || flags & Flag.isCopied == 0 else {
            throw .authenticator("the key is copied, and cannot be")
        }
    }

    private enum Flag {
        static let present: UInt8 = 1
        static let verified: UInt8 = 1 << 2
        static let mayBeCopied: UInt8 = 1 << 3
        static let isCopied: UInt8 = 1 << 4
        static let newKey: UInt8 = 1 << 6
        static let extensions: UInt8 = 1 << 7
    }
}
