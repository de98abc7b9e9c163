public import LinkedData

/// What is endorsed, and what is said of it (Open Badges 3.0 §B.1, class EndorsementSubject).
public struct EndorsementSubject: Sendable, Equatable {
    /// The URI of the profile, achievement or credential that is endorsed.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// What the endorser says. Markdown.
    public var endorsementComment: LocalizedText?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An endorsement subject; whatever is left out is not written.
    public init(
        id: String,
        type: [String] = ["EndorsementSubject"],
        endorsementComment: LocalizedText? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.endorsementComment = endorsementComment
        self.extensions = extensions
    }
}

extension EndorsementSubject: TabledPart {
    package static let blank = EndorsementSubject(id: "", type: [])

    package static let members: [Member<EndorsementSubject>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("endorsementComment", \.endorsementComment),
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
