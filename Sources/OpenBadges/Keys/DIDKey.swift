internal import LinkedData

/// The DID method `key`: the identifier is the key itself, so its document is made without asking anybody.
public enum DIDKey {
    private static let prefix = "did:key:"

    /// The document of a `did:key`, alone or with the fragment of its only method (did:key method §3.1.4).
    ///
    /// - Throws: ``KeyError/malformed(_:)`` for anything else than `did:key:z…` with, at most, a fragment equal to
    ///   `z…`; ``KeyError/unsupported(_:)`` for another kind of key.
    public static func document(for did: String) throws(KeyError) -> DIDDocument {
        let bytes = Array(did.utf8)
        guard bytes.starts(with: prefix.utf8) else { throw .malformed("\(did) is not a did:key") }
        let parts = bytes.dropFirst(prefix.utf8.count)
            .split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].first == UInt8(ascii: "z") else {
            throw .malformed("the did:key is not written in base58")
        }
        if parts.count == 2, !parts[0].elementsEqual(parts[1]) {
            throw .malformed("the fragment of the did:key is not its key")
        }
        let text = String(decoding: parts[0], as: UTF8.self)
        let key = try PublicKey(multikey: text)
        let subject = prefix + text
        let method = VerificationMethod(id: "\(subject)#\(text)", type: "Multikey", controller: subject, key: key)
        return DIDDocument(id: subject, onlyMethod: method)
    }
}
