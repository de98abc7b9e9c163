package import NIOCore

/// An address as the network sees it: numbers, no text that two parsers could read differently.
package enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// An IPv4 address, most significant byte first.
    case v4(UInt32)
    /// An IPv6 address, most significant byte first, without its scope.
    case v6(UInt128)

    /// The address of a socket, or `nil` when the socket is no IP socket.
    package init?(_ address: SocketAddress) {
        // `sin_addr` is at byte 4 of its structure and `sin6_addr` at byte 8 of its own, on Linux and on Darwin. The
        // fields themselves belong to a C module that NIO keeps to itself.
        switch address {
        case .v4(let inet):
            self = withUnsafeBytes(of: inet.address) { raw in
                .v4(UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
            }
        case .v6(let inet):
            self = withUnsafeBytes(of: inet.address) { raw in
                .v6(UInt128(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt128.self)))
            }
        case .unixDomainSocket:
            return nil
        }
    }

    /// Dotted decimal, or all eight groups in hexadecimal: forms that every parser reads as the same address.
    package var description: String {
        switch self {
        case .v4(let bits):
            stride(from: 24, through: 0, by: -8).map { String(bits >> UInt32($0) & 0xFF) }.joined(separator: ".")
        case .v6(let bits):
            stride(from: 112, through: 0, by: -16).map { String(bits >> UInt128($0) & 0xFFFF, radix: 16) }
                .joined(separator: ":")
        }
    }
}
