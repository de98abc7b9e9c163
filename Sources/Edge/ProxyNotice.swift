internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Synchronization

/// Tells whoever runs the server, once, that a proxy stands in front of it which the configuration does not know: then
/// all people have one address, and share the limits that are counted by address.
final class ProxyNotice: Sendable {
    private let isDue: Atomic<Bool>

    init(trustedProxies: Int) {
        isDue = Atomic(trustedProxies == 0)
    }

    func look(at request: Request, _ context: VisitorContext) {
        guard request.headers.contains(.forwardedFor), isTaken() else { return }
        context.logger.warning(
            "X-Forwarded-For arrives, but trustedProxies is 0: behind a proxy everyone shares its address, and its limits"
        )
    }

    /// Whether it is to be told now; true once.
    func isTaken() -> Bool {
        isDue.exchange(false, ordering: .relaxed)
    }
}
