internal import Credentialing
internal import Storage

/// A question as stored.
struct StoredQuestion {
    let id: ID<CriterionQuestion>
    let submission: ID<Submission>
    let edition: Int
    let enrollment: ID<Enrollment>
    let criterion: String
    /// The decision that found the criterion met.
    let decision: ID<Decision>
}

extension Work {
    /// Asked once for each edition: a second time says so.
    func insertQuestion(
        _ words: String,
        about criterion: String,
        on open: OpenReading,
        by person: ID<Person>
    ) throws -> ID<CriterionQuestion> {
        let id: ID<CriterionQuestion> = newID()
        let inserted = try run(
            """
            INSERT INTO criterion_question (id, pool, enrollment, submission, edition, allocation, criterion, level,
                decision, words, asked_by, asked)
            SELECT \(id), a.pool, m.enrollment, a.submission, a.edition, a.id, m.criterion, m.level, m.decision,
                \(words), \(person), \(now)
            FROM allocation a
            JOIN criterion_met m ON m.enrollment = \(open.submission.enrollment) AND m.criterion = \(criterion)
            WHERE a.id = \(open.allocation.id)
            ON CONFLICT (submission, edition, criterion) DO NOTHING
            """
        )
        guard inserted == 1 else { throw Refusal.alreadyDone }
        return id
    }

    /// The first answer counts.
    func settle(
        _ question: StoredQuestion,
        _ outcome: CriterionQuestion.Outcome,
        reason: String,
        by person: ID<Person>
    ) throws {
        let changed = try run(
            """
            UPDATE criterion_question
            SET outcome = \(outcome.rawValue), reason = \(reason), settled = \(now), settled_by = \(person)
            WHERE id = \(question.id) AND settled IS NULL
            """
        )
        guard changed == 1 else { throw Refusal.alreadyDone }
    }

    /// The criterion counts as met no more. Readers who had committed their levels commit them again with this one.
    func reopen(_ question: StoredQuestion) throws {
        let removed = try run(
            """
            DELETE FROM criterion_met WHERE enrollment = \(question.enrollment) AND criterion = \(question.criterion)
                AND decision = \(question.decision)
            """
        )
        guard removed == 1 else { throw Refusal.changedMeanwhile }
        try run(
            """
            UPDATE assessment_draft SET levels_committed = NULL WHERE allocation IN (
                SELECT id FROM allocation WHERE submission = \(question.submission) AND edition = \(question.edition)
                    AND state IN ('open', 'claimed')
            )
            """
        )
    }
}

extension Transaction {
    /// Criteria met before whose evidence differs now from what they were judged on.
    func criteriaTouched(in work: Dossier) throws -> Set<String> {
        let submission = work.submission
        let met = try rows(
            """
            SELECT criterion, submission FROM criterion_met
            WHERE enrollment = \(submission.enrollment) AND submission <> \(submission.id)
            """
        ).reduce(into: [ID<Submission>: Set<String>]()) { all, row in
            all[try row.id("submission"), default: []].insert(try row.text("criterion"))
        }
        func counting(_ responses: [Response], _ choices: [String: Set<String>]) -> [Response] {
            let active = Set(work.title.activeItems(choosing: choices).map(\.item.key))
            return responses.filter { active.contains($0.address.item) }
        }
        let now = counting(work.responses, work.choices)
        return try met.reduce(into: []) { touched, entry in
            let before = counting(try responses(of: entry.key), try choices(of: entry.key))
            let criteria = work.applicable.filter { entry.value.contains($0.key) }
            touched.formUnion(criteria.filter { $0.isTouched(from: before, to: now) }.map(\.key))
        }
    }

    func hasOpenQuestion(on submission: ID<Submission>) throws -> Bool {
        try first(
            "SELECT 1 AS one FROM criterion_question WHERE submission = \(submission) AND settled IS NULL"
        ) != nil
    }

    /// What was asked of an edition and what came of it, by criterion.
    func questionStates(of submission: Submission) throws -> [String: CriterionQuestion.State] {
        try rows(
            """
            SELECT criterion, outcome, reason FROM criterion_question
            WHERE submission = \(submission.id) AND edition = \(submission.edition)
            """
        ).reduce(into: [:]) { all, row in
            let outcome = try row.textIfAny("outcome").flatMap(CriterionQuestion.Outcome.init)
            all[try row.text("criterion")] =
                switch outcome {
                case nil: .open
                case .stays: .stays
                case .reopened: .reopened(reason: try row.text("reason"))
                }
        }
    }

    func storedQuestion(_ id: ID<CriterionQuestion>, in pools: [ID<Organization>]) throws -> StoredQuestion? {
        try first("SELECT * FROM criterion_question WHERE id = \(id) AND pool IN (\(list: pools))").map { row in
            StoredQuestion(
                id: id,
                submission: try row.id("submission"),
                edition: try row.integer("edition"),
                enrollment: try row.id("enrollment"),
                criterion: try row.text("criterion"),
                decision: try row.id("decision")
            )
        }
    }

    /// Questions that wait for a lead assessor, the oldest first; none about the lead's own work. Each pool is read in the
    /// order of its index, as far as the page needs.
    func openQuestions(
        in pools: [ID<Organization>],
        for person: ID<Person>,
        titles: Titles,
        limit: Int
    ) throws -> [CriterionQuestion] {
        let questions = try pools.flatMap { pool in
            try rows(
                """
                SELECT q.id, q.criterion, q.level, q.words, q.asked, s.number, s.attempt, s.version, o.time_zone
                FROM criterion_question q
                JOIN submission s ON s.id = q.submission
                JOIN organization o ON o.id = q.pool
                WHERE q.pool = \(pool) AND q.settled IS NULL AND s.person <> \(person)
                ORDER BY q.asked, q.id LIMIT \(limit)
                """
            ).map { try CriterionQuestion($0, title: titles.title(try $0.id("version"), in: self)) }
        }
        return Array(questions.sorted { ($0.asked, $0.id.text) < ($1.asked, $1.id.text) }.prefix(limit))
    }

    func countQuestions(in pools: [ID<Organization>], for person: ID<Person>) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS n FROM criterion_question q JOIN submission s ON s.id = q.submission
            WHERE q.pool IN (\(list: pools)) AND q.settled IS NULL AND s.person <> \(person)
            """
        )
    }

    /// Criteria opened again in an attempt or a later one of the same enrollment, the newest reason for each.
    func reopened(since submission: Submission) throws -> [FeedbackReading.Reopened] {
        try rows(
            """
            SELECT q.criterion, q.reason, q.settled FROM criterion_question q
            JOIN submission s ON s.id = q.submission
            WHERE q.enrollment = \(submission.enrollment) AND q.outcome = 'reopened'
                AND s.attempt >= \(submission.attempt)
            ORDER BY q.settled, q.id
            """
        ).map { row in
            FeedbackReading.Reopened(
                criterion: try row.text("criterion"),
                reason: try row.text("reason"),
                at: try row.instant("settled")
            )
        }
    }
}

extension CriterionQuestion {
    fileprivate init(_ row: Row, title: MicroCredential) throws {
        let (key, level) = (try row.text("criterion"), try row.text("level"))
        let criterion = title.rubric.criterion(key)
        let scale = criterion.flatMap { title.rubric.scale($0.scale) }
        self.init(
            id: try row.id("id"),
            number: try row.textIfAny("number") ?? "",
            title: title.title,
            attempt: try row.integer("attempt"),
            criterion: criterion?.title ?? key,
            level: scale?.levels.first { $0.key == level }?.title ?? level,
            words: try row.text("words"),
            asked: try row.instant("asked"),
            timeZone: try row.text("time_zone")
        )
    }
}
