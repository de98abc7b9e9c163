internal import Credentialing
internal import Storage

/// A membership with its person.
struct HeldMembership: Sendable {
    let person: ID<Person>
    let organization: ID<Organization>
    let path: OrganizationPath
    let roles: Set<Role>
}

extension Work {
    /// A membership of a person, in force.
    func membership(_ id: ID<Membership>, of person: ID<Person>, at now: Instant) throws -> HeldMembership {
        let row = try first(
            """
            SELECT m.person, m.organization, o.path FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.id = \(id) AND m.person = \(person) AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
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
        try run("UPDATE membership SET ends = \(now) WHERE id = \(membership) AND ends IS NULL")
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
            WHERE id = \(person) AND deactivated IS NOT NULL
            """
        ) == 1
    }
}
