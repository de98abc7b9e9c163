internal import Credentialing
internal import Storage

extension Transaction {
    func insert(
        _ invitation: Invitation,
        digest: String,
        invitedBy: ID<Person>,
        during time: MembershipTime,
        created: Instant,
        expires: Instant
    ) throws {
        let roles = invitation.roles.sorted().map(\.rawValue)
        try run(
            """
            INSERT INTO invitation (id, organization, address, address_key, name, roles, token_digest, invited_by,
                created, expires, begins, ends)
            VALUES (\(invitation.id), \(invitation.organization), \(invitation.address),
                \(EmailAddress.key(invitation.address)), \(invitation.name), \(KeyList.text(roles)), \(digest),
                \(invitedBy), \(created), \(expires), \(time.begins), \(time.ends))
            """
        )
    }

    /// An invitation that can still be accepted, who sent it, and when the membership is to be.
    func openInvitation(
        digest: String,
        at now: Instant
    ) throws -> (invitation: Invitation, inviter: ID<Person>, time: MembershipTime)? {
        let row = try first(
            """
            SELECT * FROM invitation
            WHERE token_digest = \(digest) AND accepted IS NULL AND withdrawn IS NULL AND expires > \(now)
                AND (ends IS NULL OR ends > \(now))
            """
        )
        guard let row else { return nil }
        let begins = try row.instantIfAny("begins").flatMap { $0 > now ? $0 : nil }
        let time = MembershipTime(begins: begins, ends: try row.instantIfAny("ends"))
        return (try Invitation(row), try row.id("invited_by"), time)
    }

    /// Invitations without an answer in these organizations and below, the newest first. From the open ones to their
    /// organization, not through all that a tree ever sent; and no further than some thousands for one page.
    func openInvitations(
        _ filter: PeopleFilter,
        in scope: AdministrationScope,
        after last: ID<Invitation>?,
        count: Int,
        at now: Instant
    ) throws -> InvitationListing {
        let terms = SearchWords.terms(of: filter.words)
        var last = last
        var found: [InvitationEntry] = []
        for _ in 0..<10 {
            let stretch = try openInvitations(in: scope, after: last, count: 500, at: now)
            for entry in stretch where entry.holds(terms: terms, role: filter.role) {
                if found.count == count {
                    return InvitationListing(invitations: found, next: found.last?.invitation.id)
                }
                found.append(entry)
            }
            guard stretch.count == 500 else { return InvitationListing(invitations: found, next: nil) }
            last = stretch.last?.invitation.id
        }
        return InvitationListing(invitations: found, next: last)
    }

    private func openInvitations(
        in scope: AdministrationScope,
        after last: ID<Invitation>?,
        count: Int,
        at now: Instant
    ) throws -> [InvitationEntry] {
        var after: SQL = ""
        if let last, let row = try first("SELECT created FROM invitation WHERE id = \(last)") {
            let created = try row.instant("created")
            after = " AND i.created <= \(created) AND (i.created < \(created) OR i.id < \(last))"
        }
        return try rows(
            """
            SELECT i.*, o.name AS organization_name, o.time_zone FROM invitation i CROSS JOIN organization o
            WHERE i.accepted IS NULL AND i.withdrawn IS NULL AND o.id = i.organization AND \(sql: scope.condition)
                \(sql: after)
            ORDER BY i.created DESC, i.id DESC LIMIT \(count)
            """
        ).map { row in
            let zone = try row.text("time_zone")
            return InvitationEntry(
                invitation: try Invitation(row),
                organization: try row.text("organization_name"),
                created: try row.instant("created"),
                expires: try row.instant("expires"),
                isLapsed: try row.instant("expires") <= now || row.instantIfAny("ends").map { $0 <= now } ?? false,
                firstDay: try row.instantIfAny("begins").map { LocalDate(at: $0, in: zone) },
                lastDay: try row.instantIfAny("ends").map { LocalDate(lastBefore: $0, in: zone) }
            )
        }
    }

    /// How many wait for an answer, as far as it is counted.
    func countOpenInvitations(in scope: AdministrationScope) throws -> CappedCount {
        let found = try rows(
            """
            SELECT i.id FROM invitation i CROSS JOIN organization o
            WHERE i.accepted IS NULL AND i.withdrawn IS NULL AND o.id = i.organization AND \(sql: scope.condition)
            ORDER BY i.created DESC, i.id DESC LIMIT \(CappedCount.most + 1)
            """
        )
        return CappedCount(found.count)
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

extension InvitationEntry {
    /// Whether the name or the address has words that begin so, and the role is among those it gives.
    fileprivate func holds(terms: [String], role: Role?) -> Bool {
        if let role, !invitation.roles.contains(role) { return false }
        guard !terms.isEmpty else { return true }
        let words = SearchWords.words(of: invitation.name + " " + invitation.address)
        return terms.allSatisfy { term in words.contains { $0.hasPrefix(term) } }
    }
}
