internal import Credentialing
internal import Storage

/// What was asked about two accounts, as it is stored.
struct StoredMerge: Sendable {
    /// What became of it.
    enum Outcome: String, Sendable { case merged, refused, withdrawn }

    let id: ID<PersonMerge>
    let leaving: ID<Person>
    let staying: ID<Person>
    let reason: String
    let askedBy: ID<Person>
    let asked: Instant
    let expires: Instant
    let outcome: Outcome?
    let answeredBy: ID<Person>?
    let answered: Instant?
}

extension StoredMerge {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            leaving: try row.id("leaving"),
            staying: try row.id("staying"),
            reason: try row.text("reason"),
            askedBy: try row.id("asked_by"),
            asked: try row.instant("asked"),
            expires: try row.instant("expires"),
            outcome: try row.textIfAny("outcome").flatMap(Outcome.init(rawValue:)),
            answeredBy: try row.textIfAny("answered_by").map { ID($0) },
            answered: try row.instantIfAny("answered")
        )
    }
}

extension Transaction {
    func merge(_ id: ID<PersonMerge>) throws -> StoredMerge {
        guard let row = try first("SELECT * FROM person_merge WHERE id = \(id)") else { throw Refusal.notFound }
        return try StoredMerge(row)
    }

    /// What waits for an answer, the oldest first.
    func openMerges(at now: Instant) throws -> [StoredMerge] {
        try rows(
            "SELECT * FROM person_merge WHERE outcome IS NULL AND expires > \(now) ORDER BY asked LIMIT 200"
        ).map { try StoredMerge($0) }
    }

    /// The tops of all trees that a person belongs to or ever belonged to.
    func trees(of person: ID<Person>) throws -> [OrganizationPath] {
        let paths = try rows(
            """
            SELECT DISTINCT o.path FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.person = \(person)
            """
        ).compactMap { OrganizationPath(try $0.text("path")).root }
        return Array(Set(paths))
    }

    /// Who administers an organization by a role held there.
    func administrators(of organizations: [ID<Organization>], at now: Instant) throws -> Set<ID<Person>> {
        Set(
            try rows(
                """
                SELECT m.person FROM membership_role r CROSS JOIN membership m
                WHERE r.role = 'administrator' AND m.id = r.membership
                    AND m.organization IN (\(list: organizations))
                    AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
                """
            ).map { try $0.id("person") }
        )
    }
}

extension Work {
    func hasOpenMerge(of people: [ID<Person>]) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM person_merge
            WHERE leaving IN (\(list: people)) AND outcome IS NULL AND expires > \(now)
            UNION ALL
            SELECT 1 AS one FROM person_merge
            WHERE staying IN (\(list: people)) AND outcome IS NULL AND expires > \(now)
            """
        ) != nil
    }

    func insertMerge(
        _ id: ID<PersonMerge>,
        of leaving: ID<Person>,
        into staying: ID<Person>,
        reason: String,
        by actor: ID<Person>
    ) throws {
        try run(
            """
            INSERT INTO person_merge (id, leaving, staying, reason, asked_by, asked, expires)
            VALUES (\(id), \(leaving), \(staying), \(reason), \(actor), \(now),
                \(now.adding(seconds: PersonMerge.days * 86_400)))
            """
        )
    }

    /// Answers once, in one conditional update.
    func answer(_ merge: ID<PersonMerge>, _ outcome: StoredMerge.Outcome, by actor: ID<Person>) throws -> Bool {
        try run(
            """
            UPDATE person_merge SET outcome = \(outcome.rawValue), answered_by = \(actor), answered = \(now)
            WHERE id = \(merge) AND outcome IS NULL AND expires > \(now)
            """
        ) == 1
    }

    /// What else is asked about an account that is about to end has no object any more.
    func dropMerges(of leaving: ID<Person>) throws {
        for side: SQL in ["leaving", "staying"] {
            try run(
                """
                UPDATE person_merge SET outcome = 'withdrawn', answered = \(now)
                WHERE \(sql: side) = \(leaving) AND outcome IS NULL
                """
            )
        }
    }
}
