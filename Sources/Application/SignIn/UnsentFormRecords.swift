internal import Credentialing
internal import Storage

extension Transaction {
    /// Whose session it was: one that ran out by time, and not before a moment. One that was ended from elsewhere keeps
    /// nothing.
    func ownerOfLapsedSession(
        digest: String,
        since: Instant,
        idleMinutes: Int,
        mayHaveEnded: Bool
    ) throws -> ID<Person>? {
        let seen = since.adding(seconds: -idleMinutes * 60)
        let row = try first(
            """
            SELECT s.person, s.ended FROM session s JOIN person p ON p.id = s.person
            WHERE s.token_digest = \(digest) AND s.expires > \(since) AND s.seen > \(seen) AND p.deactivated IS NULL
            """
        )
        guard let row, try mayHaveEnded || row.instantIfAny("ended") == nil else { return nil }
        return try row.id("person")
    }

    func unsentForm(of person: ID<Person>, at path: String, since: Instant) throws -> String? {
        try first(
            "SELECT fields FROM unsent_form WHERE person = \(person) AND path = \(path) AND kept > \(since)"
        )?.text("fields")
    }
}

extension Work {
    func keepUnsent(_ document: String, of person: ID<Person>, at path: String) throws {
        let old = now.adding(seconds: -Platform.unsentHours * 3600)
        try run("DELETE FROM unsent_form WHERE person = \(person) AND kept <= \(old)")
        try run(
            """
            INSERT INTO unsent_form (person, path, fields, kept) VALUES (\(person), \(path), \(document), \(now))
            ON CONFLICT (person, path) DO UPDATE SET fields = excluded.fields, kept = excluded.kept
            """
        )
        let paths = try rows("SELECT path FROM unsent_form WHERE person = \(person) ORDER BY kept DESC, path")
            .map { try $0.text("path") }
        for surplus in paths.dropFirst(Platform.unsentForms).filter({ $0 != path }) {
            try forgetUnsent(of: person, at: surplus)
        }
    }

    func forgetUnsent(of person: ID<Person>, at path: String) throws {
        try run("DELETE FROM unsent_form WHERE person = \(person) AND path = \(path)")
    }

    func forgetUnsent(of person: ID<Person>) throws {
        try run("DELETE FROM unsent_form WHERE person = \(person)")
    }
}
