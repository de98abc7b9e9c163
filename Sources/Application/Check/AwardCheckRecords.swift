internal import Credentialing
internal import Storage

extension PlainCheck {
    static let awards = [
        PlainCheck(
            "award-basis",
            """
            SELECT a.id, a.basis AS other FROM award a
            LEFT JOIN decision d ON d.id = a.decision
            LEFT JOIN submission s ON s.id = d.submission
            WHERE a.basis <> 'decision' OR d.id IS NULL OR s.id IS NULL OR d.outcome <> 'awarded'
                OR a.enrollment IS NULL OR s.enrollment <> a.enrollment OR s.person <> a.person
                OR s.version <> a.version
            """
        ) { id, basis in "Award \(id) has no basis: its \(basis) does not lead to a decision that awards this work." },
        PlainCheck(
            "award-empty",
            """
            SELECT a.id, a.decision AS other FROM award a
            WHERE a.decision IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM decision_criterion c WHERE c.decision = a.decision AND c.is_met = 1
            )
            """
        ) { id, decision in "Award \(id) stands on no criterion that decision \(decision) found met." },
        PlainCheck(
            "award-made",
            """
            SELECT s.id, s.enrollment AS other FROM submission s
            WHERE s.state = 'awarded' AND NOT EXISTS (
                SELECT 1 FROM award a JOIN decision d ON d.id = a.decision WHERE d.submission = s.id
            )
            """
        ) { id, enrollment in "Submission \(id) of enrollment \(enrollment) is awarded, but there is no award." },
        PlainCheck(
            "award-twice",
            """
            SELECT enrollment AS id, MIN(id) AS other FROM award
            WHERE enrollment IS NOT NULL GROUP BY enrollment HAVING COUNT(*) > 1
            """
        ) { id, other in "Enrollment \(id) has more than one award, \(other) among them." },
        PlainCheck(
            "enrollment-awarded",
            """
            SELECT e.id, e.state AS other FROM enrollment e
            LEFT JOIN award a ON a.enrollment = e.id
            WHERE (e.state = 'awarded' AND a.id IS NULL) OR (e.state <> 'awarded' AND a.id IS NOT NULL)
            """
        ) { id, state in "Enrollment \(id) is \(state), which is not what its award says." },
        PlainCheck(
            "revocation",
            """
            SELECT a.id, NULL AS other FROM award a
            WHERE a.revoked IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM revocation r
                WHERE r.award = a.id AND r.confirmed IS NOT NULL AND r.confirmed_by IS NOT NULL
                    AND r.confirmed_by <> r.asked_by
            )
            """
        ) { id, _ in "Award \(id) is revoked, but no second person confirmed it." },
    ]

    static let credentials = [
        PlainCheck(
            "credential-made",
            """
            SELECT a.id, a.number AS other FROM award a
            WHERE NOT EXISTS (SELECT 1 FROM credential c WHERE c.award = a.id)
                AND NOT EXISTS (
                    SELECT 1 FROM outbox o WHERE o.job = 'issueCredential' AND o.once_key = 'issue:' || a.id || ':1'
                )
            """
        ) { id, number in "Award \(id) (\(number)) has no credential, and no job waits to make one." },
        PlainCheck(
            "credential-twice",
            """
            SELECT award AS id, MIN(id) AS other FROM credential
            WHERE superseded_by IS NULL GROUP BY award HAVING COUNT(*) > 1
            """
        ) { id, other in "Award \(id) has more than one credential in force, \(other) among them." },
        PlainCheck(
            "status-bit",
            """
            SELECT c.id, c.award AS other FROM credential c
            JOIN award a ON a.id = c.award
            LEFT JOIN status_entry e ON e.list = c.status_list AND e.position = c.status_position
            WHERE e.list IS NULL OR (e.is_set = 1 AND a.revoked IS NULL) OR (e.is_set = 0 AND a.revoked IS NOT NULL)
            """
        ) { id, award in "The status bit of credential \(id) is not what award \(award) says." },
        PlainCheck(
            "status-place",
            """
            SELECT e.list AS id, MIN(e.position) AS place, NULL AS other FROM status_entry e
            WHERE e.is_set = 1 AND NOT EXISTS (
                SELECT 1 FROM credential c WHERE c.status_list = e.list AND c.status_position = e.position
            )
            GROUP BY e.list
            """
        ) { id, _ in "Status list \(id) has bits set that belong to no credential." },
    ]

    static let sessions = [
        PlainCheck(
            "session",
            "SELECT id, person AS other FROM session WHERE expires <= created OR seen < created OR ended < created"
        ) { id, person in "Session \(id) of person \(person) has times that cannot be." }
    ]

    static let files = [
        PlainCheck(
            "file-row",
            """
            SELECT r.id, r.file AS other FROM response r
            LEFT JOIN stored_file f ON f.id = r.file
            WHERE r.file IS NOT NULL AND (f.id IS NULL OR f.destroyed IS NOT NULL)
            """
        ) { id, file in "Response \(id) refers to file \(file), which is not there any more." },
        PlainCheck(
            "file-kind",
            "SELECT id, submission AS other FROM response WHERE kind = 'file' AND file IS NULL"
        ) { id, submission in "Response \(id) of submission \(submission) is a file without a file." },
    ]

    static func outbox(at now: Instant) -> [PlainCheck] {
        let limit = now.adding(seconds: -Platform.stuckMinutes * 60)
        return [
            PlainCheck(
                "outbox-set-aside",
                "SELECT id, job || ' (' || COALESCE(last_error, '') || ')' AS other FROM outbox WHERE failed IS NOT NULL"
            ) { id, job in "Job \(id) was set aside: \(job)" },
            PlainCheck(
                "outbox-stuck",
                """
                SELECT id, job AS other FROM outbox
                WHERE failed IS NULL AND due < \(limit) AND (claimed_until IS NULL OR claimed_until < \(limit))
                """,
                isNote: true
            ) { id, job in "Job \(id) (\(job)) has been due for over ten minutes. Is a server running?" },
        ]
    }
}
