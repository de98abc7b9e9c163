internal import Credentialing
internal import Storage

extension Transaction {
    /// An offering, closed ones included.
    func offering(_ id: ID<Offering>) throws -> Offering {
        guard
            let row = try first(
                """
                SELECT f.*, o.path FROM offering f JOIN organization o ON o.id = f.organization WHERE f.id = \(id)
                """
            )
        else { throw Refusal.notFound }
        return try Offering(row)
    }
}

extension Offering {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            achievement: try row.id("achievement"),
            version: try row.id("version"),
            organization: try row.id("organization"),
            path: OrganizationPath(try row.text("path")),
            issuer: try row.id("issuer"),
            pool: try row.id("pool"),
            policy: ReadingPolicy(
                readers: try row.value("readers"),
                answerDays: try row.integer("answer_days"),
                leaseHours: try row.integer("lease_hours"),
                attempts: try row.integerIfAny("attempts")
            ),
            isClosed: try row.int64IfAny("closed") != nil
        )
    }
}
