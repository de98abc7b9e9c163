package import OpenBadges

/// Documents from the public internet, with every precaution against a URL written by an attacker.
///
/// Only `https`; only hosts all of whose addresses ``AddressRules`` lets pass, and the connection goes to the
/// address that was judged; every redirect is judged like a first URL; time, size and redirects are limited.
/// Nothing is sent but the request itself: no cookie, no referrer, no credentials, and no proxy is used.
package struct GuardedSource: DocumentSource {
    /// How many addresses of one host are tried.
    static let attempts = 4

    let limits: FetchLimits
    let resolver: any HostResolver
    let rules: AddressRules
    let transport: any Transport

    /// The source of the product.
    package init(limits: FetchLimits = FetchLimits()) {
        self.init(limits: limits, resolver: SystemResolver(), rules: AddressRules(), transport: PinnedTransport())
    }

    /// A source with parts replaced, for tests that run a server of their own.
    package init(
        limits: FetchLimits,
        resolver: any HostResolver,
        rules: AddressRules,
        transport: any Transport
    ) {
        self.limits = limits
        self.resolver = resolver
        self.rules = rules
        self.transport = transport
    }

    /// The bytes of a document.
    package func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        let target = try FetchTarget(url: url)
        do {
            return try await withinTime { () async throws(Unavailable) in try await follow(target) }
        } catch {
            throw DocumentUnavailable(url: url, reason: error.reason)
        }
    }

    private func follow(_ first: FetchTarget) async throws(Unavailable) -> [UInt8] {
        let deadline = ContinuousClock.now + limits.total
        var target = first
        var visited: [FetchTarget] = []
        while true {
            visited.append(target)
            switch try await answer(from: target, redirected: visited.count > 1, until: deadline) {
            case .document(let bytes): return bytes
            case .status(let code): throw Unavailable(.status(code))
            case .redirect(let location):
                guard visited.count <= limits.redirects else {
                    throw .refused("it redirects more than \(limits.redirects) times")
                }
                do {
                    target = try target.redirected(to: location)
                } catch {
                    throw .refused(Self.afterRedirect + error.why)
                }
                guard !visited.contains(target) else { throw .refused("it redirects in a circle") }
            }
        }
    }

    private static let afterRedirect = "it redirects to another URL, and there "

    private func answer(
        from target: FetchTarget,
        redirected: Bool,
        until deadline: ContinuousClock.Instant
    ) async throws(Unavailable) -> TransportAnswer {
        let addresses = try await publicAddresses(of: target.host, redirected: redirected)
        var reason = DocumentUnavailable.Reason.unreachable
        for address in addresses.prefix(Self.attempts) {
            var rest = limits
            rest.total = deadline - ContinuousClock.now
            rest.connect = min(limits.connect, rest.total)
            guard !Task.isCancelled, rest.total > .zero else { throw Unavailable(.timedOut) }
            do {
                return try await transport.get(target, at: address, limits: rest)
            } catch {
                switch error {
                case .noAnswer: reason = .unreachable
                case .connectTimedOut: reason = .timedOut
                case .tooLarge: throw Unavailable(.tooLarge(limit: limits.bodyBytes))
                case .broken: throw Unavailable(.unreachable)
                }
            }
        }
        throw Unavailable(reason)
    }

    private func publicAddresses(of host: String, redirected: Bool) async throws(Unavailable) -> [IPAddress] {
        let addresses: [IPAddress]
        do {
            addresses = try await resolver.addresses(of: host)
        } catch {
            throw Unavailable(.unreachable)
        }
        // One bad address spoils them all: a host of the public internet has none of these, and an attacker's name
        // server may mix them.
        for address in addresses {
            guard let name = rules.refusal(of: address) else { continue }
            throw .refused("\(redirected ? Self.afterRedirect : "")the host has \(name)")
        }
        return addresses
    }
}

/// A reason on its way to the caller, who knows the URL that was asked for.
struct Unavailable: Error {
    let reason: DocumentUnavailable.Reason

    init(_ reason: DocumentUnavailable.Reason) {
        self.reason = reason
    }

    static func refused(_ why: String) -> Unavailable {
        Unavailable(.refused(why))
    }
}
