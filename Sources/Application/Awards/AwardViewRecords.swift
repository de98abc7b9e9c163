internal import Credentialing
internal import Storage

extension Transaction {
    func hasLooked(_ person: ID<Person>, at award: ID<Award>, since: Instant) throws -> Bool {
        try first(
            "SELECT 1 AS one FROM award_view WHERE award = \(award) AND at > \(since) AND viewer = \(person)"
        ) != nil
    }

    /// Looks at the award that came of the same enrollment as an attempt, the newest first.
    func awardLooks(of submission: Submission) throws -> [AwardLook] {
        try rows(
            """
            SELECT w.at, w.capacity, p.name FROM award a JOIN award_view w ON w.award = a.id
            JOIN person p ON p.id = w.viewer
            WHERE a.enrollment = \(submission.enrollment) ORDER BY w.at DESC, w.id DESC LIMIT 500
            """
        ).map { row in
            let capacity: Role = try row.value("capacity")
            // Leads may be readers of the same work, and readers stay without a name.
            let name = capacity == .administrator ? try row.text("name") : nil
            return AwardLook(at: try row.instant("at"), capacity: capacity, name: name)
        }
    }
}

extension Work {
    func insertLook(by person: ID<Person>, as role: Role, at award: ID<Award>) throws {
        let id: ID<AwardLook> = newID()
        try run(
            """
            INSERT INTO award_view (id, award, viewer, capacity, at)
            VALUES (\(id), \(award), \(person), \(role.rawValue), \(now))
            """
        )
    }
}
