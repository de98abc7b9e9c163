/// A code that stands in for the authenticator app, once: 120 random bits, so that a plain digest keeps it.
package enum RecoveryCode {
    /// How many a person gets.
    package static let count = 10

    /// A code as it is shown, in groups.
    static func text(_ bytes: [UInt8]) -> String {
        let letters = Array(Secret.text(bytes))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// Bytes of a code.
    static let length = 15

    /// The code as it is compared: without groups and capitals. `nil` for what is none.
    static func key(_ typed: String) -> String? {
        let plain = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "–" }
        return Secret.bytes(plain)?.count == length ? plain : nil
    }

    /// How the database knows it.
    static func digest(_ key: String) -> String { Secret.digest("recovery " + key) }
}
