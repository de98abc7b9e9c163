internal import Credentialing
internal import Storage

extension Transaction {
    /// The attempt itself when it is decided, else the one before.
    func decidedAttempt(for submission: Submission) throws -> ID<Submission> {
        if submission.decided != nil { return submission.id }
        guard
            let row = try first(
                """
                SELECT id FROM submission
                WHERE enrollment = \(submission.enrollment) AND attempt = \(submission.attempt - 1)
                """
            )
        else { throw Refusal.notFound }
        return try row.id("id")
    }

    func feedback(on work: WorkReading, titles: Titles) throws -> FeedbackReading {
        let submission = work.dossier.submission
        guard
            let row = try first(
                """
                SELECT id, outcome, rule, decided FROM decision
                WHERE submission = \(submission.id) AND edition = \(submission.edition)
                """
            )
        else { throw Refusal.notFound }
        let decision: ID<Decision> = try row.id("id")
        let found = try findings(of: decision)
        let newest = try newestSubmission(of: submission.enrollment)
        let isNewest = newest.id == submission.id
        let isAwarded = try row.text("outcome") == "awarded"
        return FeedbackReading(
            work: work,
            decided: try row.instant("decided"),
            rule: try row.text("rule"),
            isAwarded: isAwarded,
            findings: work.dossier.title.rubric.criteria.compactMap { found[$0.key] },
            overall: try overall(of: decision),
            next: isNewest ? nil : newest.id,
            mayTryAgain: isNewest && !isAwarded && (work.policy.attempts.map { submission.attempt < $0 } ?? true),
            award: try award(of: submission.enrollment),
            answering: newest.state == .draft ? try dossier(of: newest, titles: titles) : nil
        )
    }

    /// Findings by criterion; those carried over bring the words of the reading that met them.
    private func findings(of decision: ID<Decision>) throws -> [String: FeedbackReading.Finding] {
        let found = try rows(
            """
            SELECT c.criterion, c.level, c.is_met, c.carried_from, j.assessment, j.feedback FROM decision_criterion c
            LEFT JOIN decision_criterion o ON o.decision = c.carried_from AND o.criterion = c.criterion
            LEFT JOIN criterion_judgment j
                ON j.assessment = COALESCE(c.assessment, o.assessment) AND j.criterion = c.criterion
            WHERE c.decision = \(decision)
            """
        )
        let readings = Set(try found.compactMap { try $0.idIfAny("assessment") as ID<Assessment>? })
        let points = try indicatorJudgments(of: readings.sorted { $0.text < $1.text })
        return try found.reduce(into: [:]) { all, row in
            let criterion = try row.text("criterion")
            let place: JudgedCriterion? = try row.idIfAny("assessment").map {
                JudgedCriterion(assessment: $0, criterion: criterion)
            }
            all[criterion] = FeedbackReading.Finding(
                criterion: criterion,
                level: try row.text("level"),
                isMet: try row.bool("is_met"),
                feedback: try row.textIfAny("feedback") ?? "",
                indicators: place.flatMap { points[$0] } ?? [],
                isCarried: try row.textIfAny("carried_from") != nil
            )
        }
    }

    /// The words on the whole of those readings that the decision stands on.
    private func overall(of decision: ID<Decision>) throws -> [String] {
        try rows(
            """
            SELECT DISTINCT a.round, a.overall FROM decision_criterion c JOIN assessment a ON a.id = c.assessment
            WHERE c.decision = \(decision) ORDER BY a.round
            """
        ).map { try $0.text("overall") }.filter { !$0.isEmpty }
    }

    private func award(of enrollment: ID<Enrollment>) throws -> ID<Award>? {
        try first("SELECT id FROM award WHERE enrollment = \(enrollment)")?.id("id")
    }
}
