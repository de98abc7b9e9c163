internal import Credentialing
internal import Storage

extension Transaction {
    /// What administrators recorded between a person and others of their scope. What a reader said of themselves is
    /// not among it: it would tell whose work they were given.
    func recordedTies(of person: ID<Person>, in scope: AdministrationScope, at now: Instant) throws -> [TieEntry] {
        let first = try rows(
            """
            SELECT t.person, t.other, t.kind, p.name FROM tie t JOIN person p ON p.id = t.other
            WHERE t.person = \(person) AND t.source = 'administrator' AND \(sql: scope.holdsPerson(at: now))
            """
        )
        let second = try rows(
            """
            SELECT t.person, t.other, t.kind, p.name FROM tie t JOIN person p ON p.id = t.person
            WHERE t.other = \(person) AND t.source = 'administrator' AND \(sql: scope.holdsPerson(at: now))
            """
        )
        return try (first + second).map { row in
            TieEntry(
                tie: RecordedTie(try row.id("person"), try row.id("other"), try row.value("kind")),
                name: try row.text("name")
            )
        }.sorted { ($0.name, $0.tie.kind.rawValue) < ($1.name, $1.tie.kind.rawValue) }
    }
}

extension AdministrationScope {
    /// The condition that a person, called `p` in the query, belongs to it now.
    fileprivate func holdsPerson(at now: Instant) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.person = p.id AND \(sql: condition) AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
        )
        """
    }
}

extension Work {
    /// Whether the tie is new.
    func insert(_ tie: RecordedTie, by actor: ID<Person>?) throws -> Bool {
        try run(
            """
            INSERT INTO tie (person, other, kind, source, declared_by, created)
            VALUES (\(tie.person), \(tie.other), \(tie.kind.rawValue), 'administrator', \(actor), \(now))
            ON CONFLICT (person, other, kind, source) DO NOTHING
            """
        ) == 1
    }

    /// Whether there was such a tie.
    func remove(_ tie: RecordedTie) throws -> Bool {
        try run(
            """
            DELETE FROM tie WHERE person = \(tie.person) AND other = \(tie.other) AND kind = \(tie.kind.rawValue)
                AND source = 'administrator'
            """
        ) == 1
    }
}
