public import LinkedData

/// A date and time together with the text it was written with, so that the zone chosen by the issuer is not lost.
public struct WrittenDateTime: Sendable, Equatable, CustomStringConvertible {
    /// The text: an XSD dateTimeStamp.
    public let text: String
    /// The instant it names.
    public let stamp: DateTimeStamp

    /// An instant, written in UTC.
    public init(_ stamp: DateTimeStamp) {
        text = stamp.description
        self.stamp = stamp
    }

    /// The instant that a text names; `nil` when it is not a dateTimeStamp with a zone.
    public init?(parsing text: String) {
        guard let stamp = DateTimeStamp(parsing: text) else { return nil }
        self.text = text
        self.stamp = stamp
    }

    /// The text.
    public var description: String { text }
}

extension WrittenDateTime: ModelValue {
    /// Reads a dateTimeStamp.
    ///
    /// - Throws: ``ModelError`` when it is not a text or not a date and time with a zone.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        guard let text = value.string, let date = WrittenDateTime(parsing: text) else {
            throw ModelError(.expected("a date and time with a zone, like 2025-01-31T09:30:00Z"), at: path)
        }
        self = date
    }

    /// The text as JSON.
    public var json: JSONValue { .string(text) }
}
