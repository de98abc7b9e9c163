internal import Application
package import Credentialing
internal import Storage

extension Cast {
    /// A person's work on a title, judged and awarded: every row that the real path leaves, and nothing issued yet.
    ///
    /// - Parameter levels: the level found on each criterion; the required one unless said.
    package func award(
        _ open: OpenTitle,
        to name: String,
        judgedBy assessor: String = "Tomás",
        levels: [String: String] = [:],
        feedback: String = "The second pause is the whole of this skill."
    ) async throws -> ID<Award> {
        guard let person = people[name], let assessor = people[assessor] else { throw UnknownPerson(name: name) }
        let district = district
        return try await platform.write { work in
            let rows = AwardRows(open: open, person: person, assessor: assessor, organization: district)
            let submission = try rows.insertWork(work)
            let assessment = try rows.insertAssessment(of: submission, levels: levels, feedback: feedback, work)
            let decision = try rows.insertDecision(on: submission, assessment, levels: levels, work)
            return try rows.insertAward(decision: decision, work)
        }
    }
}

/// The rows behind one award.
private struct AwardRows {
    let open: OpenTitle
    let person: ID<Person>
    let assessor: ID<Person>
    let organization: ID<Organization>

    struct Submitted {
        let enrollment: ID<Enrollment>
        let submission: ID<Submission>
    }

    func insertWork(_ work: Work) throws -> Submitted {
        let enrollment: ID<Enrollment> = work.newID()
        let submission: ID<Submission> = work.newID()
        try work.run(
            """
            INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed)
            VALUES (\(enrollment), \(person), \(open.offering), \(open.achievement), \(open.version), 'show', 'awarded',
                \(work.now), \(work.now))
            """
        )
        try work.run(
            """
            INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, edition, state,
                language, created, changed)
            VALUES (\(submission), \(enrollment), \(open.offering), \(open.achievement), \(open.version), \(person), 1, 1,
                'awarded', 'en-US', \(work.now), \(work.now))
            """
        )
        return Submitted(enrollment: enrollment, submission: submission)
    }

    func insertAssessment(
        of submitted: Submitted,
        levels: [String: String],
        feedback: String,
        _ work: Work
    ) throws -> ID<Assessment> {
        let allocation: ID<Allocation> = work.newID()
        let assessment: ID<Assessment> = work.newID()
        try work.run(
            """
            INSERT INTO allocation (id, submission, edition, round, reading, pool, state, assessor, due, created)
            VALUES (\(allocation), \(submitted.submission), 1, 1, 'first', \(organization), 'done', \(assessor),
                '2026-12-04', \(work.now))
            """
        )
        try work.run(
            """
            INSERT INTO assessment (id, submission, edition, round, reading, allocation, assessor, overall, language,
                submitted)
            VALUES (\(assessment), \(submitted.submission), 1, 1, 'first', \(allocation), \(assessor), \(feedback),
                'en-US', \(work.now))
            """
        )
        for criterion in open.title.rubric.criteria {
            try work.run(
                """
                INSERT INTO criterion_judgment (assessment, criterion, level, is_met, feedback)
                VALUES (\(assessment), \(criterion.key), \(levels[criterion.key] ?? criterion.required), 1, 'Seen.')
                """
            )
        }
        return assessment
    }

    func insertDecision(
        on submitted: Submitted,
        _ assessment: ID<Assessment>,
        levels: [String: String],
        _ work: Work
    ) throws -> (decision: ID<Decision>, enrollment: ID<Enrollment>) {
        let decision: ID<Decision> = work.newID()
        try work.run(
            """
            INSERT INTO decision (id, submission, edition, outcome, rule, decided)
            VALUES (\(decision), \(submitted.submission), 1, 'awarded', 'one', \(work.now))
            """
        )
        for criterion in open.title.rubric.criteria {
            let level = levels[criterion.key] ?? criterion.required
            try work.run(
                """
                INSERT INTO decision_criterion (decision, criterion, level, is_met, assessment)
                VALUES (\(decision), \(criterion.key), \(level), 1, \(assessment))
                """
            )
            try work.run(
                """
                INSERT INTO criterion_met (enrollment, criterion, level, submission, edition, decision)
                VALUES (\(submitted.enrollment), \(criterion.key), \(level), \(submitted.submission), 1, \(decision))
                """
            )
        }
        return (decision, submitted.enrollment)
    }

    func insertAward(
        decision: (decision: ID<Decision>, enrollment: ID<Enrollment>),
        _ work: Work
    ) throws -> ID<Award> {
        let award: ID<Award> = work.newID()
        let count = try work.count("SELECT COUNT(*) AS n FROM award")
        let offering = try work.first("SELECT issuer FROM offering WHERE id = \(open.offering)")
        let issuer: ID<Issuer>? = try offering?.id("issuer")
        try work.run(
            """
            INSERT INTO award (id, person, achievement, version, issuer, organization, basis, enrollment, decision,
                number, shows_name, awarded)
            VALUES (\(award), \(person), \(open.achievement), \(open.version), \(issuer), \(organization), 'decision',
                \(decision.enrollment), \(decision.decision), \("TV-\(9001 + count)"), 1, \(work.now))
            """
        )
        return award
    }
}
