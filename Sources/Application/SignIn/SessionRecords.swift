internal import Credentialing
internal import Storage

extension Transaction {
    func insertSignInLink(
        id: ID<SignInLink>,
        person: ID<Person>,
        digest: String,
        returnTo: String?,
        created: Instant,
        expires: Instant
    ) throws {
        try run(
            """
            INSERT INTO sign_in_link (id, person, token_digest, return_to, created, expires)
            VALUES (\(id), \(person), \(digest), \(returnTo), \(created), \(expires))
            """
        )
    }

    func isGoodSignInLink(digest: String, at now: Instant) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM sign_in_link l JOIN person p ON p.id = l.person
            WHERE l.token_digest = \(digest) AND l.used IS NULL AND l.expires > \(now) AND p.deactivated IS NULL
            """
        ) != nil
    }

    /// Uses a link up in one conditional update, so that two clicks make one session.
    func useSignInLink(digest: String, at now: Instant) throws -> (person: ID<Person>, returnTo: String?) {
        let used = try rows(
            """
            UPDATE sign_in_link SET used = \(now)
            WHERE token_digest = \(digest) AND used IS NULL AND expires > \(now)
                AND EXISTS (SELECT 1 FROM person p WHERE p.id = sign_in_link.person AND p.deactivated IS NULL)
            RETURNING person, return_to
            """
        )
        guard let row = used.first else { throw Refusal.linkNotGood }
        return (try row.id("person"), try row.textIfAny("return_to"))
    }

    func insertSession(
        id: ID<Session>,
        person: ID<Person>,
        digest: String,
        agent: String,
        at now: Instant,
        expires: Instant
    ) throws {
        try run(
            """
            INSERT INTO session (id, person, token_digest, agent, created, seen, expires)
            VALUES (\(id), \(person), \(digest), \(agent), \(now), \(now), \(expires))
            """
        )
    }

    func session(
        digest: String,
        at now: Instant,
        idleMinutes: Int
    ) throws -> (signedIn: SignedIn, seen: Instant)? {
        let idle = now.adding(seconds: -idleMinutes * 60)
        let row = try first(
            """
            SELECT s.id, s.seen, p.id AS person, p.name FROM session s JOIN person p ON p.id = s.person
            WHERE s.token_digest = \(digest) AND s.ended IS NULL AND s.expires > \(now) AND s.seen > \(idle)
                AND p.deactivated IS NULL
            """
        )
        guard let row else { return nil }
        let person: ID<Person> = try row.id("person")
        let actor = Actor(person: person, name: try row.text("name"), memberships: try memberships(of: person, at: now))
        return (SignedIn(session: try row.id("id"), actor: actor), try row.instant("seen"))
    }

    func noteVisit(_ session: ID<Session>, at now: Instant) throws {
        try run("UPDATE session SET seen = \(now) WHERE id = \(session) AND seen < \(now)")
    }

    func sessions(
        of person: ID<Person>,
        current: ID<Session>,
        at now: Instant,
        idleMinutes: Int
    ) throws -> [SessionEntry] {
        let idle = now.adding(seconds: -idleMinutes * 60)
        return try rows(
            """
            SELECT id, agent, created, seen FROM session
            WHERE person = \(person) AND ended IS NULL AND expires > \(now) AND seen > \(idle)
            ORDER BY created DESC LIMIT 50
            """
        ).map { row in
            let id: ID<Session> = try row.id("id")
            return SessionEntry(
                id: id,
                agent: try row.text("agent"),
                created: try row.instant("created"),
                seen: try row.instant("seen"),
                isThisOne: id == current
            )
        }
    }

    /// Whether there was such a session of that person to end.
    func endSession(_ session: ID<Session>, of person: ID<Person>, at now: Instant) throws -> Bool {
        try run(
            "UPDATE session SET ended = \(now) WHERE id = \(session) AND person = \(person) AND ended IS NULL"
        ) == 1
    }

    /// The sessions that were ended.
    func endSessions(of person: ID<Person>, but kept: ID<Session>, at now: Instant) throws -> [ID<Session>] {
        try rows(
            """
            UPDATE session SET ended = \(now)
            WHERE person = \(person) AND id <> \(kept) AND ended IS NULL AND expires > \(now)
            RETURNING id
            """
        ).map { try $0.id("id") }
    }

    func endSessions(of person: ID<Person>, at now: Instant) throws {
        try run("UPDATE session SET ended = \(now) WHERE person = \(person) AND ended IS NULL")
    }
}

/// A one-time link in a mail.
enum SignInLink {}
