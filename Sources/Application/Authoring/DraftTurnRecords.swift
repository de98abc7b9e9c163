internal import Credentialing
internal import Storage

extension Transaction {
    /// The last time that a draft changed hands.
    func lastTurn(of draft: ID<TitleDraft>, seenBy person: ID<Person>, zone: String) throws -> DraftTurn? {
        let kinds = Self.turns.map(\.event.rawValue)
        let row = try first(
            """
            SELECT e.event, e.at, e.actor, p.name FROM audit_event e JOIN person p ON p.id = e.actor
            WHERE e.subject = \(draft) AND e.event IN (\(list: kinds)) ORDER BY e.at DESC, e.id DESC LIMIT 1
            """
        )
        guard let row else { return nil }
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
