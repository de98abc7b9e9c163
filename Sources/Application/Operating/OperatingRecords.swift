internal import Credentialing
internal import Storage

extension Transaction {
    /// How the outbox stands, by kind of job.
    func jobsByKind() throws -> [(name: String, jobs: OperatingFigures.Jobs)] {
        try rows(
            """
            SELECT job, SUM(CASE WHEN failed IS NULL THEN 1 ELSE 0 END) AS waiting,
                SUM(CASE WHEN failed IS NULL AND last_error IS NOT NULL THEN 1 ELSE 0 END) AS retrying,
                SUM(CASE WHEN failed IS NULL THEN 0 ELSE 1 END) AS aside
            FROM outbox GROUP BY job ORDER BY job
            """
        ).map { row in
            let jobs = OperatingFigures.Jobs(
                retrying: try row.integer("retrying"),
                waiting: try row.integer("waiting"),
                setAside: try row.integer("aside")
            )
            return (try row.text("job"), jobs)
        }
    }

    /// Sessions that would let somebody in.
    func sessionsInForce(at now: Instant, idleSince: Instant) throws -> Int {
        try count(
            "SELECT COUNT(*) AS n FROM session WHERE expires > \(now) AND ended IS NULL AND seen > \(idleSince)"
        )
    }

    /// The newest moment that the audit trail has.
    func newestAuditMoment() throws -> Instant? {
        try first("SELECT MAX(at) AS newest FROM audit_event")?.instantIfAny("newest")
    }
}
