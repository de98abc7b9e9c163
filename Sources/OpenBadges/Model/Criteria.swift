public import LinkedData

/// What had to be done to earn an achievement: a page, a text, or both (Open Badges 3.0 §B.1, class Criteria).
public struct Criteria: Sendable, Equatable {
    /// The URI of a page that says how the achievement is earned.
    public var id: String?
    /// How the achievement is earned. Markdown.
    public var narrative: LocalizedText?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A criteria; whatever is left out is not written.
    public init(
        id: String? = nil,
        narrative: LocalizedText? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.narrative = narrative
        self.extensions = extensions
    }
}

extension Criteria: TabledPart {
    package static let blank = Criteria()

    package static let members: [Member<Criteria>] = [
        .one("id", \.id),
        .one("narrative", \.narrative),
    ]

    /// Reads the object; a bare text is taken as the URI of the page.
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
