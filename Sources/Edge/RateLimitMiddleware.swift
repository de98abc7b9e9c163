package import Application
package import Hummingbird

/// Bounds how often one place may do something that is worth guessing at or costs much: signing in, verifying.
package struct RateLimitMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let limit: RateWindows.Limit
    private let windows: RateWindows
    private let clock: Clock

    /// One limit, counted in windows that several limits share.
    package init(_ limit: RateWindows.Limit, in windows: RateWindows, clock: Clock) {
        self.limit = limit
        self.windows = windows
        self.clock = clock
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        if request.method != .get, request.method != .head { try await count(context) }
        return try await next(request, context)
    }

    /// Counts a try that turned out to be one only while it was answered.
    ///
    /// - Throws: ``Problem`` when there were too many.
    package func count(_ context: VisitorContext) async throws {
        let place = ClientAddress.window(context.clientAddress)
        if let seconds = await windows.count(limit, by: place, at: clock.now()) {
            throw Problem.tooMany(retryAfter: seconds)
        }
    }
}
