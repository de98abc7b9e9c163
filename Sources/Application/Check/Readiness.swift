internal import Credentialing
internal import Storage

/// Whether the installation can do its work now.
package struct Readiness: Hashable, Sendable {
    /// What stands in the way, a sentence each; none when all is well.
    package let problems: [String]

    package var isReady: Bool { problems.isEmpty }
}

extension Platform {
    /// Minutes after which a job that is due and was not taken says that no worker runs.
    static let stuckMinutes = 10

    /// Writes to the database, and looks whether the outbox moves.
    package func readiness() async -> Readiness {
        do {
            try await write { _ = try $0.takeLease("readiness", holder: "readiness", seconds: 1) }
        } catch {
            return Readiness(problems: ["The database cannot be written."])
        }
        do {
            let limit = clock.now().adding(seconds: -Self.stuckMinutes * 60)
            let isStuck = try await read { try $0.hasUntouchedJob(dueBefore: limit) }
            return Readiness(problems: isStuck ? ["Jobs have been waiting for over \(Self.stuckMinutes) minutes."] : [])
        } catch {
            return Readiness(problems: ["The database cannot be read."])
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
