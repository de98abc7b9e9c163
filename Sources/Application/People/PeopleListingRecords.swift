internal import Credentialing
internal import Storage

extension AdministrationScope {
    /// The condition that an organization lies within, as index ranges, for a query that calls the organization `o`.
    var condition: SQL {
        let ranges: [SQL] = paths.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" }
        return "(\(sql: .joined(ranges, by: " OR ")))"
    }
}

extension Transaction {
    /// People of a scope in the order of their names. A small scope is gathered and sorted; in a large one nearly
    /// everyone belongs, so the index of names is walked.
    func people(
        in scope: AdministrationScope,
        matching terms: [String],
        after last: ID<Person>?,
        count: Int,
        at now: Instant
    ) throws -> [Person] {
        var conditions: [SQL] = terms.map { term in
            """
            p.id IN (SELECT w.person FROM person_word w
                WHERE w.word >= \(term) AND w.word < \(term + "\u{10FFFF}"))
            """
        }
        if let last, let row = try first("SELECT name_key FROM person WHERE id = \(last)") {
            let key = try row.text("name_key")
            conditions.append("(p.name_key > \(key) OR (p.name_key = \(key) AND p.id > \(last)))")
        }
        let members: SQL = """
            SELECT m.person FROM membership m JOIN organization o ON o.id = m.organization
            WHERE \(sql: scope.condition) AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
            """
        if try isSmall(members) {
            conditions.append("p.id IN (\(sql: members))")
        } else {
            conditions.append("EXISTS (\(sql: members) AND m.person = p.id)")
        }
        return try rows(
            """
            SELECT p.* FROM person p WHERE \(sql: .joined(conditions, by: " AND "))
            ORDER BY p.name_key, p.id LIMIT \(count)
            """
        ).map { try Person($0) }
    }

    private func isSmall(_ members: SQL) throws -> Bool {
        try rows("\(sql: members) LIMIT 2001").count <= 2000
    }

    /// People with the places that lie within a scope, and the address that mail goes to.
    func placed(_ people: [Person], in scope: AdministrationScope, at now: Instant) throws -> [PersonEntry] {
        let places = try rows(
            """
            SELECT m.id, m.person, m.organization, o.name, r.role FROM membership m
            JOIN organization o ON o.id = m.organization
            LEFT JOIN membership_role r ON r.membership = m.id
            WHERE m.person IN (\(list: people.map(\.id))) AND \(sql: scope.condition)
                AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
            ORDER BY o.path, m.id
            """
        )
        var byPerson: [ID<Person>: [PersonEntry.Place]] = [:]
        for row in places {
            let person: ID<Person> = try row.id("person")
            let id: ID<Membership> = try row.id("id")
            let role = try row.textIfAny("role").flatMap(Role.init(rawValue:))
            let before = byPerson[person]?.last?.membership == id ? byPerson[person]?.popLast() : nil
            byPerson[person, default: []].append(
                PersonEntry.Place(
                    membership: id,
                    organization: try row.id("organization"),
                    name: try row.text("name"),
                    roles: (before?.roles ?? []).union(role.map { [$0] } ?? [])
                )
            )
        }
        return try people.map { person in
            PersonEntry(
                person: person,
                address: try mailAddress(of: person.id),
                places: byPerson[person.id] ?? []
            )
        }
    }

    /// One person within a scope.
    func entry(of id: ID<Person>, in scope: AdministrationScope, at now: Instant) throws -> PersonEntry {
        let entry = try placed([try person(id)], in: scope, at: now).first
        guard let entry, !entry.places.isEmpty else { throw Refusal.notFound }
        return entry
    }

    /// The organizations of a scope in the order of the tree.
    func organizations(in scope: AdministrationScope) throws -> [OrganizationChoice] {
        try rows(
            """
            SELECT o.id, o.name, o.path FROM organization o WHERE \(sql: scope.condition)
            ORDER BY o.path LIMIT 2000
            """
        ).map { row in
            OrganizationChoice(
                id: try row.id("id"),
                name: try row.text("name"),
                depth: OrganizationPath(try row.text("path")).organizations.count - 1
            )
        }
    }
}
