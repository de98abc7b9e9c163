internal import Credentialing
internal import Storage

extension Transaction {
    /// An enrollment as its owner sees it. Whose it is not finds nothing.
    func enrollment(_ id: ID<Enrollment>, of actor: Actor) throws -> Enrollment {
        guard let row = try first("SELECT * FROM enrollment WHERE id = \(id)") else { throw Refusal.notFound }
        let enrollment = try Enrollment(row)
        let standing = Standing(isOwner: enrollment.person == actor.person)
        if let refusal = Permission.refusal(of: .editDraft, standing: standing) { throw refusal }
        return enrollment
    }

    /// The person's enrollment on a title that they have not left.
    func enrollment(of person: ID<Person>, on achievement: ID<Achievement>) throws -> ID<Enrollment>? {
        try first(
            """
            SELECT id FROM enrollment
            WHERE person = \(person) AND achievement = \(achievement) AND state <> 'left'
            """
        )?.id("id")
    }

    /// The enrollment on a version that the person left last.
    func enrollmentLeft(by person: ID<Person>, version: ID<AchievementVersion>) throws -> ID<Enrollment>? {
        try first(
            """
            SELECT id FROM enrollment WHERE person = \(person) AND version = \(version) AND state = 'left'
            ORDER BY changed DESC, id DESC LIMIT 1
            """
        )?.id("id")
    }

    /// Offerings of a title, closed ones included.
    func offerings(of achievement: ID<Achievement>) throws -> [Offering] {
        try rows(
            """
            SELECT f.*, o.path FROM offering f JOIN organization o ON o.id = f.organization
            WHERE f.achievement = \(achievement)
            """
        ).map(Offering.init)
    }

    /// Whether nobody new may choose a title at a moment, whatever offerings it still has.
    func isRetired(_ achievement: ID<Achievement>, at now: Instant) throws -> Bool {
        try first("SELECT 1 AS one FROM achievement WHERE id = \(achievement) AND retired <= \(now)") != nil
    }

    /// The person's award of a title, by the title's own key.
    func award(of person: ID<Person>, ofTitle key: String) throws -> ID<Award>? {
        try first(
            """
            SELECT w.id FROM award w JOIN achievement a ON a.id = w.achievement
            WHERE w.person = \(person) AND a.content_key = \(key) AND w.revoked IS NULL ORDER BY w.awarded LIMIT 1
            """
        )?.id("id")
    }

    /// All that is known of what a title needs of the person.
    func needStatements(of enrollment: ID<Enrollment>) throws -> [NeedStatement] {
        try rows("SELECT need, basis, value FROM need_statement WHERE enrollment = \(enrollment) ORDER BY need, basis")
            .map { NeedStatement(need: try $0.text("need"), basis: try $0.value("basis"), value: try $0.text("value")) }
    }

    /// The newest attempt of an enrollment.
    func newestSubmission(of enrollment: ID<Enrollment>) throws -> Submission {
        guard
            let row = try first(
                "SELECT * FROM submission WHERE enrollment = \(enrollment) ORDER BY attempt DESC LIMIT 1"
            )
        else { throw Refusal.notFound }
        return try Submission(row)
    }
}

extension Work {
    /// Whether nobody new may choose a title now.
    func isRetired(_ achievement: ID<Achievement>) throws -> Bool {
        try isRetired(achievement, at: now)
    }

    func insert(
        _ id: ID<Enrollment>,
        of person: ID<Person>,
        in offering: Offering,
        approach: Enrollment.Approach
    ) throws {
        try run(
            """
            INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed)
            VALUES (\(id), \(person), \(offering.id), \(offering.achievement), \(offering.version),
                \(approach.rawValue), 'chosen', \(now), \(now))
            """
        )
    }

    /// Back from left, in the offering that is nearest now. What was decided stays in the offering it was decided in.
    func takeUp(_ enrollment: ID<Enrollment>, in offering: Offering, approach: Enrollment.Approach) throws {
        let changed = try run(
            """
            UPDATE enrollment
            SET state = 'working', offering = \(offering.id), approach = \(approach.rawValue), left_reason = NULL,
                changed = \(now), revision = revision + 1
            WHERE id = \(enrollment) AND state = 'left'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        try run("UPDATE submission SET offering = \(offering.id) WHERE enrollment = \(enrollment) AND state = 'draft'")
    }

    /// What the person states of a title's needs, and what the program looked up.
    func insert(_ statements: [NeedStatement], of person: ID<Person>, on enrollment: ID<Enrollment>) throws {
        for statement in statements {
            let saidBy: ID<Person>? = statement.basis == .checked ? nil : person
            try run(
                """
                INSERT INTO need_statement (enrollment, need, basis, value, said_by, at)
                VALUES (\(enrollment), \(statement.need), \(statement.basis.rawValue), \(statement.value), \(saidBy),
                    \(now))
                ON CONFLICT (enrollment, need, basis)
                DO UPDATE SET value = excluded.value, said_by = excluded.said_by, at = excluded.at
                """
            )
        }
    }

    /// An empty draft of an attempt.
    func insertDraft(
        _ id: ID<Submission>,
        of person: ID<Person>,
        enrollment: ID<Enrollment>,
        in offering: Offering,
        attempt: Int,
        language: String
    ) throws {
        try run(
            """
            INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, state, language,
                created, changed)
            SELECT \(id), e.id, \(offering.id), e.achievement, e.version, \(person), \(attempt), 'draft', \(language),
                \(now), \(now)
            FROM enrollment e WHERE e.id = \(enrollment)
            """
        )
    }

    /// Moves an enrollment on when it stands in one of the states given.
    func move(
        _ enrollment: Enrollment,
        to state: Enrollment.State,
        reason: String? = nil
    ) throws {
        let changed = try run(
            """
            UPDATE enrollment
            SET state = \(state.rawValue), left_reason = \(reason), changed = \(now), revision = revision + 1
            WHERE id = \(enrollment.id) AND revision = \(enrollment.revision)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func setTick(_ isTicked: Bool, on piece: String, of enrollment: ID<Enrollment>) throws {
        guard isTicked else {
            try run("DELETE FROM piece_tick WHERE enrollment = \(enrollment) AND piece = \(piece)")
            return
        }
        try run(
            """
            INSERT INTO piece_tick (enrollment, piece, ticked) VALUES (\(enrollment), \(piece), \(now))
            ON CONFLICT (enrollment, piece) DO NOTHING
            """
        )
    }
}

extension Enrollment {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            person: try row.id("person"),
            offering: try row.id("offering"),
            achievement: try row.id("achievement"),
            version: try row.id("version"),
            approach: try row.value("approach"),
            state: try row.value("state"),
            revision: try row.integer("revision")
        )
    }
}
