internal import Credentialing
internal import Storage

extension Transaction {
    func mail(in scope: AdministrationScope, after last: String?, count: Int, at now: Instant) throws -> [SentMail] {
        var conditions = [within(scope, at: now)]
        if let last, let row = try first("SELECT sent FROM mail WHERE id = \(last)") {
            let sent = try row.int64("sent")
            conditions.append("(a.sent < \(sent) OR (a.sent = \(sent) AND a.id < \(last)))")
        }
        return try rows(
            """
            SELECT a.*, p.name AS recipient FROM mail a LEFT JOIN person p ON p.id = a.person
            WHERE \(sql: .joined(conditions, by: " AND ")) ORDER BY a.sent DESC, a.id DESC LIMIT \(count)
            """
        ).map { try SentMail($0) }
    }

    func mail(_ id: String, in scope: AdministrationScope, at now: Instant) throws -> SentMail? {
        try first(
            """
            SELECT a.*, p.name AS recipient FROM mail a LEFT JOIN person p ON p.id = a.person
            WHERE a.id = \(id) AND \(sql: within(scope, at: now))
            """
        ).map { try SentMail($0) }
    }

    /// Mail that was sent to somebody while a member of the scope who still is one, and invitations into it.
    private func within(_ scope: AdministrationScope, at now: Instant) -> SQL {
        """
        (EXISTS (SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.person = a.person AND m.begins <= a.sent AND (m.ends IS NULL OR m.ends > \(now))
                AND \(sql: scope.condition))
        OR (a.person IS NULL AND EXISTS (SELECT 1 FROM organization o
            WHERE o.id = a.organization AND \(sql: scope.condition))))
        """
    }

    /// The zone of the first organization that a person belongs to.
    func timeZone(of actor: Actor) throws -> String {
        guard let first = actor.memberships.first else { return "UTC" }
        return try organization(first.organization).timeZone
    }
}

extension SentMail {
    init(_ row: Row) throws {
        self.init(
            id: try row.text("id"),
            sent: try row.instant("sent"),
            recipient: try row.textIfAny("recipient"),
            address: try row.text("address"),
            subject: try row.text("subject"),
            isAboutWork: try row.value("template", as: MailOrder.Template.self).isAboutWork,
            isAboutAccount: try row.value("template", as: MailOrder.Template.self).isAboutAccount,
            deliveredTo: try row.text("delivered_to")
        )
    }
}
