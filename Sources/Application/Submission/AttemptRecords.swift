internal import Credentialing
internal import Storage

extension Transaction {
    /// How many attempts an enrollment has: as many as its offering allows, and those a lead assessor added; `nil` when
    /// they are not limited.
    func attemptsAllowed(in enrollment: Enrollment) throws -> Int? {
        guard let allowed = try offering(enrollment.offering).policy.attempts else { return nil }
        return try allowed
            + count("SELECT COUNT(*) AS n FROM extra_attempt WHERE enrollment = \(enrollment.id)")
    }

    /// An enrollment, whoever asks: callers look at permission.
    func enrollment(_ id: ID<Enrollment>) throws -> Enrollment {
        guard let row = try first("SELECT * FROM enrollment WHERE id = \(id)") else { throw Refusal.notFound }
        return try Enrollment(row)
    }

    /// Whose limit it is, and who may allow one more.
    func usedUp(_ attempts: Int, in enrollment: Enrollment) throws -> FeedbackReading.UsedUp {
        let offering = try offering(enrollment.offering)
        return FeedbackReading.UsedUp(
            attempts: attempts,
            organization: try organization(offering.organization).name,
            pool: try organization(offering.pool).name
        )
    }

    /// Why one more attempt was allowed after an attempt.
    func allowance(after submission: ID<Submission>) throws -> String? {
        try first("SELECT reason FROM extra_attempt WHERE submission = \(submission)")?.text("reason")
    }

    /// Work of other people in these pools whose last attempt was not yet, the longest waiting first.
    func usedUpAttempts(
        in pools: [ID<Organization>],
        for person: ID<Person>,
        limit: Int
    ) throws -> [UsedUpAttempts] {
        try rows(
            """
            SELECT s.id, s.number, s.attempt, s.decided, v.title, o.time_zone FROM offering f
            JOIN organization o ON o.id = f.pool
            JOIN submission s ON s.achievement = f.achievement AND s.state = 'notYet'
            JOIN enrollment e ON e.id = s.enrollment AND e.offering = f.id AND e.state <> 'left'
            JOIN achievement_version v ON v.id = s.version
            WHERE f.pool IN (\(list: pools)) AND f.attempts IS NOT NULL AND s.person <> \(person)
                AND s.attempt >= f.attempts + (SELECT COUNT(*) FROM extra_attempt x WHERE x.enrollment = e.id)
                AND NOT EXISTS (SELECT 1 FROM submission n WHERE n.enrollment = e.id AND n.attempt > s.attempt)
            ORDER BY s.decided, s.id LIMIT \(limit)
            """
        ).map { row in
            UsedUpAttempts(
                submission: try row.id("id"),
                number: try row.textIfAny("number") ?? "",
                title: try row.text("title"),
                attempt: try row.integer("attempt"),
                decided: try row.instant("decided"),
                timeZone: try row.text("time_zone")
            )
        }
    }
}

extension Work {
    /// One more after the attempt that was to be the last; only one for each.
    func insertExtraAttempt(after submission: Submission, reason: String, by person: ID<Person>) throws {
        let inserted = try run(
            """
            INSERT INTO extra_attempt (id, enrollment, submission, reason, allowed_by, allowed)
            VALUES (\(newID(UsedUpAttempts.self)), \(submission.enrollment), \(submission.id), \(reason), \(person),
                \(now))
            ON CONFLICT (submission) DO NOTHING
            """
        )
        guard inserted == 1 else { throw Refusal.alreadyDone }
    }
}
