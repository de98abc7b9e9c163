internal import Credentialing
internal import Storage

/// A session as it is stored, without its token.
struct NewSession {
    let id: ID<Session>
    let person: ID<Person>
    let agent: String
    let created: Instant
    let expires: Instant
    let secondFactor: Instant?
    let place: String?
}

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

    func session(digest: String, at now: Instant, idleMinutes: Int) throws -> FoundSession? {
        let idle = now.adding(seconds: -idleMinutes * 60)
        let row = try first(
            """
            SELECT s.id, s.created, s.seen, s.proved, s.second_factor, p.id AS person, p.name
            FROM session s JOIN person p ON p.id = s.person
            WHERE s.token_digest = \(digest) AND s.ended IS NULL AND s.expires > \(now) AND s.seen > \(idle)
                AND p.deactivated IS NULL
            """
        )
        guard let row else { return nil }
        let person: ID<Person> = try row.id("person")
        return FoundSession(
            id: try row.id("id"),
            actor: Actor(person: person, name: try row.text("name"), memberships: try memberships(of: person, at: now)),
            seen: try row.instant("seen"),
            proved: try row.instantIfAny("proved") ?? row.instant("created"),
            hasSecondFactor: try row.instantIfAny("second_factor") != nil
        )
    }

    /// A session in force, as it was begun.
    func openSession(_ id: ID<Session>, of person: ID<Person>, at now: Instant) throws -> NewSession? {
        try first(
            """
            SELECT agent, created, expires, second_factor, place FROM session
            WHERE id = \(id) AND person = \(person) AND ended IS NULL AND expires > \(now)
            """
        ).map { row in
            NewSession(
                id: id,
                person: person,
                agent: try row.text("agent"),
                created: try row.instant("created"),
                expires: try row.instant("expires"),
                secondFactor: try row.instantIfAny("second_factor"),
                place: try row.textIfAny("place")
            )
        }
    }

    func noteVisit(_ session: ID<Session>, from place: String?, at now: Instant) throws {
        try run(
            """
            UPDATE session SET seen = \(now), place = COALESCE(\(place), place)
            WHERE id = \(session) AND seen < \(now)
            """
        )
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
            SELECT id, agent, created, seen, place FROM session
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
                place: try row.textIfAny("place"),
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
        try run("UPDATE half_sign_in SET used = \(now) WHERE person = \(person) AND used IS NULL")
    }
}

extension Work {
    /// A session begins with its person having shown who they are.
    func insertSession(_ new: NewSession, digest: String) throws {
        try run(
            """
            INSERT INTO session (id, person, token_digest, agent, created, seen, expires, proved, second_factor, place)
            VALUES (\(new.id), \(new.person), \(digest), \(new.agent), \(new.created), \(now), \(new.expires), \(now),
                \(new.secondFactor), \(new.place))
            """
        )
    }
}

/// A session behind a token.
struct FoundSession: Sendable {
    let id: ID<Session>
    let actor: Actor
    let seen: Instant
    let proved: Instant
    let hasSecondFactor: Bool
}

/// A one-time link in a mail.
enum SignInLink {}
