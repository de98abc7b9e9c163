package import Application
internal import HTTPTypes
package import Hummingbird
internal import Synchronization

/// Answers with a calm page while an administrator has closed the pages. Whoever watches the server is still answered,
/// and styles and scripts are, which lie before it.
package struct MaintenanceMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    /// Paths that are answered all the same.
    package static let open: Set<String> = ["/healthz", "/readyz", "/metrics"]

    private let file: MaintenanceFile
    private let clock: Clock
    private let seen: Seen

    /// Looks at the file of a data folder, at most once in `rest`.
    package init(file: MaintenanceFile, clock: Clock, rest: Duration = .seconds(1)) {
        self.file = file
        self.clock = clock
        seen = Seen(rest: rest)
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard !Self.open.contains(request.uri.path), let notice = seen.notice(in: file) else {
            return try await next(request, context)
        }
        throw Problem.maintenance(notice.message, seconds: notice.secondsLeft(at: clock.now()))
    }

    /// What was found in the file, and when.
    private final class Seen: Sendable {
        private let rest: Duration
        private let last: Mutex<(at: ContinuousClock.Instant, notice: MaintenanceFile.Notice?)?> = Mutex(nil)

        init(rest: Duration) {
            self.rest = rest
        }

        func notice(in file: MaintenanceFile) -> MaintenanceFile.Notice? {
            last.withLock { last in
                let now = ContinuousClock.now
                if let last, now - last.at < rest { return last.notice }
                let notice = file.read()
                last = (now, notice)
                return notice
            }
        }
    }
}
