/// Addresses as they are compared and as they are accepted.
package enum EmailAddress {
    /// The address as it is compared: without white space around it, in lower case.
    package static func key(_ address: String) -> String {
        var view = address[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return view.drop { $0.isWhitespace }.lowercased()
    }

    /// Whether mail can be sent to it: one @, something on both sides, a dot in the domain, no white space or control
    /// characters, at most 254 bytes (RFC 5321 §4.5.3.1.3).
    package static func isUsable(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let domain = parts.last, !name.isEmpty else { return false }
        let isPlain = address.unicodeScalars.allSatisfy {
            $0.value > 32 && $0.value != 127 && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
        }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return isPlain && labels.count > 1 && !labels.contains(where: \.isEmpty) && address.utf8.count <= 254
    }
}
