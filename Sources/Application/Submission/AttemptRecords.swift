internal import Credentialing
internal import Storage

extension Transaction {
    /// How many attempts an enrollment has: as many as its offering allows, never fewer than when it was begun, and those
    /// a lead assessor added; `nil` when they are not limited.
    func attemptsAllowed(in enrollment: Enrollment) throws -> Int? {
        guard let allowed = try offering(enrollment.offering).policy.attempts else { return nil }
        let kept = try keptAttempts(of: enrollment.id)
        guard kept != 0 else { return nil }
        return try max(allowed, kept ?? 0)
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

    /// Work of another person that was not yet on its last attempt, by its number, when the actor is a lead assessor of
    /// its pool.
    func lastAttempt(number: String, for actor: Actor) throws -> Submission? {
        guard
            let submission = try first("SELECT * FROM submission WHERE number = \(number)").map({ try Submission($0) }),
            submission.person != actor.person, submission.state == .notYet
        else { return nil }
        let enrollment = try enrollment(submission.enrollment)
        let pool = try path(of: try offering(enrollment.offering).pool)
        guard actor.roles(reaching: pool).contains(.leadAssessor), let limit = try attemptsAllowed(in: enrollment),
            submission.attempt >= limit, try newestSubmission(of: enrollment.id).id == submission.id
        else { return nil }
        return submission
    }
}

extension Work {
    /// One more after the attempt that was to be the last; only one for each.
    func insertExtraAttempt(after submission: Submission, reason: String, by person: ID<Person>) throws {
        let inserted = try run(
            """
            INSERT INTO extra_attempt (id, enrollment, submission, reason, allowed_by, allowed)
            VALUES (\(newID(Submission.self)), \(submission.enrollment), \(submission.id), \(reason), \(person),
                \(now))
            ON CONFLICT (submission) DO NOTHING
            """
        )
        guard inserted == 1 else { throw Refusal.alreadyDone }
    }
}
