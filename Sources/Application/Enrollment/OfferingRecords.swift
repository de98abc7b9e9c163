internal import Credentialing
internal import Storage

extension Transaction {
    /// An offering, closed ones included.
    func offering(_ id: ID<Offering>) throws -> Offering {
        guard
            let row = try first(
                """
                SELECT f.*, o.path FROM offering f JOIN organization o ON o.id = f.organization WHERE f.id = \(id)
                """
            )
        else { throw Refusal.notFound }
        return try Offering(row)
    }

    /// Opens or changes the one offering of an achievement by an organization.
    func upsert(
        _ new: NewOffering,
        version: ID<AchievementVersion>,
        id: ID<Offering>,
        at now: Instant
    ) throws -> ID<Offering> {
        let policy = new.policy
        let rows = try rows(
            """
            INSERT INTO offering (id, achievement, version, organization, issuer, pool, readers, answer_days, lease_hours,
                attempts, created)
            VALUES (\(id), \(new.achievement), \(version), \(new.organization), \(new.issuer), \(new.pool),
                \(policy.readers.rawValue), \(policy.answerDays), \(policy.leaseHours), \(policy.attempts), \(now))
            ON CONFLICT (achievement, organization) DO UPDATE SET version = excluded.version, issuer = excluded.issuer,
                pool = excluded.pool, readers = excluded.readers, answer_days = excluded.answer_days,
                lease_hours = excluded.lease_hours, attempts = excluded.attempts, closed = NULL
            RETURNING id
            """
        )
        guard let row = rows.first else { throw Refusal.changedMeanwhile }
        return try row.id("id")
    }
}

extension Work {
    func close(_ offering: ID<Offering>) throws {
        try run("UPDATE offering SET closed = \(now) WHERE id = \(offering) AND closed IS NULL")
    }
}

extension Offering {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            achievement: try row.id("achievement"),
            version: try row.id("version"),
            organization: try row.id("organization"),
            path: OrganizationPath(try row.text("path")),
            issuer: try row.id("issuer"),
            pool: try row.id("pool"),
            policy: ReadingPolicy(
                readers: try row.value("readers"),
                answerDays: try row.integer("answer_days"),
                leaseHours: try row.integer("lease_hours"),
                attempts: try row.integerIfAny("attempts")
            ),
            isClosed: try row.int64IfAny("closed") != nil
        )
    }
}
