internal import Credentialing
internal import Storage

extension Work {
    /// Copies all that was given in one attempt into the next. An item that has to be improved is not called complete
    /// any more; declarations are agreed to anew.
    func carry(_ before: Dossier, into next: ID<Submission>) throws {
        let old = before.submission.id
        for response in before.responses {
            let id: ID<Response> = newID()
            try run(
                """
                INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, file, link,
                    log_date, fields, students, permission_note, earlier, carried_from, created, changed)
                SELECT \(id), \(next), item, set_number, slot, position, kind, language, text, file, link, log_date,
                    fields, students, permission_note, earlier, id, \(now), \(now)
                FROM response WHERE id = \(response.id)
                """
            )
        }
        try run(
            """
            INSERT INTO submission_choice (submission, item, option_key)
            SELECT \(next), item, option_key FROM submission_choice WHERE submission = \(old)
            """
        )
        try run(
            """
            INSERT INTO declared_choice (submission, declare_key, option_key)
            SELECT \(next), declare_key, option_key FROM declared_choice WHERE submission = \(old)
            """
        )
        try run(
            """
            INSERT INTO self_evaluation (submission, criterion, level, language, note)
            SELECT \(next), criterion, level, language, note FROM self_evaluation WHERE submission = \(old)
            """
        )
        try run(
            """
            INSERT INTO evidence_pointer (submission, criterion, indicator, item, set_number, slot, position, language,
                place, why)
            SELECT \(next), criterion, indicator, item, set_number, slot, position, language, place, why
            FROM evidence_pointer WHERE submission = \(old)
            """
        )
        try run(
            """
            UPDATE submission SET
                badge_shows_name = (SELECT badge_shows_name FROM submission WHERE id = \(old)),
                badge_email = (SELECT badge_email FROM submission WHERE id = \(old))
            WHERE id = \(next)
            """
        )
        try carryDone(before, into: next)
    }

    private func carryDone(_ before: Dossier, into next: ID<Submission>) throws {
        let met = Set(
            try rows("SELECT criterion FROM criterion_met WHERE enrollment = \(before.submission.enrollment)")
                .map { try $0.text("criterion") }
        )
        let settled = before.done.filter { item in
            before.title.criteria(judgedOn: item).allSatisfy { met.contains($0.key) }
        }
        try run(
            """
            INSERT INTO piece_done (submission, item, done)
            SELECT \(next), item, done FROM piece_done
            WHERE submission = \(before.submission.id) AND item IN (\(list: settled.sorted()))
            """
        )
    }
}
