package import Application
package import Logging
internal import ServiceLifecycle

/// Works out the figures of titles a few seconds after they change.
package struct FigureCounter: Service {
    private let platform: Platform
    private let rest: Duration
    private let logger: Logger
    private let batch = 200

    /// A counter that looks for changes once in `rest`. Several at once count the same twice, which does no harm.
    package init(platform: Platform, rest: Duration = .seconds(3), logger: Logger) {
        self.platform = platform
        self.rest = rest
        self.logger = logger
    }

    package func run() async throws {
        try await Rounds.run(every: rest) {
            do {
                return try await platform.countFigures(limit: batch) == batch ? .again : .rest
            } catch {
                logger.error("figures not counted", metadata: ["reason": "\(type(of: error))"])
                return .rest
            }
        }
    }
}
