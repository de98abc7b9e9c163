package import Application
package import Logging
internal import ServiceLifecycle

/// Clears away what has run out, and has status lists signed again in time.
package struct Housekeeper: Service {
    private let platform: Platform
    private let rest: Duration
    private let logger: Logger
    private let batch = 500

    /// A housekeeper that makes its round once in `rest`.
    package init(platform: Platform, rest: Duration = .seconds(600), logger: Logger) {
        self.platform = platform
        self.rest = rest
        self.logger = logger
    }

    package func run() async throws {
        try await Rounds.run(every: rest) {
            do {
                let kept = try await platform.keepHouse(limit: batch)
                logger.debug(
                    "house kept",
                    metadata: [
                        "links": "\(kept.links)", "sessions": "\(kept.sessions)", "jobs": "\(kept.jobs)",
                        "revisions": "\(kept.revisions)", "files": "\(kept.files)",
                    ]
                )
                return max(kept.links, kept.sessions, kept.jobs) == batch ? .again : .rest
            } catch {
                logger.error("house not kept", metadata: ["reason": "\(type(of: error))"])
                return .rest
            }
        }
    }
}
