package import Application
package import Logging
internal import ServiceLifecycle

/// Links audit rows into the hash chain every few seconds, and once more when the program stops.
package struct AuditSealer: Service {
    private let platform: Platform
    private let name: String
    private let rest: Duration
    private let logger: Logger
    private let batch = 500

    /// A sealer; of several, the one that holds the lease works. Rows wait at most `rest` (`decisions.md` §8 allows 5
    /// seconds).
    package init(platform: Platform, name: String, rest: Duration = .seconds(2), logger: Logger) {
        self.platform = platform
        self.name = name
        self.rest = rest
        self.logger = logger
    }

    package func run() async throws {
        try await Rounds.run(every: rest) { await seal() == batch ? .again : .rest }
        while await seal() == batch {}
    }

    /// Seals what is there.
    ///
    /// - Returns: how many rows were sealed.
    private func seal() async -> Int {
        do {
            return try await platform.sealAudit(holder: name, limit: batch)
        } catch {
            logger.error("audit not sealed", metadata: ["reason": "\(type(of: error))"])
            return 0
        }
    }
}
