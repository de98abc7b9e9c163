internal import Credentialing
internal import Storage

extension Transaction {
    /// Whether this person's look at the evidence is on record since the reading was claimed.
    func hasOpened(_ allocation: Allocation, by person: ID<Person>) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM allocation a
            JOIN evidence_view v ON v.submission = a.submission AND v.at >= a.claimed
            WHERE a.id = \(allocation.id) AND v.viewer = \(person) AND v.item = ''
            """
        ) != nil
    }
}

extension Work {
    /// From here on the learner cannot take the work back.
    func markOpened(_ submission: Submission) throws {
        try run(
            """
            UPDATE submission SET state = 'inReview', opened = \(now), changed = \(now), revision = revision + 1
            WHERE id = \(submission.id) AND state = 'submitted'
            """
        )
    }

    /// The whole of a submission was opened: no single item stands in the row.
    func insertView(of submission: Submission, by viewer: ID<Person>, as reading: Reading) throws {
        let capacity: Role = reading == .third || reading == .appeal ? .leadAssessor : .assessor
        try run(
            """
            INSERT INTO evidence_view (id, submission, owner, viewer, capacity, item, at)
            VALUES (\(newID(AuditEvent.self)), \(submission.id), \(submission.person), \(viewer),
                \(capacity.rawValue), '', \(now))
            """
        )
    }
}
