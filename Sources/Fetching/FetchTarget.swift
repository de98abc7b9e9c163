package import OpenBadges

/// A URL that may be asked for, taken apart once. Whether its host's addresses may be, ``AddressRules`` says.
///
/// Only what RFC 3986 calls a URI of scheme `https` with a registered name as its host is accepted, and of those
/// only the spelling that every parser reads alike.
package struct FetchTarget: Sendable, Equatable {
    /// The longest URL accepted, in bytes.
    package static let maximumLength = 2048

    /// The host name: ASCII in lower case, at least two labels, no final dot.
    package let host: String
    /// The port, 1 to 65,535.
    package let port: Int
    /// Path and query as they are sent, without dot segments. Begins with `/`.
    package let path: String

    /// The URL put together again, without its fragment.
    package var url: String {
        "\(origin)\(path)"
    }

    /// Scheme, host and port.
    var origin: String {
        port == 443 ? "https://\(host)" : "https://\(host):\(port)"
    }

    /// Takes a URL apart.
    ///
    /// - Throws: ``DocumentUnavailable`` with ``DocumentUnavailable/Reason/refused(_:)``.
    package init(url: String) throws(DocumentUnavailable) {
        do {
            try self.init(bytes: Array(url.utf8))
        } catch {
            throw DocumentUnavailable(url: url, reason: .refused(error.why))
        }
    }

    init(bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.maximumLength else { throw .tooLong }
        guard Self.isWritten(asURI: bytes) else { throw .characters }
        let scheme = Array("https://".utf8)
        guard bytes.count >= scheme.count, zip(bytes, scheme).allSatisfy({ Self.lowercased($0) == $1 }) else {
            throw .scheme
        }
        let rest = bytes.dropFirst(scheme.count).prefix { $0 != UInt8(ascii: "#") }
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        guard !authority.contains(UInt8(ascii: "@")) else { throw .credentials }
        guard !authority.contains(UInt8(ascii: "[")) else { throw .literal }
        let name = authority.prefix { $0 != UInt8(ascii: ":") }
        host = try Self.host(name.map(Self.lowercased))
        port = try Self.port(authority[name.endIndex...])
        path = try Self.path(rest[authority.endIndex...])
    }

    private static func host(_ name: [UInt8]) throws(Refusal) -> String {
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // Resolvers read a name with a number at its end as an address: 127.1, 2130706433, 0x7f.1, 017700000001.
        // No top-level domain begins with a digit (RFC 3696 §2).
        let last = labels.last(where: { !$0.isEmpty }) ?? []
        guard !(last.first.map(isDigit) ?? false) else { throw .literal }
        guard name.count <= 253, labels.count >= 2, labels.allSatisfy(isLabel) else { throw .host }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
            && label.allSatisfy { isDigit($0) || $0 == hyphen || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    private static func port(_ text: ArraySlice<UInt8>) throws(Refusal) -> Int {
        guard !text.isEmpty else { return 443 }
        let digits = text.dropFirst()
        guard (1...5).contains(digits.count), digits.allSatisfy(isDigit), digits.first != UInt8(ascii: "0") else {
            throw .port
        }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard port <= 65_535 else { throw .port }
        return port
    }

    private static func path(_ text: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard !text.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else { throw .characters }
        let path = text.prefix { $0 != UInt8(ascii: "?") }
        let query = text[path.endIndex...]
        return String(decoding: withoutDotSegments(path) + query, as: UTF8.self)
    }
}

extension FetchTarget {
    /// Why a URL is refused. Each reads on after "was not fetched:".
    enum Refusal: Error {
        case tooLong, characters, scheme, credentials, literal, host, port

        var why: String {
            switch self {
            case .tooLong: "the URL is longer than \(FetchTarget.maximumLength) bytes"
            case .characters: "the URL has characters that a URL may not have"
            case .scheme: "the scheme of the URL is not https"
            case .credentials: "the URL carries a user name or password"
            case .literal: "the URL names a numeric address instead of a host"
            case .host: "the URL has no valid host name of the public internet"
            case .port: "the URL has an invalid port"
            }
        }
    }
}
