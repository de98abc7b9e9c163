internal import Credentialing
internal import Storage

/// A rule that one query can look at. The query gives the `id` of each row that breaks it, and mostly an `other` id.
struct PlainCheck: Sendable {
    let name: String
    let isNote: Bool
    let sentence: @Sendable (_ id: String, _ other: String) -> String
    private let broken: SQL

    init(
        _ name: String,
        _ broken: SQL,
        isNote: Bool = false,
        _ sentence: @escaping @Sendable (_ id: String, _ other: String) -> String
    ) {
        self.name = name
        self.broken = broken
        self.isNote = isNote
        self.sentence = sentence
    }

    func query(limit: Int) -> SQL {
        "SELECT * FROM (\(sql: broken)) broken ORDER BY id LIMIT \(limit)"
    }

    /// All of them.
    static func all(at now: Instant) -> [PlainCheck] {
        audit + readings + submissions + awards + credentials + outbox(at: now) + sessions + merges + files
    }

    private static let audit = [
        PlainCheck(
            "audit-rows",
            """
            SELECT e.id, e.event AS other FROM audit_event e
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.event = e.id)
                AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.event = e.id)
            """
        ) { id, kind in "Audit row \(id) (\(kind)) is neither sealed nor waiting to be." }
    ]

    private static let readings = [
        PlainCheck(
            "reading-state",
            """
            SELECT id, state AS other FROM allocation
            WHERE (state = 'claimed' AND (assessor IS NULL OR lease_until IS NULL OR claimed IS NULL))
                OR (state = 'open' AND (assessor IS NOT NULL OR lease_until IS NOT NULL))
                OR (state = 'done' AND lease_until IS NOT NULL)
            """
        ) { id, state in "Reading \(id) is \(state), and its reader and lease do not fit that." },
        PlainCheck(
            "reading-done",
            """
            SELECT l.id, l.submission AS other FROM allocation l
            WHERE l.state = 'done' AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.allocation = l.id)
            """
        ) { id, submission in "Reading \(id) of submission \(submission) is done, but there is no assessment." },
        PlainCheck(
            "assessment-reading",
            """
            SELECT a.id, a.submission AS other FROM assessment a
            JOIN allocation l ON l.id = a.allocation
            WHERE l.state <> 'done' OR l.submission <> a.submission OR l.edition <> a.edition OR l.round <> a.round
                OR l.assessor IS NULL OR l.assessor <> a.assessor
            """
        ) { id, submission in
            "Assessment \(id) of submission \(submission) does not fit its reading, or the reading is not done."
        },
        PlainCheck(
            "own-work",
            """
            SELECT a.id, a.submission AS other FROM assessment a
            JOIN submission s ON s.id = a.submission WHERE s.person = a.assessor
            """
        ) { id, submission in "Assessment \(id) of submission \(submission) is by the learner." },
        PlainCheck(
            "reading-missing",
            """
            SELECT s.id, s.state AS other FROM submission s
            WHERE s.state IN ('submitted', 'inReview') AND NOT EXISTS (
                SELECT 1 FROM allocation l
                WHERE l.submission = s.id AND l.edition = s.edition AND l.state IN ('open', 'claimed')
            )
            """
        ) { id, state in "Submission \(id) is \(state), but no reading of it is open: nobody would answer." },
        PlainCheck(
            "reading-needless",
            """
            SELECT l.id, l.submission AS other FROM allocation l
            JOIN submission s ON s.id = l.submission
            WHERE l.state IN ('open', 'claimed')
                AND (s.state NOT IN ('submitted', 'inReview') OR s.edition <> l.edition)
            """
        ) { id, submission in "Reading \(id) is open, but submission \(submission) does not wait for it." },
    ]

    private static let submissions = [
        PlainCheck(
            "one-open",
            """
            SELECT enrollment AS id, MIN(id) AS other FROM submission
            WHERE state IN ('draft', 'submitted', 'inReview') GROUP BY enrollment HAVING COUNT(*) > 1
            """
        ) { id, other in "Enrollment \(id) has more than one open submission, \(other) among them." },
        PlainCheck(
            "decided",
            """
            SELECT s.id, s.state AS other FROM submission s
            WHERE s.state IN ('awarded', 'notYet') AND NOT EXISTS (
                SELECT 1 FROM decision d
                WHERE d.submission = s.id AND d.edition = s.edition AND d.outcome = s.state
            )
            """
        ) { id, state in "Submission \(id) is \(state) without a decision that says so." },
        PlainCheck(
            "decision-state",
            """
            SELECT d.id, d.submission AS other FROM decision d
            JOIN submission s ON s.id = d.submission
            WHERE s.edition <> d.edition OR s.state <> d.outcome
            """
        ) { id, submission in "Decision \(id) is not what submission \(submission) says." },
        PlainCheck(
            "met-kept",
            """
            SELECT m.enrollment AS id, m.criterion AS other FROM criterion_met m
            LEFT JOIN decision d ON d.id = m.decision
            LEFT JOIN submission s ON s.id = m.submission
            LEFT JOIN decision_criterion c
                ON c.decision = m.decision AND c.criterion = m.criterion AND c.is_met = 1 AND c.level = m.level
            WHERE c.decision IS NULL OR c.assessment IS NULL OR d.submission <> m.submission
                OR d.edition <> m.edition OR s.enrollment <> m.enrollment
            """
        ) { id, criterion in "Criterion \(criterion) counts as met in enrollment \(id), but no decision found it so." },
        PlainCheck(
            "reopened",
            """
            SELECT q.id, q.criterion AS other FROM criterion_question q
            WHERE (q.outcome = 'reopened' AND (q.reason = '' OR EXISTS (
                    SELECT 1 FROM criterion_met m WHERE m.enrollment = q.enrollment AND m.criterion = q.criterion
                        AND m.decision = q.decision)))
                OR (q.outcome IS NULL AND q.settled IS NOT NULL) OR (q.outcome IS NOT NULL AND q.settled IS NULL)
            """
        ) { id, criterion in "Question \(id) and what is met do not fit: criterion \(criterion)." },
        PlainCheck(
            "numbers",
            """
            SELECT number AS id, COUNT(*) AS n, NULL AS other FROM (
                SELECT number FROM submission WHERE number IS NOT NULL UNION ALL SELECT number FROM award
            ) numbers GROUP BY number HAVING COUNT(*) > 1
            """
        ) { id, _ in "Number \(id) was given more than once." },
        PlainCheck(
            "number-prefix",
            """
            SELECT number_prefix AS id, MIN(id) AS other FROM organization GROUP BY number_prefix HAVING COUNT(*) > 1
            """
        ) { id, other in "Several organizations give numbers that begin with \(id), \(other) among them." },
    ]
}
