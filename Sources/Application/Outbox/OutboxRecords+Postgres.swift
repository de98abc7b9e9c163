internal import Credentialing
internal import Storage

/// Taking jobs on PostgreSQL, where workers pass over what another one is just taking.
enum PostgresOutbox {
    static func due(_ limit: Int, at now: Instant) -> SQL {
        """
        SELECT id FROM outbox
        WHERE \(sql: OutboxTime.isDue(at: now))
        ORDER BY due LIMIT \(limit) FOR UPDATE SKIP LOCKED
        """
    }
}
