internal import LinkedData

/// The DID method `web`: the identifier names the place of its document on a web server (did:web method specification).
public enum DIDWeb {
    private static let prefix = "did:web:"
    private static let maximumLength = 2048

    /// Where the document of a `did:web` lies.
    ///
    /// `did:web:host` → `https://host/.well-known/did.json`; `did:web:host:a:b` → `https://host/a/b/did.json`; a
    /// port is written `host%3A8443`. Which hosts may be asked is for whoever fetches to decide.
    ///
    /// - Throws: ``DIDError/malformed(_:)`` also for empty or dotted segments, an encoded slash, credentials, a
    ///   fragment.
    public static func url(for did: String) throws(DIDError) -> String {
        guard did.utf8.count <= maximumLength, did.utf8.starts(with: prefix.utf8) else {
            throw .malformed("it is not a did:web")
        }
        let segments = did.utf8.dropFirst(prefix.utf8.count)
            .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map { String(decoding: Array($0), as: UTF8.self) }
        let host = try host(segments[0])
        let path = segments.dropFirst()
        for segment in path { try check(segment: segment) }
        return "https://" + host + "/" + (path.isEmpty ? [".well-known"] : Array(path)).joined(separator: "/")
            + "/did.json"
    }

    /// The `did:web` of an issuer's `https` URL, the inverse of ``url(for:)``; the end `/did.json` may be left out.
    ///
    /// `https://host/` → `did:web:host`; `https://host:8443/a/b` → `did:web:host%3A8443:a:b`.
    ///
    /// - Throws: ``DIDError/malformed(_:)`` for another scheme, credentials, query, fragment and for segments that
    ///   a DID cannot hold.
    public static func did(forIssuerURL url: String) throws(DIDError) -> String {
        let scheme = "https://"
        guard url.utf8.count <= maximumLength, url.utf8.starts(with: scheme.utf8) else {
            throw .malformed("it is not an https URL")
        }
        var segments = url.utf8.dropFirst(scheme.utf8.count)
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(decoding: Array($0), as: UTF8.self) }
        let authority = segments.removeFirst()
        if segments.last == "did.json" { segments.removeLast() } else if segments.last == "" { segments.removeLast() }
        if segments == [".well-known"] { segments = [] }
        for segment in segments { try check(segment: segment) }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw .malformed("the host is not a domain name") }
        var host = String(decoding: parts[0].utf8.map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        if parts.count == 2, parts[1] != "443" { host += "%3A" + parts[1] }
        _ = try self.host(host)
        return prefix + ([host] + segments).joined(separator: ":")
    }

    /// A domain name, with the port behind `%3A` made one behind `:`.
    private static func host(_ text: String) throws(DIDError) -> String {
        var name = Array(text.utf8)
        var port = ""
        if let position = name.firstIndex(of: UInt8(ascii: "%")) {
            let rest = name[position...]
            let digits = rest.dropFirst(3)
            guard rest.starts(with: "%3A".utf8) || rest.starts(with: "%3a".utf8), (1...5).contains(digits.count),
                digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let number = UInt16(String(decoding: digits, as: UTF8.self)), number > 0
            else { throw .malformed("the port is not one") }
            port = ":\(number)"
            name.removeSubrange(position...)
        }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard name.count <= 253, labels.allSatisfy({ isLabel(Array($0)) }) else {
            throw .malformed("the host is not a domain name")
        }
        return String(decoding: name, as: UTF8.self) + port
    }

    private static func isLabel(_ label: [UInt8]) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
            && label.allSatisfy { $0 == hyphen || isAlphanumeric($0) }
    }

    /// A segment holds the characters of a DID (DID Core 1.0 §3.1) and decodes to a plain name.
    private static func check(segment: String) throws(DIDError) {
        let bytes = Array(segment.utf8)
        var decoded: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                guard position + 2 < bytes.count, let high = Hexadecimal.value(of: bytes[position + 1]),
                    let low = Hexadecimal.value(of: bytes[position + 2])
                else { throw .malformed("a percent sign is not followed by two hexadecimal digits") }
                decoded.append(high << 4 | low)
                position += 3
            } else {
                guard isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F else {
                    throw .malformed("a segment of the path holds a character that a DID cannot hold")
                }
                decoded.append(byte)
                position += 1
            }
        }
        guard !decoded.isEmpty else { throw .malformed("a segment of the path is empty") }
        guard decoded != [0x2E], decoded != [0x2E, 0x2E] else { throw .malformed("a segment of the path is dotted") }
        // What would end or leave the segment, or be decoded once more, cannot come in through its encoding.
        let isPlain = decoded.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"/\\?#%@:".utf8.contains($0) }
        guard isPlain, decoded.elementsEqual(String(decoding: decoded, as: UTF8.self).utf8) else {
            throw .malformed("a segment of the path hides a character that does not belong there")
        }
    }

    // `lowercased` would also turn letters beyond ASCII into ASCII ones.
    private static func isUpper(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
