internal import Credentialing
internal import Storage

extension Transaction {
    func workEntries(of person: ID<Person>) throws -> [WorkEntry] {
        try rows(
            """
            SELECT e.id AS enrollment, e.state, e.achievement, e.own_due, v.title, v.number AS version_number,
                s.id AS submission, s.state AS submission_state, s.attempt, s.number, s.answer_by, s.submitted,
                s.opened, s.changed, o.time_zone, w.id AS award, w.revoked
            FROM enrollment e
            JOIN submission s ON s.enrollment = e.id
            JOIN achievement_version v ON v.id = e.version
            JOIN offering f ON f.id = e.offering
            JOIN organization o ON o.id = f.organization
            LEFT JOIN award w ON w.enrollment = e.id
            WHERE e.person = \(person) AND e.state <> 'left'
                AND NOT EXISTS (SELECT 1 FROM submission n WHERE n.enrollment = e.id AND n.attempt > s.attempt)
            ORDER BY e.changed DESC, e.id DESC LIMIT 200
            """
        ).map(WorkEntry.init)
    }

    func earned(by person: ID<Person>) throws -> [EarnedEntry] {
        try rows(
            """
            SELECT w.id, w.achievement, w.awarded, w.revoked, w.seen, v.title, v.number, o.time_zone FROM award w
            JOIN achievement_version v ON v.id = w.version JOIN organization o ON o.id = w.organization
            WHERE w.person = \(person) ORDER BY w.awarded DESC LIMIT 50
            """
        ).map { row in
            EarnedEntry(
                award: try row.id("id"),
                title: try row.text("title"),
                achievement: try row.id("achievement"),
                versionNumber: try row.integer("number"),
                awarded: try row.instant("awarded"),
                isRevoked: try row.int64IfAny("revoked") != nil,
                isNew: try row.int64IfAny("seen") == nil,
                zone: try row.text("time_zone")
            )
        }
    }
}

extension WorkEntry {
    init(_ row: Row) throws {
        self.init(
            enrollment: try row.id("enrollment"),
            state: try row.value("state"),
            title: try row.text("title"),
            achievement: try row.id("achievement"),
            versionNumber: try row.integer("version_number"),
            submission: try row.id("submission"),
            submissionState: try row.value("submission_state"),
            attempt: try row.integer("attempt"),
            number: try row.textIfAny("number"),
            answerBy: try row.dateIfAny("answer_by"),
            submitted: try row.instantIfAny("submitted"),
            isOpened: try row.int64IfAny("opened") != nil,
            changed: try row.instant("changed"),
            ownDue: try row.dateIfAny("own_due"),
            zone: try row.text("time_zone"),
            award: try row.idIfAny("award"),
            isRevoked: try row.int64IfAny("revoked") != nil
        )
    }
}
