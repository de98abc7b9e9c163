internal import Credentialing
internal import Storage

extension Transaction {
    /// The stages that an organization named itself.
    func reviewStages(of organization: ID<Organization>) throws -> [ReviewStage] {
        try rows(
            """
            SELECT s.position, s.name, s.person, p.name AS person_name FROM review_stage s
            JOIN person p ON p.id = s.person WHERE s.organization = \(organization) ORDER BY s.position
            """
        ).map { row in
            ReviewStage(
                position: try row.integer("position"),
                name: try row.text("name"),
                person: try row.id("person"),
                personName: try row.text("person_name")
            )
        }
    }

    /// The stages that hold for an organization: its own, or those of the nearest above it that has some.
    func reviewStages(at path: OrganizationPath) throws -> [ReviewStage] {
        for organization in path.organizations.reversed() {
            let stages = try reviewStages(of: organization)
            if !stages.isEmpty { return stages }
        }
        return []
    }

    /// Who may be asked to review what an organization writes: those who write, judge as leads or administer there or
    /// above.
    func reviewCandidates(at path: OrganizationPath, at now: Instant) throws -> [ReviewCandidate] {
        let found = try rows(
            """
            SELECT p.id, p.name FROM membership m
            JOIN membership_role r ON r.membership = m.id AND r.role IN ('author', 'leadAssessor', 'administrator')
            JOIN person p ON p.id = m.person AND p.deactivated IS NULL
            WHERE m.organization IN (\(list: path.organizations)) AND m.begins <= \(now)
                AND (m.ends IS NULL OR m.ends > \(now)) LIMIT 1000
            """
        ).map { ReviewCandidate(person: try $0.id("id"), name: try $0.text("name")) }
        return Set(found).sorted { ($0.name, $0.person) < ($1.name, $1.person) }
    }

    /// Everyone who began a draft or wrote in it: none of them passes it at any stage.
    func writers(of draft: TitleDraft) throws -> Set<ID<Person>> {
        let found = try rows("SELECT DISTINCT changed_by FROM draft_part_version WHERE draft = \(draft.id)")
        return Set(try found.map { try $0.id("changed_by") }).union([draft.author])
    }

    /// The stages of all rounds, in order.
    func reviewSteps(of draft: ID<TitleDraft>) throws -> [ReviewStep] {
        try rows(
            """
            SELECT s.*, p.name AS person_name FROM review_step s JOIN person p ON p.id = s.person
            WHERE s.draft = \(draft) ORDER BY s.round, s.position
            """
        ).map(ReviewStep.init)
    }

    /// The step of the last round at which a draft was given back.
    func returningStep(of draft: TitleDraft) throws -> ReviewStep? {
        try reviewSteps(of: draft.id).last { $0.round == draft.round && $0.outcome == .returned }
    }

    /// The stage at which a draft waits.
    func currentStep(of draft: TitleDraft) throws -> ReviewStep? {
        guard draft.state == .inReview, let stage = draft.stage else { return nil }
        return try reviewSteps(of: draft.id).first { $0.round == draft.round && $0.position == stage }
    }

    /// Drafts that wait for a person, the longest first.
    func draftsWaiting(for person: ID<Person>) throws -> [WaitingDraft] {
        try rows(
            """
            SELECT d.id, d.title, d.changed, d.round, s.name, o.name AS organization, w.name AS author, o.time_zone
            FROM review_step s JOIN draft d ON d.id = s.draft AND d.round = s.round AND d.stage = s.position
            JOIN organization o ON o.id = d.organization JOIN person w ON w.id = d.created_by
            WHERE s.person = \(person) AND s.outcome IS NULL AND d.state = 'inReview'
            ORDER BY d.changed, d.id LIMIT 200
            """
        ).map { row in
            WaitingDraft(
                id: try row.id("id"),
                title: try row.text("title"),
                stage: try row.text("name"),
                organization: try row.text("organization"),
                author: try row.text("author"),
                since: try row.instant("changed"),
                round: try row.integer("round"),
                zone: try row.text("time_zone")
            )
        }
    }
}

extension Work {
    func setReviewStages(_ stages: [(name: String, person: ID<Person>)], of organization: ID<Organization>) throws {
        try run("DELETE FROM review_stage WHERE organization = \(organization)")
        for (index, stage) in stages.enumerated() {
            try run(
                """
                INSERT INTO review_stage (organization, position, name, person)
                VALUES (\(organization), \(index + 1), \(stage.name), \(stage.person))
                """
            )
        }
    }

    /// Freezes the stages of a round, and lets the draft wait at the first.
    func beginReview(of draft: TitleDraft, steps: [(name: String, person: ID<Person>)]) throws {
        let round = draft.round + 1
        let moved = try run(
            """
            UPDATE draft SET state = 'inReview', round = \(round), stage = 1, changed = \(now)
            WHERE id = \(draft.id) AND state = 'writing' AND round = \(draft.round)
            """
        )
        guard moved == 1 else { throw Refusal.changedMeanwhile }
        for (index, step) in steps.enumerated() {
            try run(
                """
                INSERT INTO review_step (draft, round, position, name, person)
                VALUES (\(draft.id), \(round), \(index + 1), \(step.name), \(step.person))
                """
            )
        }
    }

    /// Notes what was decided at the stage where a draft waits, and moves it on: to the next stage, to readiness when
    /// there is none, or back to its writers.
    func decide(_ outcome: ReviewStep.Outcome, note: String, at step: ReviewStep, of draft: TitleDraft, next: Int?)
        throws
    {
        let noted = try run(
            """
            UPDATE review_step SET outcome = \(outcome.rawValue), note = \(note), decided = \(now)
            WHERE draft = \(draft.id) AND round = \(step.round) AND position = \(step.position) AND outcome IS NULL
            """
        )
        let state: TitleDraft.State = outcome == .returned ? .writing : next == nil ? .ready : .inReview
        let moved = try run(
            """
            UPDATE draft SET state = \(state.rawValue), stage = \(next), changed = \(now)
            WHERE id = \(draft.id) AND state = 'inReview' AND stage = \(step.position)
            """
        )
        guard noted == 1, moved == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Back to its writers, from any stage.
    func takeBack(_ draft: TitleDraft) throws {
        let moved = try run(
            """
            UPDATE draft SET state = 'writing', stage = NULL, changed = \(now)
            WHERE id = \(draft.id) AND state IN ('inReview', 'ready')
            """
        )
        guard moved == 1 else { throw Refusal.changedMeanwhile }
    }

    func setPublished(_ version: ID<AchievementVersion>, of achievement: ID<Achievement>, _ draft: TitleDraft) throws {
        let moved = try run(
            """
            UPDATE draft SET state = 'published', stage = NULL, published = \(version), achievement = \(achievement),
                changed = \(now)
            WHERE id = \(draft.id) AND state = 'ready'
            """
        )
        guard moved == 1 else { throw Refusal.changedMeanwhile }
    }
}

extension ReviewStep {
    fileprivate init(_ row: Row) throws {
        self.init(
            round: try row.integer("round"),
            position: try row.integer("position"),
            name: try row.text("name"),
            person: try row.id("person"),
            personName: try row.text("person_name"),
            outcome: try row.textIfAny("outcome").flatMap(Outcome.init(rawValue:)),
            note: try row.textIfAny("note") ?? "",
            decided: try row.instantIfAny("decided")
        )
    }
}
