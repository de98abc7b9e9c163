internal import Credentialing
internal import Storage

extension Transaction {
    /// Whether a person has earned a title, works on it, judges it or leads those who do.
    func mayPropose(_ actor: Actor, of achievement: ID<Achievement>) throws -> Bool {
        let work = try first(
            "SELECT 1 AS one FROM enrollment WHERE person = \(actor.person) AND achievement = \(achievement) LIMIT 1"
        )
        if work != nil { return true }
        let judging: Set<Role> = [.assessor, .leadAssessor]
        guard !actor.roles.isDisjoint(with: judging) else { return false }
        return try rows(
            """
            SELECT o.path FROM offering f JOIN organization o ON o.id = f.pool
            WHERE f.achievement = \(achievement) LIMIT 500
            """
        ).contains { row in
            !actor.roles(reaching: OrganizationPath(try row.text("path"))).isDisjoint(with: judging)
        }
    }
}
