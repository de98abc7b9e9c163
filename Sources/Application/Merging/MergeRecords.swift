internal import Credentialing
internal import Storage

/// When somebody showed in a session who they are, and whether with a second factor.
struct SessionProof: Sendable {
    let session: ID<Session>
    let at: Instant
    let hadSecondFactor: Bool
}

/// A turn as it is stored.
struct StoredMergeTurn: Sendable {
    let id: ID<MergeTurn>
    let person: ID<Person>
    let other: ID<Person>?
    let hadSecondFactor: Bool
    let created: Instant
}

extension Transaction {
    func proof(in session: ID<Session>, of person: ID<Person>) throws -> SessionProof? {
        try first(
            """
            SELECT COALESCE(proved, created) AS shown, second_factor FROM session
            WHERE id = \(session) AND person = \(person) AND ended IS NULL
            """
        ).map {
            SessionProof(
                session: session,
                at: try $0.instant("shown"),
                hadSecondFactor: try $0.instantIfAny("second_factor") != nil
            )
        }
    }

    /// A turn that can still be used, of an account that is open.
    func turn(digest: String, at now: Instant) throws -> StoredMergeTurn? {
        try first(
            """
            SELECT t.* FROM merge_turn t JOIN person p ON p.id = t.person
            WHERE t.token_digest = \(digest) AND t.used IS NULL AND t.expires > \(now) AND p.deactivated IS NULL
            """
        ).map { row in
            StoredMergeTurn(
                id: try row.id("id"),
                person: try row.id("person"),
                other: try row.textIfAny("other").map { ID($0) },
                hadSecondFactor: try row.integer("had_second_factor") == 1,
                created: try row.instant("created")
            )
        }
    }

    /// What a person has, in figures and names, for the page that asks whether two accounts become one.
    func mergeSide(_ id: ID<Person>, at now: Instant) throws -> MergeSide {
        let held = try memberships(of: id, at: now)
        let own = try addresses(of: id).filter(\.isVerified)
        let titles = try first("SELECT COUNT(*) AS n FROM enrollment WHERE person = \(id) AND state <> 'left'")
        let awards = try first("SELECT COUNT(*) AS n FROM award WHERE person = \(id)")
        let readings = try first("SELECT COUNT(*) AS n FROM assessment WHERE assessor = \(id)")
        return MergeSide(
            person: id,
            name: try person(id).name,
            addresses: own.map(\.address),
            workAddresses: own.filter(\.isWork).map(\.address),
            places: try held.map { try organization($0.organization).name },
            titles: try titles?.integer("n") ?? 0,
            awards: try awards?.integer("n") ?? 0,
            readings: try readings?.integer("n") ?? 0
        )
    }

    func removeTurns(expiredBefore moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM merge_turn
            WHERE id IN (SELECT id FROM merge_turn WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }
}

extension Work {
    /// The newest turn of a person stands.
    func insertTurn(of person: ID<Person>, _ proof: SessionProof, digest: String) throws {
        let id: ID<MergeTurn> = newID()
        try run("UPDATE merge_turn SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run(
            """
            INSERT INTO merge_turn (id, token_digest, person, session, had_second_factor, created, expires)
            VALUES (\(id), \(digest), \(person), \(proof.session), \(proof.hadSecondFactor ? 1 : 0), \(now),
                \(now.adding(seconds: MergeTurn.minutes * 60)))
            """
        )
    }

    /// Whether the turn is for this other account, from now on if it was for none before.
    func bind(_ turn: ID<MergeTurn>, to other: ID<Person>) throws -> Bool {
        try run(
            "UPDATE merge_turn SET other = \(other) WHERE id = \(turn) AND (other IS NULL OR other = \(other))"
        ) == 1
    }

    func use(_ turn: ID<MergeTurn>) throws -> Bool {
        try run("UPDATE merge_turn SET used = \(now) WHERE id = \(turn) AND used IS NULL") == 1
    }
}
