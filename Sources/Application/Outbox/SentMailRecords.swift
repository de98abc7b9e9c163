internal import Credentialing
internal import Storage

extension Transaction {
    func mail(in scope: AdministrationScope, after last: String?, count: Int) throws -> [SentMail] {
        var conditions = [within(scope)]
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

    func mail(_ id: String, in scope: AdministrationScope) throws -> SentMail? {
        try first(
            """
            SELECT a.*, p.name AS recipient FROM mail a LEFT JOIN person p ON p.id = a.person
            WHERE a.id = \(id) AND \(sql: within(scope))
            """
        ).map { try SentMail($0) }
    }

    /// Mail to a member of the scope, or to an address that was invited there.
    private func within(_ scope: AdministrationScope) -> SQL {
        """
        (EXISTS (SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization
            WHERE m.person = a.person AND \(sql: scope.condition))
        OR (a.person IS NULL AND EXISTS (SELECT 1 FROM invitation i JOIN organization o ON o.id = i.organization
            WHERE i.address = a.address AND \(sql: scope.condition))))
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
            deliveredTo: try row.text("delivered_to")
        )
    }
}
