internal import Credentialing
internal import Storage

extension Work {
    func agree(to declarations: [String], in submission: Submission) throws {
        for declaration in declarations {
            try run(
                """
                INSERT INTO declaration_agreed (submission, declaration, agreed)
                VALUES (\(submission.id), \(declaration), \(now))
                ON CONFLICT (submission, declaration) DO UPDATE SET agreed = excluded.agreed
                """
            )
        }
    }

    /// Freezes a draft as the next edition. The state in the condition makes a second window change nothing.
    func freeze(_ dossier: Dossier, number: String, answerBy: LocalDate, membership: Membership?) throws {
        let submission = dossier.submission
        let changed = try run(
            """
            UPDATE submission
            SET state = 'submitted', edition = edition + 1, number = \(number), answer_by = \(answerBy),
                submitted = \(now), opened = NULL, changed = \(now), organization = \(membership?.organization),
                organization_path = \(membership?.path), digest = \(try dossier.digest()), revision = revision + 1,
                readers = (SELECT f.readers FROM offering f WHERE f.id = submission.offering)
            WHERE id = \(submission.id) AND state = 'draft' AND revision = \(submission.revision)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        try moveEnrollment(of: submission, to: .submitted)
    }

    /// Back to a draft, while nobody has opened it. The number stays.
    func thaw(_ submission: Submission) throws {
        let changed = try run(
            """
            UPDATE submission
            SET state = 'draft', digest = NULL, answer_by = NULL, submitted = NULL, changed = \(now),
                revision = revision + 1
            WHERE id = \(submission.id) AND state = 'submitted' AND opened IS NULL
                AND revision = \(submission.revision)
            """
        )
        guard changed == 1 else { throw Refusal.alreadyOpened }
        try run("DELETE FROM declaration_agreed WHERE submission = \(submission.id)")
        try moveEnrollment(of: submission, to: .working)
        try withdrawAllocations(of: submission)
    }

    private func withdrawAllocations(of submission: Submission) throws {
        try run(
            """
            UPDATE allocation SET state = 'withdrawn', lease_until = NULL, revision = revision + 1
            WHERE submission = \(submission.id) AND edition = \(submission.edition) AND state IN ('open', 'claimed')
            """
        )
    }

    func moveEnrollment(of submission: Submission, to state: Enrollment.State) throws {
        try run(
            """
            UPDATE enrollment SET state = \(state.rawValue), changed = \(now), revision = revision + 1
            WHERE id = \(submission.enrollment)
            """
        )
    }
}
