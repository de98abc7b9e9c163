internal import Credentialing
internal import Storage

/// When a membership begins and ends: at once unless said, and without an end.
struct MembershipTime: Hashable, Sendable {
    var begins: Instant?
    var ends: Instant?
}

/// A membership with its person.
struct HeldMembership: Sendable {
    let person: ID<Person>
    let organization: ID<Organization>
    let path: OrganizationPath
    let roles: Set<Role>
}

extension Work {
    /// A membership of a person that is not over; it may begin later.
    func membership(_ id: ID<Membership>, of person: ID<Person>, at now: Instant) throws -> HeldMembership {
        let row = try first(
            """
            SELECT m.person, m.organization, o.path FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.id = \(id) AND m.person = \(person) AND (m.ends IS NULL OR m.ends > \(now))
            """
        )
        guard let row else { throw Refusal.notFound }
        let roles = try rows("SELECT role FROM membership_role WHERE membership = \(id)")
        return HeldMembership(
            person: try row.id("person"),
            organization: try row.id("organization"),
            path: OrganizationPath(try row.text("path")),
            roles: Set(try roles.compactMap { Role(rawValue: try $0.text("role")) })
        )
    }

    /// Replaces the roles of a membership that this version knows; those of a later version stay.
    func setRoles(_ roles: Set<Role>, of membership: ID<Membership>) throws {
        try run(
            """
            DELETE FROM membership_role
            WHERE membership = \(membership) AND role IN (\(list: Role.allCases.map(\.rawValue)))
            """
        )
        for role in roles.sorted() {
            try run("INSERT INTO membership_role (membership, role) VALUES (\(membership), \(role.rawValue))")
        }
    }

    func end(_ membership: ID<Membership>) throws {
        try end(membership, at: now)
    }

    /// Sets the moment from which a membership is over, unless it is over before.
    func end(_ membership: ID<Membership>, at moment: Instant) throws {
        try run(
            """
            UPDATE membership SET ends = \(moment) WHERE id = \(membership) AND (ends IS NULL OR ends > \(moment))
            """
        )
    }

    /// Has a membership that has not begun begin at another moment.
    func setBegins(_ moment: Instant, of membership: ID<Membership>) throws {
        try run("UPDATE membership SET begins = \(moment) WHERE id = \(membership) AND begins > \(now)")
    }

    /// Sets when a membership is over; without an end for `nil`.
    func setEnds(_ moment: Instant?, of membership: ID<Membership>) throws {
        try run("UPDATE membership SET ends = \(moment) WHERE id = \(membership)")
    }

    func addRoles(_ roles: Set<Role>, to membership: ID<Membership>) throws {
        for role in roles.sorted() {
            try run(
                """
                INSERT INTO membership_role (membership, role) VALUES (\(membership), \(role.rawValue))
                ON CONFLICT (membership, role) DO NOTHING
                """
            )
        }
    }

    /// Whether the account was in the other state before.
    func setDeactivated(_ person: ID<Person>, _ moment: Instant?) throws -> Bool {
        if let moment {
            return try run(
                """
                UPDATE person SET deactivated = \(moment), revision = revision + 1
                WHERE id = \(person) AND deactivated IS NULL
                """
            ) == 1
        }
        return try run(
            """
            UPDATE person SET deactivated = NULL, revision = revision + 1
            WHERE id = \(person) AND deactivated IS NOT NULL AND merged_into IS NULL
            """
        ) == 1
    }
}

extension Work {
    /// The membership in force that nothing ends.
    func openMembership(of person: ID<Person>, in organization: ID<Organization>) throws -> Membership? {
        let found = try rows(
            """
            SELECT id, organization FROM membership WHERE person = \(person) AND begins <= \(now) AND ends IS NULL
            ORDER BY begins, id
            """
        )
        let row = try found.first { try $0.id("organization") == organization }
        guard let id: ID<Membership> = try row?.id("id") else { return nil }
        return try memberships(of: person, at: now).first { $0.id == id }
    }
}
