package import Credentialing
internal import Crests
internal import Files
internal import OpenBadges
internal import Storage

extension Platform {
    /// The issuer of an organization, made with its first key when there is none: on first start, and when an
    /// organization opens its first title.
    @discardableResult
    package func ensureIssuer(of organization: ID<Organization>) async throws -> ID<Issuer> {
        try await write { try $0.ensureIssuer(of: organization, on: self) }
    }
}

extension Work {
    /// The issuer of an organization, made when there is none. Callers look at permission.
    func ensureIssuer(of organization: ID<Organization>, on platform: Platform) throws -> ID<Issuer> {
        if let known = try issuerID(of: organization) { return known }
        return try makeIssuer(of: self.organization(organization), on: platform)
    }

    /// An issuer with a new Ed25519 key. Its identifier is found on the web once the installation has a public address.
    fileprivate func makeIssuer(of place: Organization, on platform: Platform) throws -> ID<Issuer> {
        let key = try IssuerKey.generate(.ed25519, createdAt: DateTimeStamp(now))
        guard let multikey = key.publicKey.multikey, let didKey = key.publicKey.didKey else {
            throw IssuingProblem.keyUnusable
        }
        let settings = platform.settings
        let issuer = IssuerProfile(
            id: newID(),
            organization: place.id,
            slug: place.slug,
            name: place.name,
            did: settings.isTrial
                ? didKey : try DIDWeb.did(forIssuerURL: settings.addresses.issuer(place.slug)),
            formerDIDs: [],
            enamel: CrestColor.laurel.description,
            metal: CrestColor.gold.description
        )
        try insert(issuer, at: now)
        let sealed = try platform.masterKey.seal(key)
        try insert(
            PublishedKey(id: key.id, multikey: multikey, created: now, retired: nil),
            of: issuer.id,
            sealed: sealed
        )
        try audit(
            AuditEvent(.issuerCreated, "issuer", issuer.id, organization: place.id, facts: ["did": issuer.did]),
            by: nil
        )
        try audit(
            AuditEvent(.issuerKeyCreated, "issuer", issuer.id, organization: place.id, facts: ["key": key.id]),
            by: nil
        )
        return issuer.id
    }
}
