internal import Credentialing
internal import Storage

extension Transaction {
    func insert(
        _ invitation: Invitation,
        digest: String,
        invitedBy: ID<Person>,
        created: Instant,
        expires: Instant
    ) throws {
        let roles = invitation.roles.sorted().map(\.rawValue)
        try run(
            """
            INSERT INTO invitation (id, organization, address, address_key, name, roles, token_digest, invited_by,
                created, expires)
            VALUES (\(invitation.id), \(invitation.organization), \(invitation.address),
                \(EmailAddress.key(invitation.address)), \(invitation.name), \(KeyList.text(roles)), \(digest),
                \(invitedBy), \(created), \(expires))
            """
        )
    }

    /// An invitation that can still be accepted, and who sent it.
    func openInvitation(digest: String, at now: Instant) throws -> (invitation: Invitation, inviter: ID<Person>)? {
        try first(
            """
            SELECT * FROM invitation
            WHERE token_digest = \(digest) AND accepted IS NULL AND withdrawn IS NULL AND expires > \(now)
            """
        ).map { (try Invitation($0), try $0.id("invited_by")) }
    }

    /// Invitations without an answer in these organizations and below, the newest first. From the open ones to their
    /// organization, not through all that a tree ever sent.
    func openInvitations(in scope: AdministrationScope, at now: Instant) throws -> [InvitationEntry] {
        try rows(
            """
            SELECT i.*, o.name AS organization_name FROM invitation i CROSS JOIN organization o
            WHERE i.accepted IS NULL AND i.withdrawn IS NULL AND o.id = i.organization AND \(sql: scope.condition)
            ORDER BY i.created DESC, i.id DESC LIMIT 200
            """
        ).map { row in
            InvitationEntry(
                invitation: try Invitation(row),
                organization: try row.text("organization_name"),
                created: try row.instant("created"),
                expires: try row.instant("expires"),
                isLapsed: try row.instant("expires") <= now
            )
        }
    }

    func organization(ofInvitation id: ID<Invitation>) throws -> ID<Organization> {
        guard let row = try first("SELECT organization FROM invitation WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return try row.id("organization")
    }

    /// Whether there was an open invitation to withdraw.
    func withdraw(_ id: ID<Invitation>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE invitation SET withdrawn = \(now) WHERE id = \(id) AND accepted IS NULL AND withdrawn IS NULL
            """
        ) == 1
    }
}

extension Work {
    func withdrawInvitations(ofAddress key: String, to organization: ID<Organization>) throws {
        try run(
            """
            UPDATE invitation SET withdrawn = \(now)
            WHERE address_key = \(key) AND organization = \(organization) AND accepted IS NULL AND withdrawn IS NULL
            """
        )
    }

    /// Uses an invitation up in one conditional update, so that two clicks make one membership.
    func accept(_ id: ID<Invitation>, by person: ID<Person>) throws {
        let changed = try run(
            """
            UPDATE invitation SET accepted = \(now), accepted_by = \(person)
            WHERE id = \(id) AND accepted IS NULL AND withdrawn IS NULL
            """
        )
        guard changed == 1 else { throw Refusal.linkNotGood }
    }
}

extension Invitation {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            organization: try row.id("organization"),
            name: try row.text("name"),
            address: try row.text("address"),
            roles: Set(KeyList.keys(try row.text("roles")).compactMap(Role.init(rawValue:)))
        )
    }
}
