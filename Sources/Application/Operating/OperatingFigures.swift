internal import Credentialing
internal import Files
package import Storage

/// Numbers for whoever watches the server. They name no person and nothing that anybody wrote.
package struct OperatingFigures: Hashable, Sendable {
    /// How jobs of one kind stand.
    package struct Jobs: Hashable, Sendable {
        /// Of them, those that did not work at least once and come again.
        package var retrying = 0
        package var waiting = 0
        /// Set aside for a person to look at.
        package var setAside = 0
    }

    /// By the name of the kind of job.
    package var jobs: [String: Jobs] = [:]
    /// Seconds since the oldest job that waits became due; 0 when none is late.
    package var oldestJobSeconds = 0
    /// Sessions in force.
    package var sessions = 0
    /// Audit rows that wait for the sealer.
    package var unsealed = 0
    /// Bytes free where files are kept, if the system tells.
    package var freeBytes: Int64?
    package var store = StoreFigures()

    /// Reads them all.
    package static func read(_ platform: Platform) async throws -> OperatingFigures {
        let now = platform.clock.now()
        let idle = now.adding(seconds: -platform.settings.sessionIdleMinutes * 60)
        var figures = try await platform.read { transaction in
            var figures = OperatingFigures()
            try figures.countJobs(transaction, at: now)
            figures.sessions = try transaction.sessionsInForce(at: now, idleSince: idle)
            figures.unsealed = try transaction.unsealedCount()
            return figures
        }
        figures.freeBytes = platform.files.freeBytes
        figures.store = await platform.store.figures()
        return figures
    }

    private mutating func countJobs(_ transaction: any Transaction, at now: Instant) throws {
        for (name, jobs) in try transaction.jobsByKind() { self.jobs[name] = jobs }
        if let oldest = try transaction.outboxState().oldestDue {
            oldestJobSeconds = max(0, Int((now.milliseconds - oldest.milliseconds) / 1000))
        }
    }
}
