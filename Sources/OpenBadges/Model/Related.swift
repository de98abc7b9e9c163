public import LinkedData

/// Another version or an equivalent of an achievement (Open Badges 3.0 §B.1, class Related).
public struct Related: Sendable, Equatable {
    /// The URI of the related achievement.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// Its language, a tag like `en-US`.
    public var inLanguage: String?
    /// Its version.
    public var version: String?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A related; whatever is left out is not written.
    public init(
        id: String,
        type: [String] = ["Related"],
        inLanguage: String? = nil,
        version: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.inLanguage = inLanguage
        self.version = version
        self.extensions = extensions
    }
}

extension Related: TabledPart {
    package static let blank = Related(id: "", type: [])

    package static let members: [Member<Related>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("inLanguage", \.inLanguage),
        .one("version", \.version),
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
