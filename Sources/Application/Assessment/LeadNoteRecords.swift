internal import Credentialing
internal import Storage

extension Work {
    /// The private note of an assessment, when there is one.
    func tellLead(_ assessment: Assessment, on allocation: Allocation) throws {
        guard !assessment.noteToLead.isEmpty else { return }
        try insertLeadNote(assessment.noteToLead, .note, on: allocation, by: assessment.assessor)
    }

    func insertLeadNote(
        _ text: String,
        _ kind: LeadNote.Kind,
        on allocation: Allocation,
        by author: ID<Person>
    ) throws {
        try run(
            """
            INSERT INTO lead_note (id, pool, submission, allocation, author, kind, language, text, written)
            SELECT \(newID(LeadNote.self)), a.pool, a.submission, a.id, \(author), \(kind.rawValue), s.language, \(text),
                \(now)
            FROM allocation a JOIN submission s ON s.id = a.submission WHERE a.id = \(allocation.id)
            """
        )
    }
}

extension Transaction {
    /// Notes that wait, the oldest first. Each pool is read in the order of its index, as far as the page needs.
    func leadNotes(in pools: [ID<Organization>], for person: ID<Person>, limit: Int) throws -> [LeadNote] {
        let notes = try pools.flatMap { try leadNotes(in: $0, for: person, limit: limit) }
        return Array(notes.sorted { ($0.written, $0.id.text) < ($1.written, $1.id.text) }.prefix(limit))
    }

    private func leadNotes(in pool: ID<Organization>, for person: ID<Person>, limit: Int) throws -> [LeadNote] {
        try rows(
            """
            SELECT n.id, n.kind, n.text, n.written, s.number, s.attempt, v.title, o.time_zone FROM lead_note n
            JOIN submission s ON s.id = n.submission
            JOIN achievement_version v ON v.id = s.version
            JOIN organization o ON o.id = n.pool
            WHERE n.pool = \(pool) AND n.settled IS NULL AND s.person <> \(person)
            ORDER BY n.written, n.id LIMIT \(limit)
            """
        ).map { row in
            LeadNote(
                id: try row.id("id"),
                kind: try row.value("kind"),
                text: try row.text("text"),
                number: try row.textIfAny("number") ?? "",
                title: try row.text("title"),
                attempt: try row.integer("attempt"),
                written: try row.instant("written"),
                timeZone: try row.text("time_zone")
            )
        }
    }

    func countLeadNotes(in pools: [ID<Organization>], for person: ID<Person>) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS n FROM lead_note n JOIN submission s ON s.id = n.submission
            WHERE n.pool IN (\(list: pools)) AND n.settled IS NULL AND s.person <> \(person)
            """
        )
    }

    func settleLeadNote(
        _ id: ID<LeadNote>,
        in pools: [ID<Organization>],
        by person: ID<Person>,
        at now: Instant
    ) throws {
        guard
            let row = try first(
                """
                SELECT s.person FROM lead_note n JOIN submission s ON s.id = n.submission
                WHERE n.id = \(id) AND n.pool IN (\(list: pools))
                """
            ), try row.id("person") != person
        else { throw Refusal.notFound }
        try run(
            "UPDATE lead_note SET settled = \(now), settled_by = \(person) WHERE id = \(id) AND settled IS NULL"
        )
    }
}
