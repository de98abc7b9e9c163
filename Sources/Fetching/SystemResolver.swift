import NIOCore
package import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The resolver of the operating system (`getaddrinfo`), on threads that may block.
package struct SystemResolver: HostResolver {
    /// The host has no address, or the resolver could not tell.
    package struct NoAddress: Error, Sendable, CustomStringConvertible {
        package let host: String

        package var description: String {
            "The host \(host) has no address."
        }
    }

    private let threads: NIOThreadPool

    /// A resolver on a started thread pool.
    package init(threads: NIOThreadPool = .singleton) {
        self.threads = threads
    }

    package func addresses(of host: String) async throws -> [IPAddress] {
        // `getaddrinfo` cannot be interrupted. A stream gives up waiting for it when the task is canceled, so that a
        // silent name server costs a thread for some seconds and not the caller's time limit.
        let (stream, continuation) = AsyncStream<[IPAddress]>.makeStream()
        threads.submit { state in
            if case .active = state { continuation.yield(Self.lookUp(host)) }
            continuation.finish()
        }
        for await addresses in stream where !addresses.isEmpty { return addresses }
        try Task.checkCancellation()
        throw NoAddress(host: host)
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }

        var found: [IPAddress] = []
        var next = first
        while let entry = next?.pointee {
            if let address = address(of: entry), !found.contains(address) { found.append(address) }
            next = entry.ai_next
        }
        return found
    }

    private static func address(of entry: addrinfo) -> IPAddress? {
        guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
        return switch entry.ai_family {
        case AF_INET: IPAddress(SocketAddress(raw.loadUnaligned(as: sockaddr_in.self)))
        case AF_INET6: IPAddress(SocketAddress(raw.loadUnaligned(as: sockaddr_in6.self)))
        default: nil
        }
    }
}
