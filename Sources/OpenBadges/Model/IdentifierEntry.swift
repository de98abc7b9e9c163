public import LinkedData

/// An identifier that some system gave to a person, an organization or an achievement (Open Badges 3.0 §B.1, class
/// IdentifierEntry).
public struct IdentifierEntry: Sendable, Equatable {
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The identifier.
    public var identifier: String
    /// Its kind, such as `sourcedId` or `emailAddress`; extensible with `ext:`.
    public var identifierType: String
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An identifier entry; whatever is left out is not written.
    public init(
        identifier: String,
        identifierType: String,
        type: [String] = ["IdentifierEntry"],
        extensions: JSONObject = JSONObject()
    ) {
        self.type = type
        self.identifier = identifier
        self.identifierType = identifierType
        self.extensions = extensions
    }
}

extension IdentifierEntry: TabledPart {
    package static let blank = IdentifierEntry(identifier: "", identifierType: "", type: [])

    package static let members: [Member<IdentifierEntry>] = [
        .many("type", \.type, isCompact: true),
        .one("identifier", \.identifier),
        .one("identifierType", \.identifierType),
    ]

    /// Reads the object; unknown members go to ``extensions``.
    ///
    /// - Throws: ``ModelError`` with the place of a member that is missing or of the wrong kind.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        self = try Self.read(value, by: Self.members, at: path)
    }

    /// The object as Open Badges 3.0 Appendix A wants it: no nulls, no empty arrays, several values always in an
    /// array.
    public var json: JSONValue {
        written(by: Self.members)
    }
}
