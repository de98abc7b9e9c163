/// Where a redirect leads.
extension FetchTarget {
    /// The target of a `Location` field (RFC 9110 §10.2.2), under the same rules as a URL given from outside.
    func redirected(to location: String) throws(Refusal) -> FetchTarget {
        try FetchTarget(bytes: Array(resolve(Array(location.utf8))))
    }

    /// The reference as a full URL (RFC 3986 §5.2.2). Dot segments are left to the initializer.
    private func resolve(_ reference: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/"), question = UInt8(ascii: "?")
        if Self.hasScheme(reference) { return reference }
        if reference.starts(with: [slash, slash]) { return "https:".utf8 + reference }
        if reference.first == slash { return origin.utf8 + reference }
        if reference.isEmpty || reference.first == UInt8(ascii: "#") { return Array(url.utf8) }
        let folder = Array(path.utf8.prefix { $0 != question })
        if reference.first == question { return origin.utf8 + folder + reference }
        let end = folder.lastIndex(of: slash) ?? folder.startIndex
        return origin.utf8 + folder[..<end] + [slash] + reference
    }

    private static func hasScheme(_ reference: [UInt8]) -> Bool {
        guard let colon = reference.firstIndex(of: UInt8(ascii: ":")), let first = reference.first else { return false }
        return isLetter(first)
            && reference[..<colon].allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }
}
