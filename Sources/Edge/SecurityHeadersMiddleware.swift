internal import HTTPTypes
package import Hummingbird

/// The headers that keep a browser from doing what no page of ours needs. What a route sets itself stays: crests and
/// people's files carry their own policy.
package struct SecurityHeadersMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let headers: [(name: HTTPField.Name, value: String)]

    /// Under https, browsers are told to come back over https only.
    package init(settings: EdgeSettings) {
        var headers: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, Self.policy),
            (.xContentTypeOptions, "nosniff"),
            (.unchecked("Referrer-Policy"), "same-origin"),
            (.unchecked("Permissions-Policy"), Self.permissions),
            (.unchecked("Cross-Origin-Opener-Policy"), "same-origin"),
            (.unchecked("Cross-Origin-Resource-Policy"), "same-origin"),
            (.unchecked("X-Frame-Options"), "DENY"),
        ]
        if settings.isSecure { headers.append((.strictTransportSecurity, "max-age=63072000; includeSubDomains")) }
        self.headers = headers
    }

    private static let policy = """
        default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
        img-src 'self' blob:; media-src 'self' blob:
        """
    private static let permissions = """
        accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), \
        interest-cohort=(), magnetometer=(), microphone=(self), payment=(), usb=()
        """

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }
}
