internal import Credentialing
internal import Storage

extension Work {
    func replaceChoice(of item: String, by options: Set<String>, in submission: Submission) throws {
        try run("DELETE FROM submission_choice WHERE submission = \(submission.id) AND item = \(item)")
        for option in options.sorted() {
            try run(
                """
                INSERT INTO submission_choice (submission, item, option_key)
                VALUES (\(submission.id), \(item), \(option))
                """
            )
        }
    }

    func replaceDeclared(_ declare: String, by options: Set<String>, in submission: Submission) throws {
        try run("DELETE FROM declared_choice WHERE submission = \(submission.id) AND declare_key = \(declare)")
        for option in options.sorted() {
            try run(
                """
                INSERT INTO declared_choice (submission, declare_key, option_key)
                VALUES (\(submission.id), \(declare), \(option))
                """
            )
        }
    }

    func setDone(_ isDone: Bool, item: String, in submission: Submission) throws {
        guard isDone else {
            try run("DELETE FROM piece_done WHERE submission = \(submission.id) AND item = \(item)")
            return
        }
        try run(
            """
            INSERT INTO piece_done (submission, item, done) VALUES (\(submission.id), \(item), \(now))
            ON CONFLICT (submission, item) DO NOTHING
            """
        )
    }

    func keep(_ evaluation: SelfEvaluation, in submission: Submission) throws {
        try run(
            """
            INSERT INTO self_evaluation (submission, criterion, level, language, note)
            VALUES (\(submission.id), \(evaluation.criterion), \(evaluation.level), \(sql: language(of: submission)),
                \(evaluation.note))
            ON CONFLICT (submission, criterion) DO UPDATE
            SET level = excluded.level, language = excluded.language, note = excluded.note, revision = self_evaluation.revision + 1
            """
        )
    }

    func keep(_ pointer: EvidencePointer, in submission: Submission) throws {
        let address = pointer.address
        try run(
            """
            INSERT INTO evidence_pointer (submission, criterion, indicator, item, set_number, slot, position, language,
                place, why)
            VALUES (\(submission.id), \(pointer.criterion), \(pointer.indicator), \(address.item), \(address.set),
                \(address.slot), \(address.position), \(sql: language(of: submission)), \(pointer.place),
                \(pointer.why))
            ON CONFLICT (submission, criterion, indicator, item, set_number, slot, position) DO UPDATE
            SET language = excluded.language, place = excluded.place, why = excluded.why
            """
        )
    }

    func remove(_ pointer: EvidencePointer, in submission: Submission) throws {
        let address = pointer.address
        try run(
            """
            DELETE FROM evidence_pointer
            WHERE submission = \(submission.id) AND criterion = \(pointer.criterion)
                AND indicator = \(pointer.indicator) AND item = \(address.item) AND set_number = \(address.set)
                AND slot = \(address.slot) AND position = \(address.position)
            """
        )
    }

    func keepFeedbackAnswer(_ text: String, to criterion: String, in submission: Submission) throws {
        try run(
            """
            INSERT INTO feedback_answer (submission, criterion, language, text)
            VALUES (\(submission.id), \(criterion), \(sql: language(of: submission)), \(text))
            ON CONFLICT (submission, criterion) DO UPDATE
            SET language = excluded.language, text = excluded.text, revision = feedback_answer.revision + 1
            """
        )
    }

    /// The language of the pages on which the person writes: that of the attempt.
    private func language(of submission: Submission) -> SQL {
        "(SELECT language FROM submission WHERE id = \(submission.id))"
    }

    func setBadgeChoice(showsName: Bool, email: ID<Email>?, of submission: Submission) throws {
        try run(
            """
            UPDATE submission SET badge_shows_name = \(showsName), badge_email = \(email)
            WHERE id = \(submission.id) AND state = 'draft'
            """
        )
    }
}

extension Transaction {
    /// Verified addresses of a person: the personal one first, which outlives a change of employer.
    func verifiedEmails(of person: ID<Person>) throws -> [OwnEmail] {
        try rows(
            """
            SELECT id, address, kind FROM email WHERE person = \(person) AND verified IS NOT NULL
            ORDER BY CASE kind WHEN 'personal' THEN 0 ELSE 1 END, created
            """
        ).map { OwnEmail(id: try $0.id("id"), address: try $0.text("address"), isWork: try $0.text("kind") == "work") }
    }
}
