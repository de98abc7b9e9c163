internal import Credentialing
internal import Storage

/// A file of people as it is kept until it is applied.
struct KeptRoster {
    let id: ID<RosterReview>
    let name: String
    let text: String
    let notes: [String]
    let digest: String
}

extension Transaction {
    /// A file that the person handed in.
    ///
    /// - Throws: `Refusal.notFound` for everybody else.
    func roster(_ id: ID<RosterReview>, of person: ID<Person>) throws -> KeptRoster {
        let row = try first(
            "SELECT name, text, notes, digest FROM roster_file WHERE id = \(id) AND person = \(person)"
        )
        guard let row else { throw Refusal.notFound }
        return KeptRoster(
            id: id,
            name: try row.text("name"),
            text: try row.text("text"),
            notes: KeyList.keys(try row.text("notes")),
            digest: try row.text("digest")
        )
    }

    /// The organizations that a file of an administrator may name.
    func rosterPlaces(in scope: AdministrationScope, at now: Instant) throws -> [RosterPlace] {
        try rows(
            """
            SELECT o.id, o.slug, o.name, o.time_zone FROM organization o WHERE \(sql: scope.condition)
            ORDER BY o.path LIMIT 20000
            """
        ).map { row in
            let zone = try row.text("time_zone")
            return RosterPlace(
                id: try row.id("id"),
                slug: try row.text("slug"),
                name: try row.text("name"),
                timeZone: zone,
                today: LocalDate(at: now, in: zone)
            )
        }
    }

    /// Adds to a state how the holders of some addresses stand to the organizations of a scope.
    func add(_ keys: [String], in scope: AdministrationScope, at now: Instant, to state: inout RosterState) throws {
        var known: [(key: String, person: RosterState.Known)] = []
        for row in try rows(
            """
            SELECT e.address_key, p.id, p.name, p.deactivated FROM email e JOIN person p ON p.id = e.person
            WHERE e.address_key IN (\(list: keys))
            """
        ) {
            let person = RosterState.Known(
                id: try row.id("id"),
                name: try row.text("name"),
                isClosed: try row.instantIfAny("deactivated") != nil
            )
            known.append((try row.text("address_key"), person))
        }
        let reached = try addMemberships(of: known.map(\.person.id), in: scope, at: now, to: &state)
        for (key, person) in known where reached.contains(person.id) { state.people[key] = person }
        try addInvitations(of: keys, in: scope, at: now, to: &state)
    }

    /// - Returns: who belongs to the scope now or will.
    private func addMemberships(
        of people: [ID<Person>],
        in scope: AdministrationScope,
        at now: Instant,
        to state: inout RosterState
    ) throws -> Set<ID<Person>> {
        let found = try rows(
            """
            SELECT m.id, m.person, m.organization, m.begins, m.ends, o.path, o.time_zone, r.role
            FROM membership m
            JOIN organization o ON o.id = m.organization
            LEFT JOIN membership_role r ON r.membership = m.id
            WHERE m.person IN (\(list: people)) AND (m.ends IS NULL OR m.ends > \(now))
            ORDER BY m.person, m.begins, m.id
            """
        )
        .filter { scope.holds(OrganizationPath(try $0.text("path"))) }
        var reached: Set<ID<Person>> = []
        for row in found {
            let (id, person): (ID<Membership>, ID<Person>) = (try row.id("id"), try row.id("person"))
            reached.insert(person)
            let key = RosterState.Key(person.text, try row.id("organization"))
            let role = try row.textIfAny("role").flatMap(Role.init(rawValue:))
            let roles: Set<Role> = role.map { [$0] } ?? []
            if let last = state.memberships[key]?.last, last.id == id {
                state.memberships[key]?.removeLast()
                state.memberships[key]?.append(last.with(roles))
                continue
            }
            let zone = try row.text("time_zone")
            let begins = try row.instant("begins")
            state.memberships[key, default: []].append(
                RosterState.Held(
                    id: id,
                    roles: roles,
                    first: LocalDate(at: begins, in: zone),
                    last: try row.instantIfAny("ends").map { LocalDate(lastBefore: $0, in: zone) },
                    hasBegun: begins <= now
                )
            )
        }
        return reached
    }

    private func addInvitations(
        of keys: [String],
        in scope: AdministrationScope,
        at now: Instant,
        to state: inout RosterState
    ) throws {
        let found = try rows(
            """
            SELECT i.*, o.time_zone FROM invitation i JOIN organization o ON o.id = i.organization
            WHERE i.address_key IN (\(list: keys)) AND i.accepted IS NULL AND i.withdrawn IS NULL
                AND i.expires > \(now) AND (i.ends IS NULL OR i.ends > \(now)) AND \(sql: scope.condition)
            """
        )
        for row in found {
            let zone = try row.text("time_zone")
            let invitation = try Invitation(row)
            let begins = try row.instantIfAny("begins").flatMap { $0 > now ? $0 : nil }
            state.invitations[RosterState.Key(try row.text("address_key"), invitation.organization)] =
                RosterState.Invited(
                    id: invitation.id.text,
                    name: invitation.name,
                    roles: invitation.roles,
                    first: begins.map { LocalDate(at: $0, in: zone) },
                    last: try row.instantIfAny("ends").map { LocalDate(lastBefore: $0, in: zone) }
                )
        }
    }
}

extension RosterState.Held {
    /// The same with more roles.
    fileprivate func with(_ more: Set<Role>) -> RosterState.Held {
        RosterState.Held(id: id, roles: roles.union(more), first: first, last: last, hasBegun: hasBegun)
    }
}

extension Work {
    /// Keeps a file, in place of those that the person handed in before.
    func keep(_ roster: KeptRoster, of person: ID<Person>) throws {
        try run("DELETE FROM roster_file WHERE person = \(person)")
        try run(
            """
            INSERT INTO roster_file (id, person, name, text, notes, digest, created)
            VALUES (\(roster.id), \(person), \(roster.name), \(roster.text), \(KeyList.text(roster.notes)),
                \(roster.digest), \(now))
            """
        )
    }

    /// Lets go of files that waited long enough.
    func removeRosters(before moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM roster_file
            WHERE id IN (SELECT id FROM roster_file WHERE created < \(moment) ORDER BY created LIMIT \(limit))
            """
        )
    }
}
