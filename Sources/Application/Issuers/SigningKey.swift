internal import Credentialing
internal import Files
internal import LinkedData
internal import OpenBadges
internal import Storage

/// An issuer with the private key that signs for it, opened for one piece of work.
struct SigningKey {
    let issuer: IssuerProfile
    let key: IssuerKey

    /// The thumbprint of the key.
    var id: String { key.id }

    /// The address of the public half, as proofs name it.
    var method: String {
        guard issuer.isTrial else { return issuer.did + "#" + key.id }
        return issuer.did + "#" + issuer.did.dropFirst("did:key:".count)
    }

    /// The document with the issuer's proof, as it is stored and served.
    func sign(_ document: JSONObject, at now: Instant) throws -> String {
        let signed = try EdDSARDFC2022.sign(document, with: key, method: method, created: DateTimeStamp(now))
        return JSONWriter().text(of: .object(signed))
    }
}

extension Transaction {
    /// The key that signs for an issuer now: the newest that is not retired.
    func signingKey(of issuer: IssuerProfile, masterKey: MasterKey) throws -> SigningKey {
        guard let active = try keys(of: issuer.id).last(where: { $0.retired == nil }) else {
            throw IssuingProblem.noKey
        }
        return try signingKey(active.id, of: issuer, masterKey: masterKey)
    }

    /// One key of an issuer by its thumbprint, retired ones included.
    func signingKey(_ id: String, of issuer: IssuerProfile, masterKey: MasterKey) throws -> SigningKey {
        guard let sealed = try sealedKey(id) else { throw IssuingProblem.noKey }
        return SigningKey(issuer: issuer, key: try masterKey.openKey(sealed, id: id))
    }
}

extension MasterKey {
    /// A private key sealed for the database; it opens only under its own thumbprint.
    func seal(_ key: IssuerKey) throws -> String {
        let file = try KeyFile.unprotected(key)
        return try seal(JSONWriter().bytes(of: .object(file.json)), context: Self.context(of: key.id))
    }

    /// Opens what ``seal(_:)`` made.
    fileprivate func openKey(_ sealed: String, id: String) throws -> IssuerKey {
        let bytes = try open(sealed, context: Self.context(of: id))
        return try KeyFile(parsing: bytes).open(passphrase: nil)
    }

    private static func context(of key: String) -> String { "issuer key \(key)" }
}

extension DateTimeStamp {
    /// A moment in whole seconds, as proofs and credentials write it.
    init(_ instant: Instant) {
        self.init(milliseconds: instant.milliseconds - instant.milliseconds % 1000)
    }
}
