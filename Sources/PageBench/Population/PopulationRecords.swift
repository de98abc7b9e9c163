internal import Application
internal import Credentialing
internal import Storage

extension Work {
    /// The organization goes on counting where the made numbers end.
    func setCounter(_ last: Int, of organization: ID<Organization>) throws {
        try run("UPDATE organization SET number_counter = \(last) WHERE id = \(organization)")
    }

    /// Makes the credential of an award public and says which it is.
    func openToEveryone(_ award: ID<Award>) throws -> ID<Credential>? {
        let found = try rows("UPDATE credential SET is_public = 1 WHERE award = \(award) RETURNING id")
        return try found.first.map { ID(try $0.text("id")) }
    }

    /// Takes all jobs out of the outbox.
    func forgetJobs() throws {
        try run("DELETE FROM outbox")
    }

    /// Everything that a planned work leaves behind.
    func insert(_ plan: MadeWork) throws -> MadeWork.Rows {
        let enrollment: ID<Enrollment> = newID()
        let submission: ID<Submission> = newID()
        let changed = plan.state == .draft ? plan.began : plan.submitted(at: now)
        let open = plan.open
        try run(
            """
            INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed)
            VALUES (\(enrollment), \(plan.learner.id), \(open.offering), \(open.achievement), \(open.version), 'show',
                \(plan.state.enrollment.rawValue), \(plan.began), \(changed))
            """
        )
        try insertSubmission(submission, of: enrollment, plan)
        try insertGiven(plan, enrollment: enrollment, submission: submission)
        try audit(AuditEvent(.titleChosen, "enrollment", enrollment), by: plan.learner.id)
        try audit(AuditEvent(.draftBegun, "submission", submission), by: plan.learner.id)
        guard plan.state != .draft else {
            return MadeWork.Rows(
                state: .draft,
                number: plan.readableNumber,
                title: open.title.title,
                enrollment: enrollment,
                submission: submission,
                allocation: nil,
                award: nil
            )
        }
        try audit(AuditEvent(.workSubmitted, "submission", submission), by: plan.learner.id)
        let allocation = try insertAllocation(plan, submission: submission)
        var award: ID<Award>?
        if plan.state.isDecided {
            award = try insertJudging(plan, enrollment: enrollment, submission: submission, allocation: allocation)
        }
        return MadeWork.Rows(
            state: plan.state,
            number: plan.readableNumber,
            title: open.title.title,
            enrollment: enrollment,
            submission: submission,
            allocation: allocation,
            award: award
        )
    }

    private func insertSubmission(_ id: ID<Submission>, of enrollment: ID<Enrollment>, _ plan: MadeWork) throws {
        let open = plan.open
        try run(
            """
            INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, state, language,
                created, changed)
            VALUES (\(id), \(enrollment), \(open.offering), \(open.achievement), \(open.version), \(plan.learner.id), 1,
                'draft', 'en-US', \(plan.began), \(plan.began))
            """
        )
        guard plan.state != .draft else { return }
        let submitted = plan.submitted(at: now)
        let due = LocalDate(at: submitted, in: plan.zone).adding(days: 9)
        let decided: Instant? = plan.state.isDecided ? plan.decided(at: now) : nil
        let opened: Instant? = plan.state == .waiting ? nil : submitted.adding(seconds: 1800)
        let place = plan.learner.organization
        try run(
            """
            UPDATE submission
            SET state = \(plan.state.submission.rawValue), edition = 1, number = \(plan.readableNumber),
                answer_by = \(due), submitted = \(submitted), opened = \(opened), decided = \(decided),
                changed = \(decided ?? submitted), organization = \(place.id), organization_path = \(place.path)
            WHERE id = \(id)
            """
        )
        for declaration in open.title.declarations {
            try run(
                """
                INSERT INTO declaration_agreed (submission, declaration, agreed)
                VALUES (\(id), \(declaration.key), \(submitted))
                """
            )
        }
    }
}
