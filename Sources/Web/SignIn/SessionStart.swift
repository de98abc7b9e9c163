internal import Application
internal import Edge
internal import Hummingbird

/// The answer that begins a session: a new token in the cookie, and on to where the person wanted to go. Whoever has a
/// second factor is asked for it first.
struct SessionStart: Sendable {
    private let platform: Platform
    private let pages: Pages
    private let cookies: OwnCookies

    init(_ site: Site) {
        platform = site.platform
        pages = site.pages
        cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
    }

    func response(
        _ session: StartedSession,
        for request: Request,
        _ context: VisitorContext,
        flash: Flash? = nil
    ) async throws -> Response {
        if session.awaitsSecondFactor {
            var response = pages.redirect(to: Path.secondStep)
            cookies.set(.half, to: session.token, on: &response)
            return response
        }
        if let old = context.signedIn { try await platform.signOut(old) }
        let known = device(of: request) ?? Secret.text(platform.clock.random(20))
        try await platform.noteDevice(known, of: session.person)
        let path = ReturnPath.accepted(session.returnTo) ?? Path.front
        var response = pages.redirect(to: path, flash: flash)
        cookies.set(.session, to: session.token, on: &response)
        cookies.set(.device, to: known, days: Platform.daysOfDevices, on: &response)
        cookies.remove(.visitor, on: &response)
        if cookies.value(.half, in: request) != nil { cookies.remove(.half, on: &response) }
        return response
    }

    /// The token of a browser from which somebody signed in before.
    func device(of request: Request) -> String? {
        cookies.value(.device, in: request).flatMap { (26...64).contains($0.utf8.count) ? $0 : nil }
    }

    /// The token of a sign-in that waits for its second factor.
    func half(of request: Request) -> String? {
        cookies.value(.half, in: request).flatMap { (26...128).contains($0.utf8.count) ? $0 : nil }
    }

    /// Where one begins anew, because nothing waits any more.
    func beginAnew() -> Response {
        let words = "That took too long, or there were too many codes that did not fit. Begin again."
        var response = pages.redirect(to: Path.signIn, flash: Flash(words, kind: .wait))
        cookies.remove(.half, on: &response)
        return response
    }
}
