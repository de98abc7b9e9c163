package import Application
internal import HTTPTypes
package import Hummingbird

/// Finds out who is there: the session behind the cookie, the token that forms carry, and the address to count by.
package struct SessionMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let platform: Platform
    private let settings: EdgeSettings
    private let cookies: OwnCookies
    private let proxyNotice: ProxyNotice

    /// Looks sessions up on a platform.
    package init(platform: Platform, settings: EdgeSettings) {
        self.platform = platform
        self.settings = settings
        cookies = OwnCookies(isSecure: settings.isSecure)
        proxyNotice = ProxyNotice(trustedProxies: settings.trustedProxies)
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.clientAddress = ClientAddress.address(
            peer: context.clientAddress,
            forwarded: request.headers[values: .forwardedFor],
            trustedProxies: settings.trustedProxies
        )
        proxyNotice.look(at: request, context)
        context.returnPath = returnPath(of: request)
        let token = value(.session, in: request)
        var former = value(.former, in: request).map { [UnsentKeeper.Former(token: $0, isSignedOut: true)] } ?? []
        if let token {
            context.signedIn = try await platform.signedIn(
                sessionToken: token,
                place: context.clientAddress
            )
            if context.signedIn != nil { context.formToken = FormToken(secret: token) }
            if context.signedIn == nil { former.append(UnsentKeeper.Former(token: token, isSignedOut: false)) }
        }
        context.isSessionLapsed = context.signedIn == nil && !former.isEmpty
        context.unsent = UnsentKeeper(platform: platform, path: request.uri.path, former: former)
        var response = try await serve(request, context, next)
        // A form that another window still shows is known again by the session in which it was written.
        if let token, cookies.isChanged(.session, by: response) { cookies.set(.former, to: token, on: &response) }
        return response
    }

    private func value(_ name: OwnCookies.Name, in request: Request) -> String? {
        cookies.value(name, in: request).flatMap { (16...128).contains($0.utf8.count) ? $0 : nil }
    }

    private func serve(
        _ request: Request,
        _ context: VisitorContext,
        _ next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        if context.signedIn == nil { return try await serveVisitor(request, context, next) }
        var response = try await next(request, context)
        response.headers[.carriesForm] = nil
        // What a signed-in person saw must not come back with the Back button after signing out.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// A visitor's forms are bound to a random cookie, set when a page with such a form is shown.
    private func serveVisitor(
        _ request: Request,
        _ context: VisitorContext,
        _ next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let known = value(.visitor, in: request)
        let secret = known ?? Secret.text(platform.clock.random(16))
        context.formToken = FormToken(secret: secret)
        var response = try await next(request, context)
        if known == nil, response.headers[.carriesForm] != nil {
            cookies.set(.visitor, to: secret, on: &response)
        }
        response.headers[.carriesForm] = nil
        return response
    }

    private func returnPath(of request: Request) -> String {
        let authority = request.head.authority ?? settings.authority
        let path =
            request.method == .get || request.method == .head
            ? ReturnPath.accepted(request.uri.string)
            : ReturnPath.accepted(address: request.headers[.referer], authority: authority)
        return path ?? "/"
    }
}

extension HTTPField.Name {
    /// Set by a page on its response to say that it holds a form for visitors; never leaves the server.
    package static let carriesForm = unchecked("Proven-Carries-Form")
    static let forwardedFor = unchecked("X-Forwarded-For")
    static let fetchSite = unchecked("Sec-Fetch-Site")
    static let formToken = unchecked("X-Form-Token")

    /// A name that is known to be well formed. The fallback is never used and only keeps the type total.
    package static func unchecked(_ text: String) -> HTTPField.Name {
        HTTPField.Name(text) ?? .age
    }
}
