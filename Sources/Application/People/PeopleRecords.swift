package import Credentialing
package import Storage

extension Transaction {
    /// Whoever has this address; `key` is the address as it is compared.
    func person(withAddress key: String) throws -> Person? {
        try first(
            "SELECT p.* FROM email e JOIN person p ON p.id = e.person WHERE e.address_key = \(key)"
        ).map { try Person($0) }
    }

    /// Whoever has shown that this address is theirs.
    func person(withVerified key: String) throws -> Person? {
        try first(
            """
            SELECT p.* FROM email e JOIN person p ON p.id = e.person
            WHERE e.address_key = \(key) AND e.verified IS NOT NULL
            """
        ).map { try Person($0) }
    }

    /// A person by id.
    package func person(_ id: ID<Person>) throws -> Person {
        guard let row = try first("SELECT * FROM person WHERE id = \(id)") else { throw Refusal.notFound }
        return try Person(row)
    }

    /// Memberships in force, with their roles; with `coming` also those that begin later.
    package func memberships(
        of person: ID<Person>,
        at now: Instant,
        coming: Bool = false
    ) throws -> [Membership] {
        let latest = coming ? Instant(milliseconds: .max) : now
        let found = try rows(
            """
            SELECT m.id, m.organization, o.path, r.role FROM membership m
            JOIN organization o ON o.id = m.organization
            LEFT JOIN membership_role r ON r.membership = m.id
            WHERE m.person = \(person) AND m.begins <= \(latest) AND (m.ends IS NULL OR m.ends > \(now))
            ORDER BY m.id
            """
        )
        var order: [ID<Membership>] = []
        var all: [ID<Membership>: Membership] = [:]
        for row in found {
            let id: ID<Membership> = try row.id("id")
            if all[id] == nil { order.append(id) }
            // A role that a later version knows and this one does not gives no right here.
            let role = try row.textIfAny("role").flatMap(Role.init(rawValue:))
            all[id] = Membership(
                id: id,
                organization: try row.id("organization"),
                path: OrganizationPath(try row.text("path")),
                roles: (all[id]?.roles ?? []).union(role.map { [$0] } ?? [])
            )
        }
        return order.compactMap { all[$0] }
    }

    func insert(_ person: Person, at now: Instant) throws {
        try run(
            """
            INSERT INTO person (id, name, name_key, created)
            VALUES (\(person.id), \(person.name), \(SearchWords.key(person.name)), \(now))
            """
        )
        try insertWords(of: person.name, for: person.id)
    }

    /// Makes a person findable by a name or an address.
    func insertWords(of text: String, for person: ID<Person>) throws {
        for word in SearchWords.words(of: text).sorted() {
            try run(
                """
                INSERT INTO person_word (word, person) VALUES (\(word), \(person))
                ON CONFLICT (word, person) DO NOTHING
                """
            )
        }
    }

    func insertEmail(
        id: ID<Email>,
        person: ID<Person>,
        address: String,
        kind: String,
        verified: Instant?,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO email (id, person, address, address_key, kind, verified, created)
            VALUES (\(id), \(person), \(address), \(EmailAddress.key(address)), \(kind), \(verified), \(now))
            """
        )
        // Administrators find people by what the organization knows; a private address is nobody's business.
        if kind == "work" { try insertWords(of: address, for: person) }
    }

    func insertMembership(
        id: ID<Membership>,
        person: ID<Person>,
        organization: ID<Organization>,
        roles: Set<Role>,
        during time: MembershipTime = MembershipTime(),
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO membership (id, person, organization, begins, ends, created)
            VALUES (\(id), \(person), \(organization), \(time.begins ?? now), \(time.ends), \(now))
            """
        )
        for role in roles.sorted() {
            try run("INSERT INTO membership_role (membership, role) VALUES (\(id), \(role.rawValue))")
        }
    }

    /// The address that mail goes to: the work address while the person belongs somewhere, else the personal one; the
    /// other one when there is but one.
    func mailAddress(of person: ID<Person>, at now: Instant) throws -> String? {
        try first(
            """
            SELECT address FROM email WHERE person = \(person) AND verified IS NOT NULL
            ORDER BY CASE kind WHEN 'work' THEN 1 ELSE 2 END
                * CASE WHEN EXISTS (SELECT 1 FROM membership m WHERE m.person = email.person
                        AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now)))
                    THEN 1 ELSE -1 END,
                created LIMIT 1
            """
        )?.text("address")
    }
}

extension Person {
    init(_ row: Row) throws {
        self.init(id: try row.id("id"), name: try row.text("name"), deactivated: try row.instantIfAny("deactivated"))
    }
}

extension Transaction {
    /// All addresses of a person, the work address first.
    func addresses(of person: ID<Person>) throws -> [OwnAccount.Address] {
        try rows(
            """
            SELECT id, address, kind, verified FROM email WHERE person = \(person) AND removed IS NULL
            ORDER BY CASE kind WHEN 'work' THEN 0 ELSE 1 END, created
            """
        ).map { row in
            OwnAccount.Address(
                id: try row.id("id"),
                address: try row.text("address"),
                isWork: try row.text("kind") == "work",
                isVerified: try row.instantIfAny("verified") != nil
            )
        }
    }
}
