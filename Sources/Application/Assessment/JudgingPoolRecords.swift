internal import Credentialing
internal import Storage

/// Where a person judges.
struct JudgingPools: Sendable, Hashable {
    /// Pools in which the person takes first readings and confirmations.
    let judging: [ID<Organization>]
    /// Of these, the pools in which the person is a lead assessor: third readings, notes.
    let lead: [ID<Organization>]
}

extension Transaction {
    /// The pools that a person's memberships reach: those in which something waits or is asked, and those to which an
    /// offering sends work. `LIMIT 1 OFFSET 0` has PostgreSQL look for each instead of gathering all.
    func judgingPools(of actor: Actor) throws -> JudgingPools {
        func pools(_ roles: Set<Role>) throws -> [ID<Organization>] {
            let paths = Set(actor.memberships.filter { !$0.roles.isDisjoint(with: roles) }.map(\.path))
            guard !paths.isEmpty else { return [] }
            let ranges = paths.sorted { $0.text < $1.text }.map { path -> SQL in
                "(o.path >= \(path) AND o.path < \(path.upperBound))"
            }
            return try rows(
                """
                SELECT o.id FROM organization o
                WHERE (\(sql: SQL.joined(ranges, by: " OR ")))
                    AND (EXISTS (SELECT 1 FROM offering f WHERE f.pool = o.id LIMIT 1 OFFSET 0)
                        OR EXISTS (SELECT 1 FROM allocation a
                            WHERE a.pool = o.id AND a.state IN ('open', 'claimed') LIMIT 1 OFFSET 0)
                        OR EXISTS (SELECT 1 FROM lead_note n WHERE n.pool = o.id LIMIT 1 OFFSET 0)
                        OR EXISTS (SELECT 1 FROM criterion_question q WHERE q.pool = o.id LIMIT 1 OFFSET 0))
                ORDER BY o.path
                """
            ).map { try $0.id("id") }
        }
        return JudgingPools(judging: try pools([.assessor, .leadAssessor]), lead: try pools([.leadAssessor]))
    }
}
