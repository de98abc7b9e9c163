internal import Credentialing
internal import Storage

extension Transaction {
    /// Takes an open reading, or one whose lease has lapsed; a person who holds it already renews the lease.
    func claim(_ id: ID<Allocation>, by person: ID<Person>, until lease: Instant, at now: Instant) throws {
        let changed = try run(
            """
            UPDATE allocation
            SET state = 'claimed', assessor = \(person), lease_until = \(lease),
                claimed = CASE WHEN assessor = \(person) THEN claimed ELSE \(now) END, revision = revision + 1
            WHERE id = \(id)
                AND (state = 'open' OR (state = 'claimed' AND (assessor = \(person) OR lease_until <= \(now))))
            """
        )
        guard changed == 1 else { throw Refusal.claimedByAnother }
    }

    func release(_ id: ID<Allocation>, by person: ID<Person>) throws {
        let changed = try run(
            """
            UPDATE allocation
            SET state = 'open', assessor = NULL, lease_until = NULL, claimed = NULL, revision = revision + 1
            WHERE id = \(id) AND state = 'claimed' AND assessor = \(person)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Saving renews the lease, so that nobody loses a reading while writing.
    func renewLease(_ id: ID<Allocation>, of person: ID<Person>, until lease: Instant) throws {
        try run(
            """
            UPDATE allocation SET lease_until = \(lease)
            WHERE id = \(id) AND state = 'claimed' AND assessor = \(person)
            """
        )
    }

    /// A reader's own word.
    func insert(_ tie: Tie, between person: ID<Person>, and other: ID<Person>, at now: Instant) throws {
        try run(
            """
            INSERT INTO tie (person, other, kind, source, declared_by, created)
            VALUES (\(person), \(other), \(tie.rawValue), 'reader', \(person), \(now))
            ON CONFLICT (person, other, kind, source) DO NOTHING
            """
        )
    }
}
