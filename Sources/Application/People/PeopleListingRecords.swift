internal import Credentialing
internal import Storage

extension AdministrationScope {
    /// The condition that an organization lies within, as index ranges, for a query that calls the organization `o`.
    var condition: SQL {
        let ranges: [SQL] = paths.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" }
        return "(\(sql: .joined(ranges, by: " OR ")))"
    }
}

/// People as a query finds them that calls the person `p`.
struct PeopleSelection {
    var conditions: [SQL]

    var condition: SQL { .joined(conditions, by: " AND ") }
}

extension Transaction {
    /// What an administrator administers, or one organization of it with everything below.
    ///
    /// - Throws: `Refusal.notFound` for an organization that lies elsewhere.
    func scope(
        of organization: ID<Organization>?,
        within scope: AdministrationScope
    ) throws -> AdministrationScope {
        guard let organization else { return scope }
        let path = try path(of: organization)
        guard scope.holds(path) else { throw Refusal.notFound }
        return AdministrationScope(paths: [path])
    }

    /// Whom a filter leaves. A small scope is gathered, and so is a role that few hold; elsewhere nearly everyone
    /// belongs, so the index of names is walked.
    ///
    /// `LIMIT` keeps what is gathered apart, and `LIMIT 1 OFFSET 0` a question one that is asked for each row: PostgreSQL,
    /// which plans before it knows how wide a scope is, would begin with the organizations, and gather a whole state.
    func selection(
        of filter: PeopleFilter,
        in scope: AdministrationScope,
        at now: Instant
    ) throws -> PeopleSelection {
        var selection = PeopleSelection(
            conditions: SearchWords.terms(of: filter.words).map { term in
                """
                p.id IN (SELECT w.person FROM person_word w
                    WHERE w.word >= \(term) AND w.word < \(term + "\u{10FFFF}"))
                """
            }
        )
        switch filter.state {
        case .active: selection.conditions.append("p.deactivated IS NULL")
        case .closed: selection.conditions.append("p.deactivated IS NOT NULL")
        case .coming, .invited, nil: break
        }
        let isComing = filter.state == .coming
        let time: SQL =
            isComing
            ? "m.begins > \(now) AND (m.ends IS NULL OR m.ends > m.begins)"
            : "m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))"
        let members: SQL = """
            SELECT m.person FROM organization o JOIN membership m ON m.organization = o.id
            WHERE \(sql: scope.condition) AND \(sql: time)
            """
        let role: SQL =
            filter.role.map {
                """
                 AND EXISTS (SELECT 1 FROM membership_role r WHERE r.membership = m.id AND r.role = \($0.rawValue))
                """
            } ?? ""
        let lies: SQL = """
            EXISTS (SELECT 1 FROM organization o
                WHERE o.id = m.organization AND \(sql: scope.condition) LIMIT 1 OFFSET 0)
            """
        if try isSmall(members) {
            selection.conditions.append("p.id IN (\(sql: members)\(sql: role) LIMIT \(Self.mostGathered))")
            return selection
        }
        if let role = filter.role {
            let holders: SQL = """
                SELECT m.person FROM membership_role r CROSS JOIN membership m
                WHERE r.role = \(role.rawValue) AND m.id = r.membership AND \(sql: time)
                    AND \(sql: lies)
                """
            if try isSmall("SELECT r.membership FROM membership_role r WHERE r.role = \(role.rawValue)") {
                selection.conditions.append("p.id IN (\(sql: holders) LIMIT \(Self.mostGathered))")
                return selection
            }
        }
        selection.conditions.append(
            """
            EXISTS (SELECT 1 FROM membership m
                WHERE m.person = p.id AND \(sql: time) AND \(sql: lies)\(sql: role) LIMIT 1 OFFSET 0)
            """
        )
        return selection
    }

    /// Where fewer belong than one in ten of a state, the walk through the names would pass over most of them, and
    /// gathering takes some milliseconds.
    private func isSmall(_ members: SQL) throws -> Bool {
        try first("\(sql: members) LIMIT 1 OFFSET \(Self.mostGathered)") == nil
    }

    private static var mostGathered: Int { 10_000 }

    /// People in the order of their names.
    func people(_ selection: PeopleSelection, after last: ID<Person>?, count: Int) throws -> [Person] {
        var selection = selection
        if let last, let row = try first("SELECT name_key FROM person WHERE id = \(last)") {
            let key = try row.text("name_key")
            selection.conditions.append("(p.name_key > \(key) OR (p.name_key = \(key) AND p.id > \(last)))")
        }
        return try rows(
            """
            SELECT p.* FROM person p WHERE \(sql: selection.condition) ORDER BY p.name_key, p.id LIMIT \(count)
            """
        ).map { try Person($0) }
    }

    /// People with the places that lie within a scope, those that begin later too, and their work address.
    func placed(_ people: [Person], in scope: AdministrationScope, at now: Instant) throws -> [PersonEntry] {
        let places = try rows(
            """
            SELECT m.id, m.person, m.organization, m.begins, m.ends, o.name, o.slug, o.path, o.time_zone, r.role
            FROM membership m
            JOIN organization o ON o.id = m.organization
            LEFT JOIN membership_role r ON r.membership = m.id
            WHERE m.person IN (\(list: people.map(\.id))) AND (m.ends IS NULL OR m.ends > \(now))
            ORDER BY o.path, m.id
            """
        )
        // Asked for by the database, the scope would have it go through every organization first.
        .filter { scope.holds(OrganizationPath(try $0.text("path"))) }
        var byPerson: [ID<Person>: [PersonEntry.Place]] = [:]
        for row in places {
            let person: ID<Person> = try row.id("person")
            let id: ID<Membership> = try row.id("id")
            let role = try row.textIfAny("role").flatMap(Role.init(rawValue:))
            let before = byPerson[person]?.last?.membership == id ? byPerson[person]?.popLast() : nil
            let roles = (before?.roles ?? []).union(role.map { [$0] } ?? [])
            byPerson[person, default: []].append(try PersonEntry.Place(row, roles: roles, at: now))
        }
        let addresses = try workAddresses(of: people.map(\.id))
        return people.map { person in
            PersonEntry(person: person, address: addresses[person.id], places: byPerson[person.id] ?? [])
        }
    }

    /// The work address of each, the first one given.
    private func workAddresses(of people: [ID<Person>]) throws -> [ID<Person>: String] {
        var first: [ID<Person>: (address: String, created: Instant)] = [:]
        for row in try rows(
            """
            SELECT person, address, created FROM email
            WHERE person IN (\(list: people)) AND kind = 'work' AND removed IS NULL
            """
        ) {
            let (person, created): (ID<Person>, Instant) = (try row.id("person"), try row.instant("created"))
            if let known = first[person], known.created <= created { continue }
            first[person] = (try row.text("address"), created)
        }
        return first.mapValues(\.address)
    }

    /// One person within a scope.
    func entry(of id: ID<Person>, in scope: AdministrationScope, at now: Instant) throws -> PersonEntry {
        let entry = try placed([try person(id)], in: scope, at: now).first
        guard let entry, !entry.places.isEmpty else { throw Refusal.notFound }
        return entry
    }
}

extension PersonEntry.Place {
    fileprivate init(_ row: Row, roles: Set<Role>, at now: Instant) throws {
        let zone = try row.text("time_zone")
        let begins = try row.instant("begins")
        let first = LocalDate(at: begins, in: zone)
        self.init(
            membership: try row.id("id"),
            organization: try row.id("organization"),
            name: try row.text("name"),
            roles: roles,
            slug: try row.text("slug"),
            firstDay: begins > now ? first : nil,
            lastDay: try row.instantIfAny("ends").map { LocalDate(lastBefore: $0, in: zone) },
            since: first
        )
    }
}
