internal import Credentialing
internal import Storage

extension Transaction {
    /// The tops of all trees of the installation, without those of partners.
    func topsOfTrees() throws -> [OrganizationPath] {
        try rows("SELECT path FROM organization WHERE parent IS NULL AND kind <> 'partner'")
            .map { OrganizationPath(try $0.text("path")) }
    }

    /// How many accounts of an issuer belong to people here, and when one of them last signed in.
    func use(ofIssuer issuer: String) throws -> (accounts: Int, last: Instant?) {
        let row = try first("SELECT COUNT(*) AS n, MAX(used) AS last FROM identity WHERE issuer = \(issuer)")
        guard let row else { return (0, nil) }
        return (try row.integer("n"), try row.instantIfAny("last"))
    }
}
