public import LinkedData

extension DIDDocument {
    /// The document an issuer publishes for its keys: Multikey for Ed25519 and P-256, JsonWebKey for RSA.
    ///
    /// Every key becomes the method `did#thumbprint`. Active and retired keys are listed in `assertionMethod`, so
    /// that what a retired one signed still verifies; a revoked one carries `revoked` and is left out there.
    ///
    /// - Parameters:
    ///   - did: The issuer, `did:web:…`; also the controller of every method.
    ///   - keys: ``KeyRing/verificationMethods``.
    ///   - alsoKnownAs: Other identifiers of the issuer, such as the URL of its profile.
    /// - Returns: Contexts of DID Core 1.0 and Controlled Identifiers 1.0, `id`, and only public parts of keys.
    public static func publishing(did: String, keys: [KeyRecord], alsoKnownAs: [String] = []) -> JSONValue {
        var contexts: [JSONValue] = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]
        if keys.contains(where: { $0.publicKey.multikey == nil }) {
            contexts.append("https://w3id.org/security/jwk/v1")
        }
        var document = JSONObject([("@context", .array(contexts)), ("id", .string(did))])
        if !alsoKnownAs.isEmpty { document["alsoKnownAs"] = .array(alsoKnownAs.map { .string($0) }) }
        document["verificationMethod"] = .array(keys.map { .object(method(of: $0, did: did)) })
        document["assertionMethod"] = .array(
            keys.filter { $0.revokedAt == nil }.map { .string(methodID(of: $0, did: did)) }
        )
        return .object(document)
    }

    /// The identifier a key has in the document of a DID: `did#thumbprint`.
    public static func methodID(of key: KeyRecord, did: String) -> String {
        did + "#" + key.id
    }

    private static func method(of key: KeyRecord, did: String) -> JSONObject {
        var method = JSONObject([("id", .string(methodID(of: key, did: did)))])
        if let multikey = key.publicKey.multikey {
            method["type"] = "Multikey"
            method["controller"] = .string(did)
            method["publicKeyMultibase"] = .string(multikey)
        } else {
            method["type"] = "JsonWebKey"
            method["controller"] = .string(did)
            method["publicKeyJwk"] = .object(key.publicKey.jwk)
        }
        method["revoked"] = key.revokedAt.map { .string($0.description) }
        return method
    }
}
