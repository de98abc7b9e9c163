/// What asks one server one question. It follows no redirect and resolves no name.
package protocol Transport: Sendable {
    /// Sends a GET request to a judged address and to no other one.
    ///
    /// The server must prove with its TLS certificate that it is the target's host.
    func get(
        _ target: FetchTarget,
        at address: IPAddress,
        limits: FetchLimits
    ) async throws(TransportFailure) -> TransportAnswer
}

/// What a server answered.
package enum TransportAnswer: Sendable, Equatable {
    /// Status 200 and the whole body.
    case document([UInt8])
    /// A status of redirection, and where to: the only `Location` field of the answer.
    case redirect(to: String)
    /// Any other status.
    case status(Int)
}

/// Why there is no answer.
package enum TransportFailure: Error, Sendable, Equatable {
    /// Nothing came back, not even a status: another address of the host may be tried.
    case noAnswer
    /// No connection in time: another address of the host may be tried.
    case connectTimedOut
    /// The body is longer than the limit.
    case tooLarge
    /// The answer broke off, or is coded in a way that nobody asked for.
    case broken
}
