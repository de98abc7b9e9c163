public import LinkedData

extension AchievementSubject {
    /// A result that was achieved (Open Badges 3.0 §B.1, class Result).
    public struct Result: Sendable, Equatable {
        /// The classes it belongs to, as `type` lists them.
        public var type: [String]
        /// The id of the ``ResultDescription`` of the same achievement that this is a result of.
        public var resultDescription: String?
        /// The id of the ``RubricCriterionLevel`` that was reached.
        public var achievedLevel: String?
        /// The value: a grade, a score.
        public var value: String?
        /// `Completed`, `Enrolled`, `Failed`, `InProgress`, `OnHold`, `Provisional` or `Withdrew`.
        public var status: String?
        /// Nodes of outside frameworks it corresponds to.
        public var alignment: [Alignment]
        /// Members that this class does not know, kept as they were read and written after the known ones.
        public var extensions: JSONObject

        /// A result; whatever is left out is not written.
        public init(
            type: [String] = ["Result"],
            resultDescription: String? = nil,
            achievedLevel: String? = nil,
            value: String? = nil,
            status: String? = nil,
            alignment: [Alignment] = [],
            extensions: JSONObject = JSONObject()
        ) {
            self.type = type
            self.resultDescription = resultDescription
            self.achievedLevel = achievedLevel
            self.value = value
            self.status = status
            self.alignment = alignment
            self.extensions = extensions
        }
    }
}

extension AchievementSubject.Result: TabledPart {
    package static let blank = AchievementSubject.Result(type: [])

    package static let members: [Member<AchievementSubject.Result>] = [
        .many("type", \.type),
        .one("resultDescription", \.resultDescription),
        .one("achievedLevel", \.achievedLevel),
        .one("value", \.value),
        .one("status", \.status),
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
