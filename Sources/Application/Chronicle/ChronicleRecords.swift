internal import Credentialing
internal import Foundation
internal import Storage

/// Rows as they stand when everything that was to happen to them has happened.
extension Transaction {
    func insert(_ enrollment: Enrollment, chosen: Instant, changed: Instant) throws {
        try run(
            """
            INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed,
                revision)
            VALUES (\(enrollment.id), \(enrollment.person), \(enrollment.offering), \(enrollment.achievement),
                \(enrollment.version), \(enrollment.approach.rawValue), \(enrollment.state.rawValue), \(chosen),
                \(changed), \(enrollment.revision))
            """
        )
    }

    func insert(_ submission: Submission, _ frame: SubmissionFrame) throws {
        try run(
            """
            INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, edition, number,
                state, organization, organization_path, language, digest, answer_by, created, changed, submitted,
                opened, decided, revision, readers)
            VALUES (\(submission.id), \(submission.enrollment), \(submission.offering), \(frame.achievement),
                \(submission.version), \(submission.person), \(submission.attempt), \(submission.edition),
                \(submission.number), \(submission.state.rawValue), \(frame.organization), \(frame.path),
                \(frame.language), \(frame.digest), \(submission.answerBy), \(frame.created), \(frame.changed),
                \(submission.submitted), \(submission.opened), \(submission.decided), \(submission.revision),
                \(frame.readers))
            """
        )
    }

    /// A response of any kind as it was given.
    func insertGiven(_ response: Response, in submission: ID<Submission>) throws {
        let address = response.address
        let fields = response.fields.isEmpty ? nil : try JSONEncoder.stable.encode(response.fields)
        try run(
            """
            INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, file, link,
                log_date, fields, students, permission_note, created, changed)
            VALUES (\(response.id), \(submission), \(address.item), \(address.set), \(address.slot),
                \(address.position), \(response.kind.rawValue), \(response.language), \(response.text),
                \(response.file?.id), \(response.link), \(response.logDate),
                \(fields.map { String(decoding: $0, as: UTF8.self) }), \(response.students?.rawValue),
                \(response.permissionNote), \(response.changed), \(response.changed))
            """
        )
    }

    /// Everything beside the responses that was given in an attempt.
    func insertMarks(of attempt: Chronicle.Attempt, language: String) throws {
        let id = attempt.id
        for (item, options) in attempt.choices.sorted(by: { $0.key < $1.key }) {
            for option in options.sorted() {
                try run(
                    "INSERT INTO submission_choice (submission, item, option_key) VALUES (\(id), \(item), \(option))"
                )
            }
        }
        for (key, options) in attempt.declared.sorted(by: { $0.key < $1.key }) {
            for option in options.sorted() {
                try run(
                    "INSERT INTO declared_choice (submission, declare_key, option_key) VALUES (\(id), \(key), \(option))"
                )
            }
        }
        for item in attempt.done.sorted() {
            try run("INSERT INTO piece_done (submission, item, done) VALUES (\(id), \(item), \(attempt.began))")
        }
        for own in attempt.selfEvaluations {
            try run(
                """
                INSERT INTO self_evaluation (submission, criterion, level, language, note)
                VALUES (\(id), \(own.criterion), \(own.level), \(language), \(own.note))
                """
            )
        }
        for pointer in attempt.pointers {
            let place = pointer.address
            try run(
                """
                INSERT INTO evidence_pointer (submission, criterion, indicator, item, set_number, slot, position,
                    language, place, why)
                VALUES (\(id), \(pointer.criterion), \(pointer.indicator), \(place.item), \(place.set), \(place.slot),
                    \(place.position), \(language), \(pointer.place), \(pointer.why))
                """
            )
        }
        for answer in attempt.answers {
            try run(
                """
                INSERT INTO feedback_answer (submission, criterion, language, text)
                VALUES (\(id), \(answer.criterion), \(language), \(answer.text))
                """
            )
        }
    }

    /// A first reading, as far as it came.
    func insert(_ allocation: Allocation, pool: ID<Organization>, created: Instant, claimed: Instant?) throws {
        try run(
            """
            INSERT INTO allocation (id, submission, edition, round, reading, pool, state, assessor, lease_until, due,
                created, claimed)
            VALUES (\(allocation.id), \(allocation.submission), \(allocation.edition), \(allocation.round),
                \(allocation.reading.rawValue), \(pool), \(allocation.state.rawValue), \(allocation.assessor),
                \(allocation.leaseUntil), \(allocation.due), \(created), \(claimed))
            """
        )
    }

    /// A criterion that an earlier decision found met.
    func insertCarried(_ criterion: String, level: String, from earlier: ID<Decision>, into decision: ID<Decision>)
        throws
    {
        try run(
            """
            INSERT INTO decision_criterion (decision, criterion, level, is_met, carried_from)
            VALUES (\(decision), \(criterion), \(level), 1, \(earlier))
            """
        )
    }

    /// The organization goes on counting where the numbers told end.
    func setCounter(_ last: Int, of organization: ID<Organization>) throws {
        try run("UPDATE organization SET number_counter = \(last) WHERE id = \(organization)")
    }

    /// Has the figures of every title worked out again.
    func noteAllFigures() throws {
        try run("DELETE FROM figures_due")
        try run("INSERT INTO figures_due (id, achievement) SELECT id, id FROM achievement")
    }
}

/// What stands in the row of a submission beside what rules look at.
struct SubmissionFrame {
    let achievement: ID<Achievement>
    let organization: ID<Organization>?
    let path: OrganizationPath?
    let language: String
    let digest: String?
    let created: Instant
    let changed: Instant
    let readers: String?
}
