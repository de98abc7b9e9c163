/// Internationalized resource identifiers as text: what JSON-LD and N-Quads ask of them (RFC 3986, RFC 3987).
package enum IRI {
    /// Whether the text begins with a scheme and a colon, so that it is no relative reference.
    package static func hasScheme(_ text: String) -> Bool {
        schemeLength(text.utf8.prefix(64)) != nil
    }

    /// Whether the text has a scheme and no character that an IRI may not have (RFC 3987 §2.2).
    package static func isWellFormed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard schemeLength(bytes.prefix(64)) != nil else { return false }
            let special = special
            var hasFragment = false
            for byte in bytes where special.contains(byte) {
                guard byte == UInt8(ascii: "#"), !hasFragment else { return false }
                hasFragment = true
            }
            return true
        }
    }

    /// The characters that an IRI may not have, and `#`, which it may have once.
    private static let special = ASCIISet(Array(0...0x20) + [0x7F] + Array("<>\"{}|\\^`#".utf8))

    /// The reference made absolute against a base (RFC 3986 §5.2, strict).
    package static func resolve(_ reference: String, against base: String) -> String {
        let reference = Parts(reference)
        guard reference.scheme == nil else {
            return reference.withPath(removingDotSegments(reference.path)).text
        }
        let base = Parts(base)
        var target = reference
        target.scheme = base.scheme
        if reference.authority != nil {
            target.path = removingDotSegments(reference.path)
            return target.text
        }
        target.authority = base.authority
        if reference.path.isEmpty {
            target.path = base.path
            target.query = reference.query ?? base.query
        } else if reference.path.first == UInt8(ascii: "/") {
            target.path = removingDotSegments(reference.path)
        } else {
            target.path = removingDotSegments(merge(base, reference.path))
        }
        return target.text
    }

    /// RFC 3986 §5.2.3.
    private static func merge(_ base: Parts, _ path: [UInt8]) -> [UInt8] {
        if base.authority != nil, base.path.isEmpty { return [UInt8(ascii: "/")] + path }
        guard let slash = base.path.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return base.path[...slash] + path
    }

    /// RFC 3986 §5.2.4, in one pass.
    static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let dot = [UInt8(ascii: ".")]
        var output: [[UInt8]] = []
        let isRooted = path.first == slash
        var segments = path.split(separator: slash, omittingEmptySubsequences: false).map(Array.init)
        if isRooted { segments.removeFirst() }
        for (position, segment) in segments.enumerated() {
            let isLast = position == segments.count - 1
            if segment == dot + dot {
                if !output.isEmpty { output.removeLast() }
                if isLast { output.append([]) }
            } else if segment == dot {
                if isLast { output.append([]) }
            } else {
                output.append(segment)
            }
        }
        let joined = Array(output.joined(separator: [slash]))
        return isRooted ? [slash] + joined : joined
    }

    /// The length of the scheme, without its colon.
    static func schemeLength(_ bytes: some Collection<UInt8>) -> Int? {
        var length = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard length > 0 else { return nil }
                length += 1
            case UInt8(ascii: ":"): return length > 0 ? length : nil
            default: return nil
            }
        }
        return nil
    }
}

extension IRI {
    /// The five components of RFC 3986 §3, as bytes.
    private struct Parts {
        var scheme: [UInt8]?
        var authority: [UInt8]?
        var path: [UInt8] = []
        var query: [UInt8]?
        var fragment: [UInt8]?

        init(_ text: String) {
            var rest = Array(text.utf8)[...]
            if let length = IRI.schemeLength(rest) {
                scheme = Array(rest.prefix(length))
                rest = rest.dropFirst(length + 1)
            }
            if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
                fragment = Array(rest[(hash + 1)...])
                rest = rest[..<hash]
            }
            if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
                query = Array(rest[(mark + 1)...])
                rest = rest[..<mark]
            }
            if rest.starts(with: "//".utf8) {
                rest = rest.dropFirst(2)
                let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
                authority = Array(rest[..<end])
                rest = rest[end...]
            }
            path = Array(rest)
        }

        func withPath(_ path: [UInt8]) -> Parts {
            var copy = self
            copy.path = path
            return copy
        }

        /// RFC 3986 §5.3.
        var text: String {
            var bytes: [UInt8] = []
            if let scheme { bytes += scheme + ":".utf8 }
            if let authority { bytes += "//".utf8 + authority }
            bytes += path
            if let query { bytes += "?".utf8 + query }
            if let fragment { bytes += "#".utf8 + fragment }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
