internal import Credentialing
internal import Storage

/// A decision with everything that it has to follow from.
struct StoredDecision: Sendable {
    /// What was found for one criterion.
    struct Finding: Hashable, Sendable {
        let criterion: String
        let level: String
        let isMet: Bool
        let assessment: ID<Assessment>?
        let carriedFrom: ID<Decision>?
    }

    let id: ID<Decision>
    let submission: Submission
    let edition: Int
    let isAwarded: Bool
    let rule: String
    let findings: [Finding]
    let assessments: [Assessment]
    let choices: [String: Set<String>]

    /// The finding for a criterion.
    func finding(_ criterion: String) -> Finding? {
        findings.first { $0.criterion == criterion }
    }
}

extension Transaction {
    func unsealedCount() throws -> Int {
        try count("SELECT COUNT(*) AS n FROM audit_unsealed")
    }

    func unsealedCount(before limit: Instant) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS n FROM audit_unsealed u JOIN audit_event e ON e.id = u.event WHERE e.at < \(limit)
            """
        )
    }

    func assessments(after id: String, limit: Int) throws -> [(assessment: Assessment, version: ID<AchievementVersion>)]
    {
        let found = try rows(
            """
            SELECT a.*, s.version FROM assessment a JOIN submission s ON s.id = a.submission
            WHERE a.id > \(id) ORDER BY a.id LIMIT \(limit)
            """
        )
        let judgments = try judgments(of: try found.map { try $0.id("id") })
        return try found.map { (try Assessment($0, judgments: judgments), try $0.id("version")) }
    }

    func decisions(after id: String, limit: Int) throws -> [StoredDecision] {
        try storedDecisions(rows("SELECT * FROM decision WHERE id > \(id) ORDER BY id LIMIT \(limit)"))
    }

    /// Decisions with everything they stand on, with a fixed number of queries.
    private func storedDecisions(_ found: [Row]) throws -> [StoredDecision] {
        let ids: [ID<Decision>] = try found.map { try $0.id("id") }
        let places: [ID<Submission>] = try found.map { try $0.id("submission") }
        let submissions: [ID<Submission>: Submission] = try rows(
            "SELECT * FROM submission WHERE id IN (\(list: places))"
        ).reduce(into: [:]) { all, row in
            let submission = try Submission(row)
            all[submission.id] = submission
        }
        let findings = try findings(of: ids)
        let assessments = try assessments(of: places)
        let choices = try choices(of: places)
        return try zip(found, zip(ids, places)).map { row, key in
            guard let submission = submissions[key.1] else { throw Refusal.notFound }
            let edition = try row.integer("edition")
            return StoredDecision(
                id: key.0,
                submission: submission,
                edition: edition,
                isAwarded: try row.text("outcome") == "awarded",
                rule: try row.text("rule"),
                findings: findings[key.0] ?? [],
                assessments: (assessments[key.1] ?? []).filter { $0.edition == edition },
                choices: choices[key.1] ?? [:]
            )
        }
    }

    private func findings(of decisions: [ID<Decision>]) throws -> [ID<Decision>: [StoredDecision.Finding]] {
        try rows("SELECT * FROM decision_criterion WHERE decision IN (\(list: decisions))")
            .reduce(into: [:]) { all, finding in
                all[try finding.id("decision"), default: []].append(
                    StoredDecision.Finding(
                        criterion: try finding.text("criterion"),
                        level: try finding.text("level"),
                        isMet: try finding.bool("is_met"),
                        assessment: try finding.idIfAny("assessment"),
                        carriedFrom: try finding.idIfAny("carried_from")
                    )
                )
            }
    }

    /// All assessments of several submissions, in the order of their rounds.
    private func assessments(of submissions: [ID<Submission>]) throws -> [ID<Submission>: [Assessment]] {
        let found = try rows("SELECT * FROM assessment WHERE submission IN (\(list: submissions)) ORDER BY round")
        let judgments = try judgments(of: try found.map { try $0.id("id") })
        return try found.reduce(into: [:]) { all, row in
            all[try row.id("submission"), default: []].append(try Assessment(row, judgments: judgments))
        }
    }

    /// Whether an earlier decision of the same enrollment found the criterion met, by a reading of its own.
    func isFoundMet(_ criterion: String, level: String, by decision: ID<Decision>, in enrollment: ID<Enrollment>) throws
        -> Bool
    {
        try first(
            """
            SELECT 1 AS one FROM decision_criterion c
            JOIN decision d ON d.id = c.decision
            JOIN submission s ON s.id = d.submission
            JOIN assessment a ON a.id = c.assessment AND a.submission = s.id AND a.edition = d.edition
            WHERE c.decision = \(decision) AND c.criterion = \(criterion) AND c.level = \(level) AND c.is_met = 1
                AND s.enrollment = \(enrollment)
            """
        ) != nil
    }

    /// The decisions behind awards, by the award's id.
    func awardedDecisions(after id: String, limit: Int) throws -> [(award: String, decision: StoredDecision)] {
        let found = try rows(
            """
            SELECT a.id AS award, d.* FROM award a JOIN decision d ON d.id = a.decision
            WHERE a.id > \(id) ORDER BY a.id LIMIT \(limit)
            """
        )
        return try zip(found.map { try $0.text("award") }, try storedDecisions(found)).map { ($0, $1) }
    }

    func storedFileCount() throws -> Int {
        try count("SELECT COUNT(*) AS n FROM stored_file WHERE destroyed IS NULL")
    }
}
