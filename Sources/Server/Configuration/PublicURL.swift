/// Scheme and host under which everything is published: `https://learn.district.example`.
struct PublicURL: Hashable, Sendable {
    /// In lower case, without a slash at the end.
    let text: String

    /// Reads what an administrator wrote; `nil` when it has more than scheme, host and port, or less.
    init?(_ text: String) {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        var authority = lower.dropFirst(scheme.count)
        if authority.hasSuffix("/") { authority = authority.dropLast() }
        let (host, port) = Self.parts(authority)
        let isHost = !host.isEmpty && host.utf8.count <= 253 && host.utf8.allSatisfy(Self.isOfHost)
        guard isHost, port.map({ Int($0).map { (1...65_535).contains($0) } ?? false }) ?? true else { return nil }
        self.text = scheme + authority
    }

    /// The address of a server that listens here and stands for itself.
    init(host: String, port: Int) {
        let name =
            switch host {
            case "0.0.0.0", "::", "localhost": "127.0.0.1"
            default: host.contains(":") ? "[\(host)]" : host
            }
        text = "http://\(name):\(port)"
    }

    /// The host alone, for the address that mail comes from.
    static func host(of url: String) -> String {
        let authority = url.drop { $0 != "/" }.drop { $0 == "/" }
        return String(parts(authority).host)
    }

    private static func parts(_ authority: Substring) -> (host: Substring, port: Substring?) {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            let rest = authority[authority.index(after: end)...]
            return (authority[...end], rest.isEmpty ? nil : rest.dropFirst())
        }
        guard let colon = authority.firstIndex(of: ":") else { return (authority, nil) }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): true
        default: false
        }
    }
}
