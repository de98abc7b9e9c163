/// Names one thing of a kind. The kind is part of the type, so that a person's id cannot stand where a submission's is due.
///
/// The text is a UUIDv7 (RFC 9562 §5.7) made by us, except for credentials: 128 random bits.
package struct ID<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it stands in the database and in addresses.
    package let text: String

    /// Takes an id as it was stored or as it came in an address; whether such a thing exists is for the database to say.
    package init(_ text: String) {
        self.text = text
    }

    /// By text, which for UUIDv7 is by time of making.
    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }

    /// The text itself.
    package var description: String { text }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
