/// How much one document may cost.
package struct FetchLimits: Sendable {
    /// The longest body, in bytes as they come over the wire.
    package var bodyBytes: Int
    /// The time for everything: resolving, every redirect, the last byte of the body.
    package var total: Duration
    /// The time for one TCP and TLS handshake.
    package var connect: Duration
    /// How many redirects are followed.
    package var redirects: Int

    /// Limits for a DID document or a status list unless told otherwise.
    package init(
        bodyBytes: Int = 1 << 20,
        total: Duration = .seconds(10),
        connect: Duration = .seconds(5),
        redirects: Int = 3,
    ) {
        self.bodyBytes = bodyBytes
        self.total = total
        self.connect = connect
        self.redirects = redirects
    }
}
