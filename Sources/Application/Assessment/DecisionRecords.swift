internal import Credentialing
internal import Storage

extension Work {
    /// The next reading of the same edition, open to the pool.
    func allocate(_ reading: Reading, after open: OpenReading) throws {
        let pool = try offering(open.submission.offering).pool
        try insertAllocation(
            reading,
            of: open.submission.id,
            edition: open.submission.edition,
            round: open.allocation.round + 1,
            pool: pool,
            due: open.allocation.due
        )
    }

    /// An open allocation in a pool.
    func insertAllocation(
        _ reading: Reading,
        of submission: ID<Submission>,
        edition: Int,
        round: Int,
        pool: ID<Organization>,
        due: LocalDate
    ) throws {
        let id: ID<Allocation> = newID()
        try run(
            """
            INSERT INTO allocation (id, submission, edition, round, reading, pool, state, due, created)
            VALUES (\(id), \(submission), \(edition), \(round), \(reading.rawValue), \(pool), 'open', \(due), \(now))
            """
        )
        try audit(
            AuditEvent(
                .readingAllocated,
                "submission",
                submission,
                facts: ["allocation": id.text, "reading": reading.rawValue, "round": String(round)]
            ),
            by: nil
        )
    }

    /// Stores the decision with what was found for each criterion that applies, those met before included.
    func insert(_ outcome: Decision.Outcome, for open: OpenReading) throws -> ID<Decision> {
        let id: ID<Decision> = newID()
        try insert(outcome, as: id, on: open.submission)
        try carry(open, into: id)
        return id
    }

    /// The decision with what was found in this attempt.
    func insert(_ outcome: Decision.Outcome, as id: ID<Decision>, on submission: Submission) throws {
        try run(
            """
            INSERT INTO decision (id, submission, edition, outcome, rule, decided)
            VALUES (\(id), \(submission.id), \(submission.edition), \(outcome.isAwarded ? "awarded" : "notYet"),
                \(outcome.rule), \(now))
            """
        )
        for finding in outcome.findings {
            try run(
                """
                INSERT INTO decision_criterion (decision, criterion, level, is_met, assessment)
                VALUES (\(id), \(finding.criterion), \(finding.level), \(finding.isMet), \(finding.assessment))
                """
            )
        }
    }

    /// Criteria met in an earlier attempt stand in this decision too, with the decision that found them.
    private func carry(_ open: OpenReading, into decision: ID<Decision>) throws {
        for criterion in open.applicable where open.met[criterion.key] != nil {
            try run(
                """
                INSERT INTO decision_criterion (decision, criterion, level, is_met, carried_from)
                SELECT \(decision), criterion, level, 1, decision FROM criterion_met
                WHERE enrollment = \(open.submission.enrollment) AND criterion = \(criterion.key)
                """
            )
        }
    }

    /// What is met now stays met, tied to this edition.
    func keepMet(_ outcome: Decision.Outcome, of submission: Submission, decision: ID<Decision>) throws {
        for finding in outcome.findings where finding.isMet {
            try run(
                """
                INSERT INTO criterion_met (enrollment, criterion, level, submission, edition, decision)
                VALUES (\(submission.enrollment), \(finding.criterion), \(finding.level), \(submission.id),
                    \(submission.edition), \(decision))
                """
            )
        }
    }

    /// Moves a submission on. The revision in the condition makes a second reader or click change nothing.
    func move(_ submission: Submission, to state: Submission.State) throws {
        let decided: Instant? = state == .awarded || state == .notYet ? now : nil
        let changed = try run(
            """
            UPDATE submission
            SET state = \(state.rawValue), decided = \(decided), changed = \(now), revision = revision + 1
            WHERE id = \(submission.id) AND revision = \(submission.revision)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        let enrollment: Enrollment.State =
            switch state {
            case .awarded: .awarded
            case .notYet, .draft: .working
            case .submitted, .inReview: .submitted
            }
        try run(
            """
            UPDATE enrollment SET state = \(enrollment.rawValue), changed = \(now), revision = revision + 1
            WHERE id = \(submission.enrollment) AND state <> \(enrollment.rawValue)
            """
        )
    }
}

extension Transaction {
    /// Criteria met in attempts before this one, with the level.
    func criteriaMet(before submission: Submission) throws -> [String: String] {
        try rows(
            """
            SELECT criterion, level FROM criterion_met
            WHERE enrollment = \(submission.enrollment) AND submission <> \(submission.id)
            """
        ).reduce(into: [:]) { $0[try $1.text("criterion")] = try $1.text("level") }
    }
}
