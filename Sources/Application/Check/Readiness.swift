package import Credentialing
internal import Files
internal import Storage

/// Whether the installation can do its work now.
package struct Readiness: Hashable, Sendable {
    /// What stands in the way, a sentence each; none when all is well.
    package internal(set) var problems: [String] = []
    /// What will stand in the way when nobody does anything.
    package internal(set) var warnings: [String] = []

    package var isReady: Bool { problems.isEmpty }
}

extension Platform {
    /// Minutes after which a job that is due and was not taken says that no worker runs.
    static let stuckMinutes = 10
    /// Free bytes below which a warning is due: as many as the largest file may have, by default.
    static let littleRoom: Int64 = 2 << 30
    /// Seconds by which the newest record may be ahead of the clock; clocks of several machines differ a little.
    static let clockSeconds = 300

    /// Writes to the database and to the file store, and looks at the outbox, the room on the disk and the clock.
    ///
    /// - Parameter servingSince: since when jobs have been taken here. What came due while the server was down gets as
    ///   long from then on as any other job.
    package func readiness(servingSince: Instant) async -> Readiness {
        var readiness = Readiness()
        do {
            try await write { _ = try $0.takeLease("readiness", holder: "readiness", seconds: 1) }
        } catch {
            let reason = Outage(error) == .full ? "the disk is full" : "see the log"
            readiness.problems.append("The database cannot be written: \(reason).")
        }
        do { try await files.probe() } catch {
            let reason = Outage(error) == .full ? "the disk is full" : "see the log"
            readiness.problems.append("Files cannot be kept: \(reason).")
        }
        if let free = files.freeBytes, free < Self.littleRoom {
            readiness.warnings.append("Only \(free >> 20) MB are free where files are kept.")
        }
        await lookAtRecords(&readiness, servingSince)
        return readiness
    }

    private func lookAtRecords(_ readiness: inout Readiness, _ servingSince: Instant) async {
        let now = clock.now()
        let limit = now.adding(seconds: -Self.stuckMinutes * 60)
        do {
            let (isStuck, newest) = try await read {
                (try $0.hasUntouchedJob(dueBefore: limit), try $0.newestAuditMoment())
            }
            if isStuck, servingSince <= limit {
                readiness.problems.append("Jobs have been waiting for over \(Self.stuckMinutes) minutes.")
            }
            if let newest, newest.milliseconds > now.adding(seconds: Self.clockSeconds).milliseconds {
                let minutes = (newest.milliseconds - now.milliseconds) / 60_000
                readiness.warnings.append("This machine's clock is \(minutes) minutes behind the newest record.")
            }
        } catch {
            readiness.problems.append("The database cannot be read.")
        }
    }
}

extension Transaction {
    /// Whether a job has been due since before a moment, and no worker has it now.
    func hasUntouchedJob(dueBefore limit: Instant) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM outbox
            WHERE failed IS NULL AND due < \(limit) AND (claimed_until IS NULL OR claimed_until < \(limit)) LIMIT 1
            """
        ) != nil
    }
}
