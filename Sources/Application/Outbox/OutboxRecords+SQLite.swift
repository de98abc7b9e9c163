internal import Credentialing
internal import Storage

/// Taking jobs on SQLite, where one transaction writes at a time.
enum SQLiteOutbox {
    static func due(_ limit: Int, at now: Instant) -> SQL {
        """
        SELECT id FROM outbox
        WHERE failed IS NULL AND due <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
        ORDER BY due LIMIT \(limit)
        """
    }
}
