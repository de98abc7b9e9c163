internal import Application
internal import Credentialing
internal import Storage

extension Work {
    /// A person with an address and a membership.
    func make(_ number: Int, address: String, roles: [Role], in school: ID<Organization>) throws -> MadePerson {
        let person: ID<Person> = newID()
        let membership: ID<Membership> = newID()
        let email: ID<Email> = newID()
        try run("INSERT INTO person (id, name, created) VALUES (\(person), \("Person \(number)"), \(now))")
        try run(
            """
            INSERT INTO email (id, person, address, address_key, kind, verified, created)
            VALUES (\(email), \(person), \(address), \(address), 'work', \(now), \(now))
            """
        )
        try run(
            """
            INSERT INTO membership (id, person, organization, begins, created)
            VALUES (\(membership), \(person), \(school), \(now), \(now))
            """
        )
        for role in roles {
            try run("INSERT INTO membership_role (membership, role) VALUES (\(membership), \(role.rawValue))")
        }
        return MadePerson(id: person, school: school)
    }
}

/// One enrollment with one submission in the state that its number gives it.
struct MadeWork {
    let number: Int
    let learner: MadePerson
    let assessor: ID<Person>
    let open: OpenTitle
    let title: MicroCredential
    let district: ID<Organization>
    let work: Work

    /// Of ten: two drafts, two waiting, two not yet, four awarded.
    private var state: Submission.State {
        switch number % 10 {
        case 0, 1: .draft
        case 2, 3: .submitted
        case 4, 5: .notYet
        default: .awarded
        }
    }

    func insert() throws {
        let enrollment: ID<Enrollment> = work.newID()
        let submission: ID<Submission> = work.newID()
        let life = state == .awarded ? "awarded" : state == .submitted ? "submitted" : "working"
        try work.run(
            """
            INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed)
            VALUES (\(enrollment), \(learner.id), \(open.offering), \(open.achievement), \(open.version), 'show',
                \(life), \(work.now), \(work.now))
            """
        )
        let isDraft = state == .draft
        let number: String? = isDraft ? nil : "B-\(number)"
        let due: String? = isDraft ? nil : "2026-12-\(10 + self.number % 20)"
        let submitted: Instant? = isDraft ? nil : work.now
        try work.run(
            """
            INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, edition, number,
                state, organization, language, answer_by, created, changed, submitted)
            VALUES (\(submission), \(enrollment), \(open.offering), \(open.achievement), \(open.version), \(learner.id), 1,
                \(isDraft ? 0 : 1), \(number), \(state.rawValue), \(learner.school), 'en-US', \(due), \(work.now),
                \(work.now), \(submitted))
            """
        )
        try insertAnswers(submission)
        if !isDraft { try insertJudging(enrollment, submission, due: due ?? "") }
        for event in ["titleChosen", "draftBegun", "workSubmitted"] {
            try work.run(
                """
                INSERT INTO audit_event (id, at, actor, event, subject_kind, subject, facts)
                VALUES (\(work.newID(AuditEvent.self)), \(work.now), \(learner.id), \(event), 'submission',
                    \(submission), '{}')
                """
            )
        }
    }

    private func insertAnswers(_ submission: ID<Submission>) throws {
        let text = String(repeating: "Students waited, thought and then spoke to one another. ", count: 20)
        for placed in title.activeItems(choosing: [:]) {
            guard case .prompt = placed.item.body else { continue }
            try work.run(
                """
                INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, created,
                    changed)
                VALUES (\(work.newID(MadePerson.self)), \(submission), \(placed.item.key), 1, '', 1, 'text', 'en-US',
                    \(text), \(work.now), \(work.now))
                """
            )
        }
    }

    private func insertJudging(_ enrollment: ID<Enrollment>, _ submission: ID<Submission>, due: String) throws {
        let allocation: ID<Allocation> = work.newID()
        let isDone = state != .submitted
        let reader: ID<Person>? = isDone ? assessor : nil
        try work.run(
            """
            INSERT INTO allocation (id, submission, edition, round, reading, pool, state, assessor, due, created)
            VALUES (\(allocation), \(submission), 1, 1, 'first', \(district), \(isDone ? "done" : "open"), \(reader),
                \(due), \(work.now))
            """
        )
        guard isDone else { return }
        let assessment: ID<Assessment> = work.newID()
        try work.run(
            """
            INSERT INTO assessment (id, submission, edition, round, reading, allocation, assessor, overall, language,
                submitted)
            VALUES (\(assessment), \(submission), 1, 1, 'first', \(allocation), \(assessor), 'Thank you for this work.',
                'en-US', \(work.now))
            """
        )
        let decision: ID<Decision> = work.newID()
        try work.run(
            """
            INSERT INTO decision (id, submission, edition, outcome, rule, decided)
            VALUES (\(decision), \(submission), 1, \(state == .awarded ? "awarded" : "notYet"), 'one reader', \(work.now))
            """
        )
        try insertFindings(enrollment, submission, assessment, decision)
    }

    private func insertFindings(
        _ enrollment: ID<Enrollment>,
        _ submission: ID<Submission>,
        _ assessment: ID<Assessment>,
        _ decision: ID<Decision>
    ) throws {
        for (index, criterion) in title.applicableCriteria(choosing: [:]).enumerated() {
            let isMet = state == .awarded || index > 0
            let lowest = title.rubric.scale(criterion.scale)?.levels.first?.key ?? criterion.required
            let level = isMet ? criterion.required : lowest
            try work.run(
                """
                INSERT INTO criterion_judgment (assessment, criterion, level, is_met, feedback)
                VALUES (\(assessment), \(criterion.key), \(level), \(isMet), 'Show the moment itself.')
                """
            )
            try work.run(
                """
                INSERT INTO decision_criterion (decision, criterion, level, is_met, assessment)
                VALUES (\(decision), \(criterion.key), \(level), \(isMet), \(assessment))
                """
            )
            guard isMet else { continue }
            try work.run(
                """
                INSERT INTO criterion_met (enrollment, criterion, level, submission, edition, decision)
                VALUES (\(enrollment), \(criterion.key), \(level), \(submission), 1, \(decision))
                """
            )
        }
    }
}
