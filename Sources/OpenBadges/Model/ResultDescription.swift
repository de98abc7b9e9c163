public import LinkedData

/// A result that an achievement can have: a grade, a score, or the level reached in one criterion of a rubric (Open
/// Badges 3.0 §B.1, class ResultDescription).
public struct ResultDescription: Sendable, Equatable {
    /// The URI that identifies it. Results refer to it.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name of the result; for a rubric, of the criterion.
    public var name: LocalizedText
    /// The kind of result, such as `RubricCriterionLevel` or `Percent`; extensible with `ext:`.
    public var resultType: String
    /// The values a result may have, from low to high.
    public var allowedValue: [String]
    /// The id of the level that must be reached.
    public var requiredLevel: String?
    /// The value that must be reached.
    public var requiredValue: String?
    /// The levels of the criterion, from low to high.
    public var rubricCriterionLevel: [RubricCriterionLevel]
    /// The least possible value; a text that holds a number.
    public var valueMin: String?
    /// The greatest possible value; a text that holds a number.
    public var valueMax: String?
    /// Nodes of outside frameworks it corresponds to.
    public var alignment: [Alignment]
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A result description; whatever is left out is not written.
    public init(
        id: String,
        name: LocalizedText,
        resultType: String,
        type: [String] = ["ResultDescription"],
        allowedValue: [String] = [],
        requiredLevel: String? = nil,
        requiredValue: String? = nil,
        rubricCriterionLevel: [RubricCriterionLevel] = [],
        valueMin: String? = nil,
        valueMax: String? = nil,
        alignment: [Alignment] = [],
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.resultType = resultType
        self.allowedValue = allowedValue
        self.requiredLevel = requiredLevel
        self.requiredValue = requiredValue
        self.rubricCriterionLevel = rubricCriterionLevel
        self.valueMin = valueMin
        self.valueMax = valueMax
        self.alignment = alignment
        self.extensions = extensions
    }
}

extension ResultDescription: TabledPart {
    package static let blank = ResultDescription(id: "", name: "", resultType: "", type: [])

    package static let members: [Member<ResultDescription>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("name", \.name),
        .one("resultType", \.resultType),
        .many("allowedValue", \.allowedValue),
        .one("requiredLevel", \.requiredLevel),
        .one("requiredValue", \.requiredValue),
        .many("rubricCriterionLevel", \.rubricCriterionLevel),
        .one("valueMin", \.valueMin),
        .one("valueMax", \.valueMax),
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
