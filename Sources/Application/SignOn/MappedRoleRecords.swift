internal import Credentialing
internal import Storage

extension Transaction {
    /// The roles at a place that a provider's claim gave.
    func mappedRoles(of person: ID<Person>, at place: ID<Organization>, by connection: String) throws -> [Role] {
        try rows(
            """
            SELECT role FROM mapped_role
            WHERE person = \(person) AND organization = \(place) AND connection = \(connection)
            """
        ).compactMap { Role(rawValue: try $0.text("role")) }
    }

    func noteMapped(_ role: Role, of person: ID<Person>, at place: ID<Organization>, by connection: String) throws {
        try run(
            """
            INSERT INTO mapped_role (person, organization, role, connection)
            VALUES (\(person), \(place), \(role.rawValue), \(connection))
            ON CONFLICT (person, organization, role, connection) DO NOTHING
            """
        )
    }

    func forgetMapped(_ role: Role, of person: ID<Person>, at place: ID<Organization>, by connection: String) throws {
        try run(
            """
            DELETE FROM mapped_role WHERE person = \(person) AND organization = \(place)
                AND role = \(role.rawValue) AND connection = \(connection)
            """
        )
    }

    func remove(_ role: Role, from membership: ID<Membership>) throws {
        try run("DELETE FROM membership_role WHERE membership = \(membership) AND role = \(role.rawValue)")
    }
}
