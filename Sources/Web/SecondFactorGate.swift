internal import Application
internal import Credentialing
package import Edge
package import Hummingbird

/// Leads whoever has to have a second factor, and gave none in this session, to set one up before anything else.
package struct SecondFactorGate: RouterMiddleware {
    package typealias Context = VisitorContext

    private let platform: Platform

    init(platform: Platform) {
        self.platform = platform
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard let signedIn = context.signedIn, signedIn.lacksSecondFactor, let route = context.endpointPath,
            !Self.isOpen(route)
        else { return try await next(request, context) }
        let means = try await platform.signInMeans(of: signedIn.actor)
        // An app is there, but this session began before it.
        throw means.secondFactor == nil
            ? Problem.withoutSecondFactor : Problem.confirm(returnTo: context.returnPath)
    }

    /// What one needs to set it up, to confirm who one is, and to leave.
    private static func isOpen(_ route: String) -> Bool {
        let open = [
            "/privacy", "/accessibility", "/account/second-factor", "/account/recovery-codes/file", "/account/confirm",
            "/sign-", "/assets",
        ]
        return open.contains { route.hasPrefix($0) }
    }
}
