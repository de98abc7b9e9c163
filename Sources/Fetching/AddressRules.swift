/// Which addresses may be connected to: those of the public internet, and no others.
///
/// A credential is written by a stranger, and so are the URLs in it. Whoever follows them must not become the
/// stranger's way into the network that the checking machine stands in (server-side request forgery). The ranges
/// are those of the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
package struct AddressRules: Sendable {
    /// Addresses that are allowed whatever their range. Empty in the product; a test puts its own server here.
    let exceptions: Set<IPAddress>

    /// The rules of the product.
    package init() {
        exceptions = []
    }

    /// The rules with some addresses taken out of them.
    package init(allowing exceptions: Set<IPAddress>) {
        self.exceptions = exceptions
    }

    /// Why nobody may connect to the address, as a noun phrase, or `nil` for a public address.
    package func refusal(of address: IPAddress) -> String? {
        guard !exceptions.contains(address) else { return nil }
        return switch address {
        case .v4(let bits): Self.refusal(v4: bits)
        case .v6(let bits): Self.refusal(v6: bits)
        }
    }

    private static func refusal(v4 bits: UInt32) -> String? {
        refusedV4.first { $0.contains(bits) }?.name
    }

    private static func refusal(v6 bits: UInt128) -> String? {
        // A translator or a dual stack turns these into the IPv4 address in their last 32 bits (RFC 4291 §2.5.5.2,
        // RFC 6052 §2.1), so that address is the one to judge.
        if embeddingV4.contains(where: { $0.contains(bits) }) {
            return refusal(v4: UInt32(truncatingIfNeeded: bits))
        }
        if let range = refusedV6.first(where: { $0.contains(bits) }) { return range.name }
        return globalUnicast.contains(bits) ? nil : "a reserved address"
    }
}

extension AddressRules {
    /// A block of addresses in CIDR notation, and what to call it.
    struct Range<Bits: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
        let base: Bits
        let prefix: Int
        let name: String

        init(_ base: Bits, _ prefix: Int, _ name: String) {
            self.base = base
            self.prefix = prefix
            self.name = name
        }

        func contains(_ bits: Bits) -> Bool {
            // Swift's smart shift: a shift by the full width gives zero, so that prefix 0 holds everything.
            (bits ^ base) >> (Bits.bitWidth - prefix) == 0
        }
    }

    static let refusedV4: [Range<UInt32>] = [
        Range(0x0000_0000, 8, "an address of this network"),
        Range(0x0A00_0000, 8, "a private address"),
        Range(0x6440_0000, 10, "an address of a provider's inner network"),
        Range(0x7F00_0000, 8, "a loopback address"),
        Range(0xA9FE_0000, 16, "a link-local address"),
        Range(0xAC10_0000, 12, "a private address"),
        Range(0xC000_0000, 24, "a reserved address"),
        Range(0xC000_0200, 24, "a documentation address"),
        Range(0xC058_6300, 24, "a 6to4 relay address"),
        Range(0xC0A8_0000, 16, "a private address"),
        Range(0xC612_0000, 15, "a benchmark address"),
        Range(0xC633_6400, 24, "a documentation address"),
        Range(0xCB00_7100, 24, "a documentation address"),
        Range(0xE000_0000, 4, "a multicast address"),
        Range(0xFFFF_FFFF, 32, "a broadcast address"),
        Range(0xF000_0000, 4, "a reserved address"),
    ]

    /// IPv4-mapped (`::ffff:0:0/96`) and the well-known prefix of NAT64 (`64:ff9b::/96`).
    static let embeddingV4: [Range<UInt128>] = [
        Range(0xFFFF_0000_0000, 96, "an IPv4-mapped address"),
        Range(0x64_FF9B << 96, 96, "a NAT64 address"),
    ]

    /// What is handed out for use on the internet so far (RFC 4291 §2.4, IANA IPv6 Address Space).
    static let globalUnicast = Range<UInt128>(0x2000 << 112, 3, "a public address")

    /// Ranges with a name of their own. The rest outside ``globalUnicast`` is refused as reserved.
    static let refusedV6: [Range<UInt128>] = [
        Range(0, 128, "an unspecified address"),
        Range(1, 128, "a loopback address"),
        Range(0, 96, "an IPv4-compatible address"),
        Range(0x64_FF9B_0001 << 80, 48, "a local NAT64 address"),
        Range(0x2001_0000 << 96, 32, "a Teredo address"),
        Range(0x2001_0000 << 96, 23, "a reserved address"),
        Range(0x2001_0DB8 << 96, 32, "a documentation address"),
        Range(0x2002 << 112, 16, "a 6to4 address"),
        Range(0x3FFF << 112, 20, "a documentation address"),
        Range(0xFC00 << 112, 7, "a private address"),
        Range(0xFE80 << 112, 10, "a link-local address"),
        Range(0xFEC0 << 112, 10, "a private address"),
        Range(0xFF00 << 112, 8, "a multicast address"),
    ]
}
