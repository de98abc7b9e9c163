internal import LinkedData

/// One published key of a DID document (Controlled Identifiers 1.0 §2.2).
public struct VerificationMethod: Sendable, Equatable {
    /// The absolute identifier, like `did:web:school.example#key-1`.
    public let id: String
    /// `Multikey`, `JsonWebKey` …, as written.
    public let type: String
    /// Who controls the key; `nil` when the document does not say.
    public let controller: String?
    /// The key, or why it cannot be used. A method with a broken or unknown key does not spoil the others.
    public let key: Result<PublicKey, KeyError>
    /// From when on nothing may be verified with it.
    public let expires: DateTimeStamp?
    /// Since when it has been withdrawn.
    public let revoked: DateTimeStamp?

    static let multibaseTypes = ["Multikey", "Ed25519VerificationKey2020"]
    static let jwkTypes = ["JsonWebKey", "JsonWebKey2020"]

    /// Reads a method; `document` completes an identifier that is only a fragment.
    init(parsing object: JSONObject, in document: String) throws(DIDError) {
        guard let id = object["id"]?.string, !id.isEmpty else {
            throw .malformedDocument("a verification method has no id")
        }
        guard let type = object["type"]?.string else {
            throw .malformedDocument("the verification method \(id) has no type")
        }
        self.id = DIDDocument.absolute(id, in: document)
        self.type = type
        controller = object["controller"]?.string
        let times = Result { () throws(KeyError) in
            (try Self.time("expires", of: object), try Self.time("revoked", of: object))
        }
        switch times {
        case .success(let (expires, revoked)):
            (self.expires, self.revoked) = (expires, revoked)
            key = Result { () throws(KeyError) in try Self.key(of: object, type: type) }
        case .failure(let error):
            // A withdrawal that cannot be read must not make the key good.
            (expires, revoked) = (nil, nil)
            key = .failure(error)
        }
    }

    init(id: String, type: String, controller: String, key: PublicKey) {
        (self.id, self.type, self.controller) = (id, type, controller)
        self.key = .success(key)
        (expires, revoked) = (nil, nil)
    }

    private static func key(of object: JSONObject, type: String) throws(KeyError) -> PublicKey {
        for name in ["secretKeyMultibase", "secretKeyJwk", "privateKeyMultibase", "privateKeyJwk", "privateKeyBase58"]
        where object[name] != nil {
            throw .privateMaterial
        }
        let isMultibase = multibaseTypes.contains { $0.isExactly(type) }
        guard isMultibase || jwkTypes.contains(where: { $0.isExactly(type) }) else { throw .unsupported(type) }
        switch (object["publicKeyMultibase"], object["publicKeyJwk"]) {
        case (let value?, nil):
            guard isMultibase, let text = value.string else {
                throw .malformed("publicKeyMultibase does not fit the type \(type)")
            }
            let key = try PublicKey(multikey: text)
            if type.isExactly("Ed25519VerificationKey2020"), key.kind != .ed25519 {
                throw .malformed("the type \(type) holds a key of the kind \(key.kind.rawValue)")
            }
            return key
        case (nil, let value?):
            guard !isMultibase, let jwk = value.object else {
                throw .malformed("publicKeyJwk does not fit the type \(type)")
            }
            return try PublicKey(jwk: jwk)
        case (nil, nil): throw .malformed("the verification method has no key")
        default: throw .malformed("the verification method has two keys")
        }
    }

    private static func time(_ name: String, of object: JSONObject) throws(KeyError) -> DateTimeStamp? {
        guard let value = object[name] else { return nil }
        guard let time = value.string.flatMap(DateTimeStamp.init(parsing:)) else {
            throw .malformed("\(name) is not a date with a time zone")
        }
        return time
    }
}
