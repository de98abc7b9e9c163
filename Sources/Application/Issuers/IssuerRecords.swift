internal import Credentialing
internal import Storage

extension Transaction {
    func issuerID(of organization: ID<Organization>) throws -> ID<Issuer>? {
        try first("SELECT id FROM issuer WHERE organization = \(organization)").map { try $0.id("id") }
    }

    func issuer(_ id: ID<Issuer>) throws -> IssuerProfile {
        guard let row = try first("SELECT * FROM issuer WHERE id = \(id)") else { throw Refusal.notFound }
        return try IssuerProfile(row)
    }

    /// The issuer of an organization, when it has one.
    func issuer(of organization: ID<Organization>) throws -> IssuerProfile? {
        try first("SELECT * FROM issuer WHERE organization = \(organization)").map { try IssuerProfile($0) }
    }

    /// The issuer that has or had a name in addresses.
    func issuer(slug: String) throws -> IssuerProfile {
        guard
            let row = try first(
                "SELECT i.* FROM issuer_slug s JOIN issuer i ON i.id = s.issuer WHERE s.slug = \(slug)"
            )
        else { throw Refusal.notFound }
        return try IssuerProfile(row)
    }

    /// All issuers of the installation, of which there are as many as organizations that award.
    func issuers() throws -> [IssuerProfile] {
        try rows("SELECT * FROM issuer ORDER BY slug").map { try IssuerProfile($0) }
    }

    /// Every key the issuer ever had, the oldest first.
    func keys(of issuer: ID<Issuer>) throws -> [PublishedKey] {
        try rows("SELECT * FROM issuer_key WHERE issuer = \(issuer) ORDER BY created, id").map { row in
            PublishedKey(
                id: try row.text("id"),
                multikey: try row.text("public_multikey"),
                created: try row.instant("created"),
                retired: try row.instantIfAny("retired")
            )
        }
    }

    /// The sealed private half of a key.
    func sealedKey(_ id: String) throws -> String? {
        try first("SELECT sealed FROM issuer_key WHERE id = \(id)")?.text("sealed")
    }

    func insert(_ issuer: IssuerProfile, at now: Instant) throws {
        try run(
            """
            INSERT INTO issuer (id, organization, slug, name, did, former_dids, enamel, metal, created)
            VALUES (\(issuer.id), \(issuer.organization), \(issuer.slug), \(issuer.name), \(issuer.did),
                \(KeyList.text(issuer.formerDIDs)), \(issuer.enamel), \(issuer.metal), \(now))
            """
        )
        try run("INSERT INTO issuer_slug (slug, issuer) VALUES (\(issuer.slug), \(issuer.id))")
    }

    func insert(_ key: PublishedKey, of issuer: ID<Issuer>, sealed: String) throws {
        try run(
            """
            INSERT INTO issuer_key (id, issuer, public_multikey, sealed, created)
            VALUES (\(key.id), \(issuer), \(key.multikey), \(sealed), \(key.created))
            """
        )
    }
}

extension IssuerProfile {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            organization: try row.id("organization"),
            slug: try row.text("slug"),
            name: try row.text("name"),
            did: try row.text("did"),
            formerDIDs: KeyList.keys(try row.text("former_dids")),
            enamel: try row.text("enamel"),
            metal: try row.text("metal")
        )
    }
}
