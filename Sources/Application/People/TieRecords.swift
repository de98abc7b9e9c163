internal import Credentialing
internal import Storage

extension Transaction {
    /// What administrators recorded between a person and others of their scope. What a reader said of themselves is
    /// not among it: it would tell whose work they were given.
    func recordedTies(of person: ID<Person>, in scope: AdministrationScope, at now: Instant) throws -> [TieEntry] {
        try rows(
            """
            SELECT t.person, t.other, t.kind, p.name FROM (
                SELECT person, other, kind, other AS with_whom FROM tie
                WHERE person = \(person) AND source = 'administrator'
                UNION ALL SELECT person, other, kind, person AS with_whom FROM tie
                WHERE other = \(person) AND source = 'administrator'
            ) t JOIN person p ON p.id = t.with_whom
            WHERE EXISTS (
                SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization
                WHERE m.person = t.with_whom AND \(sql: scope.condition)
                    AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
            )
            ORDER BY p.name_key, p.id, t.kind, t.person
            """
        ).map { row in
            TieEntry(
                tie: RecordedTie(try row.id("person"), try row.id("other"), try row.value("kind")),
                name: try row.text("name")
            )
        }
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
