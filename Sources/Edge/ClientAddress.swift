/// Whom to count a request to. `X-Forwarded-For` is believed only as far as proxies of our own wrote it.
enum ClientAddress {
    /// The address that the outermost of our proxies saw, or the peer's when there is none.
    ///
    /// - Parameters:
    ///   - peer: The address at the other end of the connection.
    ///   - forwarded: All values of `X-Forwarded-For`, in order.
    ///   - trustedProxies: How many entries at the end are written by machines of our own.
    static func address(peer: String, forwarded: [String], trustedProxies: Int) -> String {
        guard trustedProxies > 0 else { return peer }
        let entries = forwarded.flatMap { $0.split(separator: ",") }.map { $0.filter { !$0.isWhitespace } }
        guard entries.count >= trustedProxies else { return peer }
        let entry = entries[entries.count - trustedProxies]
        let isAddress =
            entry.utf8.count <= 45 && !entry.isEmpty && entry.allSatisfy { $0.isHexDigit || ".:".contains($0) }
        return isAddress ? entry : peer
    }

    /// The window of addresses that is counted together: one IPv4 address, or the /64 that a household gets of IPv6.
    static func window(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let gap = halves.dropFirst().firstIndex(of: ""), gap < 4 else {
            return halves.prefix(4).joined(separator: ":") + "::/64"
        }
        let written = halves.prefix(gap).filter { !$0.isEmpty }
        let after = halves.suffix(from: gap).filter { !$0.isEmpty }
        let zeros = Array(repeating: "0", count: max(0, 8 - written.count - after.count))
        return (written + zeros + after).prefix(4).joined(separator: ":") + "::/64"
    }
}
