package import Credentialing
internal import Foundation
internal import Storage

/// A job taken from the outbox by one worker.
package struct TakenJob: Sendable {
    package let id: ID<Job>
    package let job: Job
    /// 1 the first time.
    package let attempt: Int
}

/// How the outbox stands, for health and `proven check`.
package struct OutboxState: Sendable, Hashable {
    package let waiting: Int
    package let failed: Int
    /// When the oldest job that waits became due.
    package let oldestDue: Instant?
}

extension Platform {
    /// Attempts after which a job is set aside for a person to look at.
    package static let jobAttempts = 12

    /// Seconds a job may take; then it goes to the next worker, because the one that took it was killed.
    package static let jobSeconds = 90

    /// Seconds by which a job that did not work is put off at most.
    static let longestDelay = 3600

    /// Takes jobs that are due. What is not finished in time goes to the next worker, so every job has to bear running
    /// twice.
    package func takeJobs(_ limit: Int = 10, worker: String) async throws -> [TakenJob] {
        try await write { work in
            try work.takeJobs(limit, for: worker, at: work.now, until: work.now.adding(seconds: Self.jobSeconds))
                .compactMap {
                    row in
                    let id: ID<Job> = try row.id("id")
                    guard let job = try? JSONDecoder().decode(Job.self, from: Data(try row.text("payload").utf8)) else {
                        try work.setAside(id, error: "unreadable", at: work.now)
                        return nil
                    }
                    return TakenJob(id: id, job: job, attempt: try row.integer("attempts"))
                }
        }
    }

    /// A job that is done leaves the outbox.
    package func finish(_ taken: TakenJob) async throws {
        try await write { try $0.finish(taken, at: $0.now) }
    }

    /// A job that did not work comes again later, ever more slowly, and is set aside in the end or when it never can.
    /// The error text says what failed without personal data.
    package func postpone(_ taken: TakenJob, error: String, isPermanent: Bool) async throws {
        try await write { work in
            if isPermanent || taken.attempt >= Self.jobAttempts {
                try work.setAside(taken.id, error: error, at: work.now)
                try work.audit(
                    AuditEvent(.jobFailed, "outbox", taken.id, facts: ["job": taken.job.name]),
                    by: nil
                )
            } else {
                let seconds = min(Self.longestDelay, 5 << min(taken.attempt, 10))
                try work.postpone(taken.id, error: error, to: work.now.adding(seconds: seconds))
            }
        }
    }

    /// How the outbox stands now.
    package func outboxState() async throws -> OutboxState {
        try await read { try $0.outboxState() }
    }
}
