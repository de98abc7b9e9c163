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
        try rows("SELECT * FROM decision WHERE id > \(id) ORDER BY id LIMIT \(limit)").map(storedDecision)
    }

    private func storedDecision(_ row: Row) throws -> StoredDecision {
        let id: ID<Decision> = try row.id("id")
        let submission = try submission(try row.id("submission"))
        let edition = try row.integer("edition")
        let findings = try rows("SELECT * FROM decision_criterion WHERE decision = \(id)").map { finding in
            StoredDecision.Finding(
                criterion: try finding.text("criterion"),
                level: try finding.text("level"),
                isMet: try finding.bool("is_met"),
                assessment: try finding.idIfAny("assessment"),
                carriedFrom: try finding.idIfAny("carried_from")
            )
        }
        return StoredDecision(
            id: id,
            submission: submission,
            edition: edition,
            isAwarded: try row.text("outcome") == "awarded",
            rule: try row.text("rule"),
            findings: findings,
            assessments: try assessments(of: submission.id, edition: edition),
            choices: try choices(of: submission.id)
        )
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
        try rows(
            """
            SELECT a.id AS award, d.* FROM award a JOIN decision d ON d.id = a.decision
            WHERE a.id > \(id) ORDER BY a.id LIMIT \(limit)
            """
        ).map { (try $0.text("award"), try storedDecision($0)) }
    }

    func storedFileCount() throws -> Int {
        try count("SELECT COUNT(*) AS n FROM stored_file WHERE destroyed IS NULL")
    }
}
