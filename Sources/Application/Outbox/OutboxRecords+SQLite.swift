internal import Credentialing
internal import Storage

extension Transaction {
    /// Takes due jobs for a worker until `lease`. One writer at a time makes this safe on SQLite; PostgreSQL skips rows
    /// that another worker has locked, which is why this statement has a file of its own.
    func takeJobs(_ limit: Int, for worker: String, at now: Instant, until lease: Instant) throws -> [Row] {
        try rows(
            """
            UPDATE outbox SET claimed_until = \(lease), claimed_by = \(worker), attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM outbox
                WHERE failed IS NULL AND due <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
                ORDER BY due LIMIT \(limit)
            )
            RETURNING id, payload, attempts, once_key, job
            """
        )
    }
}
