public import LinkedData

/// Something shown in support of what a credential claims (Open Badges 3.0 §B.1, class Evidence).
public struct Evidence: Sendable, Equatable {
    /// The URL of a page, or a `data:` URL with the evidence itself.
    public var id: String?
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// A descriptive title.
    public var name: LocalizedText?
    /// How the evidence came about. Markdown.
    public var narrative: LocalizedText?
    /// A longer description.
    public var description: LocalizedText?
    /// The kind of evidence, for example `Prose` or `Film`.
    public var genre: String?
    /// Whom it was made for.
    public var audience: String?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An evidence; whatever is left out is not written.
    public init(
        id: String? = nil,
        type: [String] = ["Evidence"],
        name: LocalizedText? = nil,
        narrative: LocalizedText? = nil,
        description: LocalizedText? = nil,
        genre: String? = nil,
        audience: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.narrative = narrative
        self.description = description
        self.genre = genre
        self.audience = audience
        self.extensions = extensions
    }
}

extension Evidence: TabledPart {
    package static let blank = Evidence(type: [])

    package static let members: [Member<Evidence>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("name", \.name),
        .one("narrative", \.narrative),
        .one("description", \.description),
        .one("genre", \.genre),
        .one("audience", \.audience),
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
