internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    func insert(_ job: Job, id: ID<Job>, created: Instant, due: Instant, once: String?) throws {
        if let once, try isTaken(once) { return }
        let payload = String(decoding: try JSONEncoder.stable.encode(job), as: UTF8.self)
        try run(
            """
            INSERT INTO outbox (id, job, payload, once_key, created, due)
            VALUES (\(id), \(job.name), \(payload), \(once), \(created), \(due))
            """
        )
    }

    private func isTaken(_ once: String) throws -> Bool {
        let waiting = try first("SELECT 1 AS one FROM outbox WHERE once_key = \(once)")
        let done = try first("SELECT 1 AS one FROM outbox_done WHERE once_key = \(once)")
        return waiting != nil || done != nil
    }

    /// Takes due jobs for a worker until `lease`. How workers keep out of each other's way differs by database.
    func takeJobs(_ limit: Int, for worker: String, at now: Instant, until lease: Instant) throws -> [Row] {
        let due =
            switch dialect {
            case .sqlite: SQLiteOutbox.due(limit, at: now)
            case .postgres: PostgresOutbox.due(limit, at: now)
            }
        return try rows(
            """
            WITH due AS MATERIALIZED (\(sql: due))
            UPDATE outbox SET claimed_until = \(lease), claimed_by = \(worker), attempts = attempts + 1
            WHERE id IN (SELECT id FROM due) RETURNING id, payload, attempts, once_key, job
            """
        )
    }

    func finish(_ taken: TakenJob, at now: Instant) throws {
        try run(
            """
            INSERT INTO outbox_done (id, job, once_key, done)
            SELECT id, job, once_key, \(now) FROM outbox WHERE id = \(taken.id)
            """
        )
        try run("DELETE FROM outbox WHERE id = \(taken.id)")
    }

    func postpone(_ id: ID<Job>, error: String, to due: Instant) throws {
        try run(
            """
            UPDATE outbox SET due = \(due), claimed_until = NULL, claimed_by = NULL, last_error = \(error)
            WHERE id = \(id)
            """
        )
    }

    func setAside(_ id: ID<Job>, error: String, at now: Instant) throws {
        try run("UPDATE outbox SET failed = \(now), last_error = \(error) WHERE id = \(id)")
    }

    func outboxState() throws -> OutboxState {
        let waiting = try first("SELECT COUNT(*) AS n, MIN(due) AS oldest FROM outbox WHERE failed IS NULL")
        let failed = try first("SELECT COUNT(*) AS n FROM outbox WHERE failed IS NOT NULL")
        return OutboxState(
            waiting: try waiting?.integer("n") ?? 0,
            failed: try failed?.integer("n") ?? 0,
            oldestDue: try waiting?.instantIfAny("oldest")
        )
    }
}

extension JSONEncoder {
    /// Names in order, so that the same value is the same text.
    static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
