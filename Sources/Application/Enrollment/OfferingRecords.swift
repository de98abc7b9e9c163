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

    /// Everything that an organization offers, in the order in which it was opened.
    func offerings(by organization: ID<Organization>) throws -> [Offering] {
        try rows(
            """
            SELECT f.*, o.path FROM offering f JOIN organization o ON o.id = f.organization
            WHERE f.organization = \(organization) ORDER BY f.created, f.id
            """
        ).map(Offering.init)
    }

    /// How work is judged that was submitted: with as many readers as when it was.
    func policy(judging submission: Submission, in offering: Offering) throws -> ReadingPolicy {
        let policy = offering.policy
        let row = try first("SELECT readers FROM submission WHERE id = \(submission.id) AND readers IS NOT NULL")
        return ReadingPolicy(
            readers: try row?.value("readers") ?? policy.readers,
            answerDays: policy.answerDays,
            leaseHours: policy.leaseHours,
            attempts: policy.attempts
        )
    }

    /// The attempts with which work was begun, when the offering allows fewer now; 0 for as many as one likes.
    func keptAttempts(of enrollment: ID<Enrollment>) throws -> Int? {
        try first("SELECT kept_attempts FROM enrollment WHERE id = \(enrollment)")?.integerIfAny("kept_attempts")
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
    /// Settles an offering anew. What was promised to those at work on it stays: see ``keepAttempts(of:)``.
    func update(
        _ offering: Offering,
        issuer: ID<Issuer>,
        pool: ID<Organization>,
        policy: ReadingPolicy,
        version: ID<AchievementVersion>
    ) throws {
        try run(
            """
            UPDATE offering SET version = \(version), issuer = \(issuer), pool = \(pool),
                readers = \(policy.readers.rawValue), answer_days = \(policy.answerDays),
                lease_hours = \(policy.leaseHours), attempts = \(policy.attempts)
            WHERE id = \(offering.id)
            """
        )
    }

    /// Notes with everyone at work how many attempts they began with, before the offering allows fewer.
    func keepAttempts(of offering: Offering, changingTo attempts: Int?) throws {
        guard let attempts, attempts < offering.policy.attempts ?? .max else { return }
        try run(
            """
            UPDATE enrollment SET kept_attempts = \(offering.policy.attempts ?? 0)
            WHERE offering = \(offering.id) AND kept_attempts IS NULL
            """
        )
    }

    func reopen(_ offering: ID<Offering>) throws {
        try run("UPDATE offering SET closed = NULL WHERE id = \(offering)")
    }

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
