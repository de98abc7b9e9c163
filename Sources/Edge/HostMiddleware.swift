internal import HTTPTypes
package import Hummingbird

/// Refuses a request that names no host, or two: whoever stands between might take it for another (RFC 9112 §3.2).
package struct HostMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    /// Looks at the head alone.
    package init() {}

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        // The first host became the authority; another one is left among the fields.
        guard request.head.authority?.isEmpty == false, !request.headers.contains(.unchecked("Host")) else {
            throw Problem.malformed
        }
        return try await next(request, context)
    }
}
