internal import HTTPTypes
package import Hummingbird

/// Who may see figures and reasons: whoever has the token, or asks on this machine without a proxy between.
package struct OperatorAccess: Sendable {
    /// Who may have the figures of `/metrics`.
    package enum Figures: String, CaseIterable, Sendable {
        case off, loopback, token
    }

    private let figures: Figures
    private let token: String?

    /// Who may have figures, and the token that always opens.
    package init(figures: Figures, token: String?) {
        self.figures = figures
        self.token = token
    }

    /// Whether a request may have the figures.
    package func allowsFigures(_ request: Request, _ context: VisitorContext) -> Bool {
        switch figures {
        case .off: false
        case .loopback: isLocal(request, context) || hasToken(request)
        case .token: hasToken(request)
        }
    }

    /// Whether a request may know why the server is not ready.
    package func allowsReasons(_ request: Request, _ context: VisitorContext) -> Bool {
        isLocal(request, context) || hasToken(request)
    }

    /// A proxy on this machine has a local address too, but says for whom it asks.
    private func isLocal(_ request: Request, _ context: VisitorContext) -> Bool {
        let address = context.clientAddress
        let isLoopback = address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
        return isLoopback && !Self.proxied.contains { request.headers.contains($0) }
    }

    private func hasToken(_ request: Request) -> Bool {
        guard let token, let given = request.headers[.authorization], given.hasPrefix("Bearer ") else { return false }
        let (one, other) = (Array(token.utf8), Array(given.dropFirst(7).utf8))
        guard one.count == other.count else { return false }
        // Takes the same time wherever they differ.
        return zip(one, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let proxied: [HTTPField.Name] =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"]
        .map(HTTPField.Name.unchecked)
}
