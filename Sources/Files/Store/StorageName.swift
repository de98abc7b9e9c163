/// The random name under which a file lies in the store: 32 hexadecimal digits. Nothing a person wrote becomes part of
/// a path.
package struct StorageName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in the database.
    package let text: String

    /// A name as it was stored, or `nil` for text that no store has made.
    package init?(_ text: String) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ Hex.value($0) != nil && !(65...70).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    private init(random bytes: [UInt8]) {
        text = Hex.text(bytes)
    }

    static func random() -> StorageName {
        StorageName(random: RandomBytes.make(16))
    }

    /// Two levels of folders, so that none gets too full.
    var folders: (outer: String, inner: String) {
        (String(text.prefix(2)), String(text.dropFirst(2).prefix(2)))
    }

    /// The name itself.
    package var description: String { text }
}
