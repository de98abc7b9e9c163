/// Paths of our own to which someone may be sent on; anything else would be an open redirect.
package enum ReturnPath {
    /// The path when it is one of ours, or `nil`: it begins with one slash and holds nothing that a browser could read
    /// as another host.
    package static func accepted(_ text: String?) -> String? {
        guard let text, text.utf8.first == 0x2F, text.utf8.count <= 2000 else { return nil }
        let second = text.utf8.dropFirst().first
        guard second != 0x2F, second != 0x5C else { return nil }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        return isPlain ? text : nil
    }

    /// The path of an address when its origin is ours, or `nil`.
    static func accepted(address: String?, authority: String) -> String? {
        guard let address, let range = address.firstRange(of: "://") else { return nil }
        let rest = address[range.upperBound...]
        guard rest.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }) == authority else { return nil }
        return accepted(String(rest.drop { $0 != "/" }.prefix { $0 != "#" }))
    }
}
