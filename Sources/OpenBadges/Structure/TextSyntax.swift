import LinkedData

/// Small grammars of the texts in credentials.
enum TextSyntax {
    /// An absolute URI (RFC 3986 §4.3), or one with characters beyond ASCII (RFC 3987). `http(s)` needs a host, `did`
    /// a method and something after it.
    static func isURI(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A), let first = bytes.first, isLetter(first) else { return false }
        let scheme = bytes[..<colon]
        let rest = bytes[(colon + 1)...]
        guard scheme.allSatisfy({ isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }), !rest.isEmpty,
            rest.allSatisfy(isAllowedInIRI)
        else { return false }
        return switch String(decoding: scheme, as: UTF8.self).lowercased() {
        case "http", "https": hasHost(rest)
        case "did": isDID(rest)
        default: true
        }
    }

    private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else { return false }
        let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let host = authority.split(separator: 0x40, omittingEmptySubsequences: false).last ?? []
        return host.first.map { $0 != 0x3A } ?? false
    }

    private static func isDID(_ rest: ArraySlice<UInt8>) -> Bool {
        let parts = rest.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
        return parts[0].allSatisfy { (0x61...0x7A).contains($0) || isDigit($0) }
    }

    /// Whether a byte of UTF-8 can stand in an IRI: no blank, no control, none of `<>"{}|\^` and the backtick.
    static func isAllowedInIRI(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"<>\"{}|\\^`".utf8.contains(byte)
    }

    /// A date, YYYY-MM-DD, that is in the calendar.
    static func isDate(_ text: String) -> Bool {
        text.utf8.count == 10 && DateTimeStamp(parsing: text + "T00:00:00Z") != nil
    }

    /// One digit or more.
    static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isDigit)
    }

    /// A well-formed language tag: subtags of one to eight letters and digits, letters first (BCP 47).
    static func isLanguageTag(_ text: String) -> Bool {
        let subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = subtags.first, first.allSatisfy(isLetter) else { return false }
        return subtags.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
    }

    /// A language tag in the form of the Open Badges schema: `en`, `en-US`, `zh-Hant-TW`, `es-419`.
    static func isSchemaLanguageTag(_ text: String) -> Bool {
        var subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)[...]
        guard let language = subtags.popFirst(), (2...4).contains(language.count), language.allSatisfy(isLower) else {
            return false
        }
        if let script = subtags.first, script.count == 4 {
            guard let capital = script.first, isUpper(capital), script.dropFirst().allSatisfy(isLower) else {
                return false
            }
            subtags = subtags.dropFirst()
        }
        if let region = subtags.popFirst() {
            guard region.count == 2 && region.allSatisfy(isUpper) || region.count == 3 && region.allSatisfy(isDigit)
            else { return false }
        }
        return subtags.isEmpty
    }

    /// Three base64url parts with dots between; the middle one may be empty (detached).
    static func isCompactJWS(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else { return false }
        return parts.allSatisfy { $0.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F } }
    }

    /// Subresource Integrity hashes with blanks between: `sha256-`, `sha384-` or `sha512-` and base64.
    static func isIntegrity(_ text: String) -> Bool {
        let lengths = ["sha256": 44, "sha384": 64, "sha512": 88]
        let hashes = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }
        return !hashes.isEmpty
            && hashes.allSatisfy { hash in
                let parts = hash.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, let length = lengths[String(parts[0])] else { return false }
                let digest = parts[1].utf8.prefix { $0 != 0x3F }
                return digest.count == length
                    && digest.allSatisfy {
                        isLetter($0) || isDigit($0) || "+/=".utf8.contains($0)
                    }
            }
    }

    /// A digest in multibase. Bounded, since base58 takes quadratic time; SHA-512 needs 92 characters.
    static func isMultibaseDigest(_ text: String) -> Bool {
        text.utf8.count <= 200 && Multibase.decode(text)?.isEmpty == false
    }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
