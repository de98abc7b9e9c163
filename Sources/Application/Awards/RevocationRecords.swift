internal import Credentialing
internal import Storage

/// A request to take an award back, as it is stored.
struct StoredRevocation: Sendable {
    let id: ID<Revocation>
    let award: ID<Award>
    let reason: String
    let askedBy: ID<Person>
    let asked: Instant
    let confirmed: Instant?
    let withdrawn: Instant?

    var isOpen: Bool { confirmed == nil && withdrawn == nil }
}

extension Transaction {
    func revocation(_ id: ID<Revocation>) throws -> StoredRevocation {
        guard let row = try first("SELECT * FROM revocation WHERE id = \(id)") else { throw Refusal.notFound }
        return try StoredRevocation(row)
    }

    /// The request that stands for an award, open or confirmed.
    func standingRevocation(of award: ID<Award>) throws -> StoredRevocation? {
        try first("SELECT * FROM revocation WHERE award = \(award) AND withdrawn IS NULL")
            .map { try StoredRevocation($0) }
    }

    func insert(_ revocation: StoredRevocation) throws {
        try run(
            """
            INSERT INTO revocation (id, award, reason, asked_by, asked)
            VALUES (\(revocation.id), \(revocation.award), \(revocation.reason), \(revocation.askedBy),
                \(revocation.asked))
            """
        )
    }

    func withdraw(_ revocation: ID<Revocation>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE revocation SET withdrawn = \(now)
            WHERE id = \(revocation) AND withdrawn IS NULL AND confirmed IS NULL
            """
        ) == 1
    }

    func confirm(_ revocation: ID<Revocation>, by person: ID<Person>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE revocation SET confirmed = \(now), confirmed_by = \(person)
            WHERE id = \(revocation) AND withdrawn IS NULL AND confirmed IS NULL
            """
        ) == 1
    }

    /// Who may confirm a revocation in an organization: its administrators and lead assessors, and those above. From
    /// the role to the membership, because few hold these roles and many belong to an organization.
    func confirmers(in path: OrganizationPath, at now: Instant) throws -> [ID<Person>] {
        let people: [ID<Person>] = try rows(
            """
            SELECT m.person FROM membership_role r CROSS JOIN membership m
            WHERE r.role IN ('administrator', 'leadAssessor') AND m.id = r.membership
                AND m.organization IN (\(list: path.organizations))
                AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
            """
        ).map { try $0.id("person") }
        var known: Set<ID<Person>> = []
        return people.filter { known.insert($0).inserted }
    }

    /// Open requests in the organizations below some paths, the oldest first; none about an award of the person's own.
    /// From the requests to their awards, not through all awards of a tree.
    func openRevocations(below paths: [OrganizationPath], for person: ID<Person>) throws -> [Row] {
        guard !paths.isEmpty else { return [] }
        let within = paths.map { path -> SQL in "(o.path >= \(path.text) AND o.path < \(path.upperBound))" }
        return try rows(
            """
            SELECT r.id, r.award, r.asked, r.asked_by, a.number, a.awarded, v.title, p.name, o.time_zone
            FROM revocation r CROSS JOIN award a JOIN organization o ON o.id = a.organization
            JOIN achievement_version v ON v.id = a.version JOIN person p ON p.id = a.person
            WHERE r.withdrawn IS NULL AND r.confirmed IS NULL AND a.id = r.award AND a.person <> \(person)
                AND (\(sql: SQL.joined(within, by: " OR ")))
            ORDER BY r.asked LIMIT 200
            """
        )
    }

    func awardID(numbered number: String) throws -> ID<Award>? {
        try first("SELECT id FROM award WHERE number = \(number)").map { try $0.id("id") }
    }
}

extension StoredRevocation {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            award: try row.id("award"),
            reason: try row.text("reason"),
            askedBy: try row.id("asked_by"),
            asked: try row.instant("asked"),
            confirmed: try row.instantIfAny("confirmed"),
            withdrawn: try row.instantIfAny("withdrawn")
        )
    }
}
