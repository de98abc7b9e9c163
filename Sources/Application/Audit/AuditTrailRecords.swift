internal import Credentialing
internal import Storage

extension Transaction {
    /// Rows older than an id that belong to one of the trees: by their organization, or by the person who did it or
    /// to whom it happened and who was a member then.
    func auditLines(before id: String, within trees: [OrganizationPath], limit: Int) throws -> [AuditLine] {
        let kinds = AuditEvent.Kind.allCases.filter { $0.administrativeWords != nil }.map(\.rawValue)
        let isWithin = SQL.joined(
            trees.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" as SQL },
            by: " OR "
        )
        return try rows(
            """
            SELECT e.id, e.at, e.event, a.name AS actor_name, p.name AS person_name, n.name AS place,
                w.number AS badge, i.name AS invited,
                CASE WHEN u.event IS NULL THEN 1 ELSE 0 END AS is_sealed
            FROM audit_event e
            LEFT JOIN person a ON a.id = e.actor
            LEFT JOIN person p ON p.id = e.subject AND e.subject_kind = 'person'
            LEFT JOIN award w ON w.id = e.subject AND e.subject_kind = 'award'
            LEFT JOIN invitation i ON i.id = e.subject AND e.subject_kind = 'invitation'
            LEFT JOIN organization n ON n.id = e.organization
            LEFT JOIN audit_unsealed u ON u.event = e.id
            WHERE e.id < \(id) AND e.event IN (\(list: kinds)) AND (
                EXISTS (SELECT 1 FROM organization o WHERE o.id = e.organization AND (\(sql: isWithin)))
                OR (e.organization IS NULL AND EXISTS (
                    SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization
                    WHERE m.person = COALESCE(p.id, e.actor) AND m.begins <= e.at
                        AND (m.ends IS NULL OR m.ends > e.at) AND (\(sql: isWithin))
                ))
            )
            ORDER BY e.id DESC LIMIT \(limit)
            """
        ).map { row in
            let kind: AuditEvent.Kind = try row.value("event")
            return AuditLine(
                id: try row.id("id"),
                at: try row.instant("at"),
                actor: kind.isOfJudging ? nil : try row.textIfAny("actor_name"),
                kind: kind,
                person: try row.textIfAny("person_name"),
                badge: try row.textIfAny("badge"),
                invited: try row.textIfAny("invited"),
                organization: try row.textIfAny("place"),
                isSealed: try row.bool("is_sealed")
            )
        }
    }
}
