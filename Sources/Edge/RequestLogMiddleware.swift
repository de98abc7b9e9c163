package import Hummingbird
internal import Logging

/// One line for each request, without personal data: the pattern of the route instead of the path, no address, no query.
package struct RequestLogMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let meter: RequestMeter

    /// Writes to the request's logger, which carries the request's number, and counts.
    package init(meter: RequestMeter) {
        self.meter = meter
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let begun = ContinuousClock.now
        let result: Result<Response, any Error>
        do {
            result = .success(try await next(request, context))
        } catch {
            result = .failure(error)
        }
        let status = (try? result.get())?.status.code ?? 500
        let milliseconds = (ContinuousClock.now - begun).milliseconds
        meter.count(
            method: request.method.rawValue,
            pattern: context.endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil },
            status: status,
            milliseconds: milliseconds
        )
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(context.endpointPath ?? "-")",
                "status": "\(status)",
                "ms": "\(milliseconds)",
            ]
        )
        return try result.get()
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
