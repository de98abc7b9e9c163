internal import Storage

extension PlainCheck {
    /// What has to hold of accounts that became part of another.
    static let merges = [
        PlainCheck(
            "merged-account",
            """
            SELECT p.id, p.merged_into AS other FROM person p JOIN person q ON q.id = p.merged_into
            WHERE p.deactivated IS NULL OR q.merged_into IS NOT NULL OR p.id = q.id
                OR NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject = p.id AND e.event = 'personsMerged')
            """
        ) { id, other in "Person \(id) became part of \(other), but is not closed for good, or nothing tells of it." },
        PlainCheck(
            "merged-holds",
            """
            SELECT p.id, p.merged_into AS other FROM person p WHERE p.merged_into IS NOT NULL AND (
                EXISTS (SELECT 1 FROM identity i WHERE i.person = p.id)
                OR EXISTS (SELECT 1 FROM email e WHERE e.person = p.id)
                OR EXISTS (SELECT 1 FROM password w WHERE w.person = p.id)
                OR EXISTS (SELECT 1 FROM second_factor f WHERE f.person = p.id)
                OR EXISTS (SELECT 1 FROM passkey k WHERE k.person = p.id)
                OR EXISTS (SELECT 1 FROM session s WHERE s.person = p.id AND s.ended IS NULL)
                OR EXISTS (SELECT 1 FROM membership m WHERE m.person = p.id)
                OR EXISTS (SELECT 1 FROM enrollment n WHERE n.person = p.id)
                OR EXISTS (SELECT 1 FROM submission u WHERE u.person = p.id)
                OR EXISTS (SELECT 1 FROM stored_file o WHERE o.owner = p.id)
                OR EXISTS (SELECT 1 FROM award a WHERE a.person = p.id)
                OR EXISTS (SELECT 1 FROM assessment r WHERE r.assessor = p.id)
            )
            """
        ) { id, other in "Person \(id) became part of \(other), but still signs in or has something." },
        PlainCheck(
            "merge-confirmed",
            """
            SELECT id, staying AS other FROM person_merge
            WHERE outcome = 'merged' AND (answered_by IS NULL OR answered_by = asked_by
                OR asked_by IN (leaving, staying) OR answered_by IN (leaving, staying))
            """
        ) { id, _ in "Merge \(id) was done without a second administrator who is neither of the two." },
    ]
}
