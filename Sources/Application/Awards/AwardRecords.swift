internal import Credentialing
internal import Storage

/// What the learner lets a badge show.
struct BadgeChoice: Hashable, Sendable {
    let showsName: Bool
    /// The address whose salted hash the badge holds; `nil` for the personal one, else the work one.
    let email: ID<Email>?
}

extension Transaction {
    func award(_ id: ID<Award>) throws -> Award {
        guard let row = try first("SELECT * FROM award WHERE id = \(id)") else { throw Refusal.notFound }
        return try Award(row)
    }

    func badgeChoice(of award: ID<Award>) throws -> BadgeChoice {
        guard let row = try first("SELECT shows_name, email FROM award WHERE id = \(award)") else {
            throw Refusal.notFound
        }
        return BadgeChoice(showsName: try row.bool("shows_name"), email: try row.idIfAny("email"))
    }

    /// An award that stands on a decision.
    func insert(
        _ award: Award,
        for submission: Submission,
        decision: ID<Decision>,
        showing choice: (showsName: Bool, email: ID<Email>?)
    ) throws {
        try run(
            """
            INSERT INTO award (id, person, achievement, version, issuer, organization, basis, enrollment, decision,
                number, shows_name, email, awarded)
            VALUES (\(award.id), \(award.person), \(award.achievement), \(award.version), \(award.issuer),
                \(award.organization), 'decision', \(submission.enrollment), \(decision), \(award.number),
                \(choice.showsName), \(choice.email), \(award.awarded))
            """
        )
    }

    /// Every criterion that the decision behind an award judged, with the level found, those met before included.
    func levels(of award: ID<Award>) throws -> [String: String] {
        try rows(
            """
            SELECT c.criterion, c.level FROM award a JOIN decision_criterion c ON c.decision = a.decision
            WHERE a.id = \(award)
            """
        ).reduce(into: [:]) { $0[try $1.text("criterion")] = try $1.text("level") }
    }

    /// What the readers of the edition that led to the award wrote to the learner, in the order of their rounds.
    func overallFeedback(on award: ID<Award>) throws -> [String] {
        try rows(
            """
            SELECT s.overall FROM award a JOIN decision d ON d.id = a.decision
            JOIN assessment s ON s.submission = d.submission AND s.edition = d.edition
            WHERE a.id = \(award) ORDER BY s.round
            """
        ).map { try $0.text("overall") }
    }

    /// How many people judged what the award stands on: in the attempt that led to it, and in earlier attempts of which
    /// a criterion was carried over.
    func readerCount(behind award: ID<Award>) throws -> Int {
        let last = try rows(
            """
            SELECT j.assessor FROM award a JOIN decision d ON d.id = a.decision
            JOIN assessment j ON j.submission = d.submission AND j.edition = d.edition
            WHERE a.id = \(award)
            """
        )
        let earlier = try rows(
            """
            SELECT j.assessor FROM award a JOIN decision_criterion c ON c.decision = a.decision
            JOIN decision d ON d.id = c.carried_from
            JOIN assessment j ON j.submission = d.submission AND j.edition = d.edition
            WHERE a.id = \(award)
            """
        )
        return Set(try (last + earlier).map { try $0.text("assessor") }).count
    }

    /// The organization whose assessors judged.
    func assessingOrganization(of award: ID<Award>) throws -> Organization? {
        let row = try first(
            """
            SELECT f.pool FROM award a JOIN enrollment e ON e.id = a.enrollment JOIN offering f ON f.id = e.offering
            WHERE a.id = \(award)
            """
        )
        guard let row else { return nil }
        return try organization(row.id("pool"))
    }

    /// The verified address a badge is tied to: the one chosen, else the personal one, else the work one.
    func badgeAddress(of person: ID<Person>, chosen: ID<Email>?) throws -> String? {
        try first(
            """
            SELECT address FROM email WHERE person = \(person) AND verified IS NOT NULL
            ORDER BY CASE WHEN id = \(chosen) THEN 0 ELSE 1 END, CASE kind WHEN 'personal' THEN 0 ELSE 1 END, created
            LIMIT 1
            """
        )?.text("address")
    }

    /// Changes what the badge shows. The revision makes a second window change nothing.
    func update(_ choice: BadgeChoice, of award: ID<Award>) throws {
        try run(
            """
            UPDATE award SET shows_name = \(choice.showsName), email = \(choice.email), revision = revision + 1
            WHERE id = \(award) AND revoked IS NULL
            """
        )
    }

    func markRevoked(_ award: ID<Award>, at now: Instant) throws -> Bool {
        try run("UPDATE award SET revoked = \(now), revision = revision + 1 WHERE id = \(award) AND revoked IS NULL")
            == 1
    }

    /// The first time its owner sees it.
    func markSeen(_ award: ID<Award>, at now: Instant) throws -> Bool {
        try run("UPDATE award SET seen = \(now) WHERE id = \(award) AND seen IS NULL") == 1
    }
}

extension Award {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            person: try row.id("person"),
            achievement: try row.id("achievement"),
            version: try row.id("version"),
            issuer: try row.id("issuer"),
            organization: try row.id("organization"),
            basis: try row.value("basis"),
            number: try row.text("number"),
            awarded: try row.instant("awarded"),
            revoked: try row.instantIfAny("revoked")
        )
    }
}
