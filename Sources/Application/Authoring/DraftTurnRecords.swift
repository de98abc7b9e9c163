internal import Credentialing
internal import Storage

extension Transaction {
    /// The last time that a draft changed hands.
    func lastTurn(of draft: ID<TitleDraft>, seenBy person: ID<Person>, zone: String) throws -> DraftTurn? {
        let kinds = Self.turns.map(\.event.rawValue)
        // Ids grow with time, and tell apart what happened in the same millisecond.
        let found = try rows(
            """
            SELECT e.id, e.event, e.at, e.actor, p.name FROM audit_event e JOIN person p ON p.id = e.actor
            WHERE e.subject = \(draft) AND e.event IN (\(list: kinds)) ORDER BY e.at DESC LIMIT 20
            """
        ).map { row in (row: row, at: try row.instant("at"), id: try row.text("id")) }
        guard let row = found.max(by: { ($0.at, $0.id) < ($1.at, $1.id) })?.row else { return nil }
        let event: AuditEvent.Kind = try row.value("event")
        guard let kind = Self.turns.first(where: { $0.event == event })?.kind else { return nil }
        return DraftTurn(
            kind: kind,
            isOwn: try row.id("actor") == person,
            personName: try row.text("name"),
            at: try row.instant("at"),
            zone: zone
        )
    }

    private static var turns: [(event: AuditEvent.Kind, kind: DraftTurn.Kind)] {
        [
            (.draftHandedIn, .handedIn), (.draftPassed, .passed), (.draftReturned, .returned),
            (.titleDraftDropped, .dropped),
        ]
    }
}
