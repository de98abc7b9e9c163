internal import Credentialing
internal import Storage

/// Taking jobs on SQLite, where one transaction writes at a time.
enum SQLiteOutbox {
    static func due(_ limit: Int, at now: Instant) -> SQL {
        """
        SELECT id FROM outbox
        WHERE \(sql: OutboxTime.isDue(at: now))
        ORDER BY due LIMIT \(limit)
        """
    }
}
