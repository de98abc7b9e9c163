internal import Credentialing
internal import Storage

extension Transaction {
    /// A reading as it lies before the person who holds or held it. Whoever has no business with it finds nothing.
    func reading(_ id: ID<Allocation>, of actor: Actor, titles: Titles, at now: Instant) throws -> OpenReading {
        guard
            let row = try first(
                "SELECT * FROM allocation WHERE id = \(id)"
            )
        else { throw Refusal.notFound }
        let allocation = try Allocation(row)
        let submission = try submission(allocation.submission)
        let offering = try offering(submission.offering)
        let standing = try standing(
            of: actor,
            to: submission,
            allocation: allocation,
            pool: try row.id("pool"),
            sameSchool: try organization(offering.organization).sameSchool,
            at: now
        )
        guard !standing.roles.isDisjoint(with: allocation.reading.roles) || standing.isOwner else {
            throw Refusal.notFound
        }
        return OpenReading(
            submission: submission,
            allocation: allocation,
            title: try titles.title(submission.version, in: self),
            choices: try choices(of: submission.id),
            met: try criteriaMet(before: submission),
            policy: try policy(judging: submission, in: offering),
            assessments: try assessments(of: submission.id, edition: submission.edition),
            standing: standing
        )
    }

    /// How a person stands to a submission that may be judged.
    func standing(
        of actor: Actor,
        to submission: Submission,
        allocation: Allocation,
        pool: ID<Organization>,
        sameSchool: Organization.ConflictStrength,
        at now: Instant
    ) throws -> Standing {
        let judged = try first(
            """
            SELECT 1 AS one FROM assessment
            WHERE submission = \(submission.id) AND edition = \(submission.edition) AND assessor = \(actor.person)
            """
        )
        return Standing(
            roles: actor.roles(reaching: try path(of: pool)),
            isOwner: submission.person == actor.person,
            isReader: allocation.isHeld(by: actor.person, at: now) && allocation.edition == submission.edition,
            hasJudged: judged != nil,
            hasWitnessed: try hasWitnessed(actor.person, in: submission),
            ties: try ties(between: actor.person, and: submission.person, at: now),
            sameSchool: sameSchool
        )
    }

    func insert(_ assessment: Assessment) throws {
        try run(
            """
            INSERT INTO assessment (id, submission, edition, round, reading, allocation, assessor, overall,
                note_to_lead, language, submitted)
            VALUES (\(assessment.id), \(assessment.submission), \(assessment.edition), \(assessment.round),
                \(assessment.reading.rawValue), \(assessment.allocation), \(assessment.assessor),
                \(assessment.overall), \(assessment.noteToLead), \(assessment.language), \(assessment.submitted))
            """
        )
        for judgment in assessment.judgments { try insert(judgment, of: assessment.id) }
    }

    /// Ends an allocation. The state in the condition makes a second click or a lapsed lease change nothing.
    func finish(_ allocation: Allocation) throws {
        let changed = try run(
            """
            UPDATE allocation SET state = 'done', lease_until = NULL, revision = revision + 1
            WHERE id = \(allocation.id) AND state = 'claimed' AND assessor = \(allocation.assessor)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        try run(
            "DELETE FROM assessment_draft WHERE allocation = \(allocation.id) AND assessor = \(allocation.assessor)"
        )
    }

    /// All assessments of an edition, in the order of their rounds.
    func assessments(of submission: ID<Submission>, edition: Int) throws -> [Assessment] {
        let found = try rows(
            "SELECT * FROM assessment WHERE submission = \(submission) AND edition = \(edition) ORDER BY round"
        )
        let judgments = try judgments(of: try found.map { try $0.id("id") })
        return try found.map { try Assessment($0, judgments: judgments) }
    }
}

extension Allocation {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            submission: try row.id("submission"),
            edition: try row.integer("edition"),
            round: try row.integer("round"),
            reading: try row.value("reading"),
            state: try row.value("state"),
            assessor: try row.idIfAny("assessor"),
            leaseUntil: try row.instantIfAny("lease_until"),
            due: try row.date("due")
        )
    }
}

extension Assessment {
    init(_ row: Row, judgments: [ID<Assessment>: [CriterionJudgment]]) throws {
        let id: ID<Assessment> = try row.id("id")
        self.init(
            id: id,
            submission: try row.id("submission"),
            edition: try row.integer("edition"),
            round: try row.integer("round"),
            reading: try row.value("reading"),
            allocation: try row.id("allocation"),
            assessor: try row.id("assessor"),
            judgments: judgments[id] ?? [],
            overall: try row.text("overall"),
            noteToLead: try row.text("note_to_lead"),
            language: try row.text("language"),
            submitted: try row.instant("submitted")
        )
    }
}
