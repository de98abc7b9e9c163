public import LinkedData

/// A picture (Open Badges 3.0 §B.1, class Image).
public struct Image: Sendable, Equatable {
    /// The URL of the picture, or a `data:` URL that holds it.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// What the picture shows.
    public var caption: LocalizedText?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An image; whatever is left out is not written.
    public init(
        id: String,
        type: [String] = ["Image"],
        caption: LocalizedText? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.caption = caption
        self.extensions = extensions
    }
}

extension Image: TabledPart {
    package static let blank = Image(id: "", type: [])

    package static let members: [Member<Image>] = [
        .one("id", \.id),
        .many("type", \.type, isCompact: true),
        .one("caption", \.caption),
    ]

    /// Reads the object; a bare text is taken as the URL.
    ///
    /// - Throws: ``ModelError`` with the place of a member that is missing or of the wrong kind.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        if let id = value.string {
            self.init(id: id)
            return
        }
        self = try Self.read(value, by: Self.members, at: path)
    }

    /// The object as Open Badges 3.0 Appendix A wants it: no nulls, no empty arrays, several values always in an
    /// array.
    public var json: JSONValue {
        written(by: Self.members)
    }
}
