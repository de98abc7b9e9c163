/// An address that a text may link to.
struct MarkdownLink {
    static let maximumLength = 2_000

    let address: ArraySlice<UInt8>

    /// An https address with a plain host, or a mailto address; `nil` for everything else.
    init?(_ address: ArraySlice<UInt8>) {
        guard address.count <= Self.maximumLength, address.allSatisfy(Self.isAllowed) else { return nil }
        let scheme = address.prefix(8).map { $0 | 0x20 }
        if scheme == Array("https://".utf8) {
            let host = address.dropFirst(8).prefix {
                ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0)
            }
            // What stands before an @ looks like the host and is none.
            guard let first = host.first, Self.isLetterOrDigit(first), !host.contains(UInt8(ascii: "@")) else {
                return nil
            }
        } else if scheme.prefix(7) == Array("mailto:".utf8)[...] {
            guard address.dropFirst(7).contains(UInt8(ascii: "@")) else { return nil }
        } else {
            return nil
        }
        self.address = address
    }

    var openingTag: [UInt8] {
        var tag = Array("<a href=\"".utf8)
        for byte in address { SafeHTML.append(byte, to: &tag) }
        return tag + Array("\" rel=\"noopener noreferrer nofollow\">".utf8)
    }

    /// What stands in round brackets after a link's text, with the place after them.
    static func destination(in text: [UInt8], from start: Int) -> (MarkdownLink, end: Int)? {
        var end = start
        var depth = 0
        scan: while end < text.count, end - start <= maximumLength {
            switch text[end] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")") where depth == 0: break scan
            case UInt8(ascii: ")"): depth -= 1
            case let byte where !isAllowed(byte): return nil
            default: break
            }
            end += 1
        }
        guard end < text.count, text[end] == UInt8(ascii: ")"), depth == 0,
            let link = MarkdownLink(text[start..<end])
        else { return nil }
        return (link, end + 1)
    }

    /// What stands between < and >, with the place after them.
    static func address(in text: [UInt8], from start: Int) -> (MarkdownLink, end: Int)? {
        guard let end = text[start...].prefix(maximumLength + 1).firstIndex(where: { !isAllowed($0) }),
            text[end] == UInt8(ascii: ">"), let link = MarkdownLink(text[start..<end])
        else { return nil }
        return (link, end + 1)
    }

    /// Characters of an address (RFC 3986) without square brackets, which end a link's text.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
