public import LinkedData

/// One described degree of meeting a criterion (Open Badges 3.0 §B.1, class RubricCriterionLevel).
public struct RubricCriterionLevel: Sendable, Equatable {
    /// The URI that identifies it. Results refer to it.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name of the level.
    public var name: LocalizedText
    /// What meeting it at this level looks like.
    public var description: LocalizedText?
    /// The degree of success in words or as a number.
    public var level: String?
    /// The points it is worth; a text that holds a number.
    public var points: String?
    /// Nodes of outside frameworks it corresponds to.
    public var alignment: [Alignment]
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A rubric criterion level; whatever is left out is not written.
    public init(
        id: String,
        name: LocalizedText,
        type: [String] = ["RubricCriterionLevel"],
        description: LocalizedText? = nil,
        level: String? = nil,
        points: String? = nil,
        alignment: [Alignment] = [],
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.description = description
        self.level = level
        self.points = points
        self.alignment = alignment
        self.extensions = extensions
    }
}

extension RubricCriterionLevel: TabledPart {
    package static let blank = RubricCriterionLevel(id: "", name: "", type: [])

    package static let members: [Member<RubricCriterionLevel>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("name", \.name),
        .one("description", \.description),
        .one("level", \.level),
        .one("points", \.points),
        .many("alignment", \.alignment),
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
