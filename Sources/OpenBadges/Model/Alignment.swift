public import LinkedData

/// A link from an achievement, a result or a rubric level to a node of an outside framework (Open Badges 3.0 §B.1,
/// class Alignment).
public struct Alignment: Sendable, Equatable {
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name of the node.
    public var targetName: LocalizedText
    /// The URL of the node.
    public var targetUrl: String
    /// The code of the node in its framework.
    public var targetCode: String?
    /// What the node says.
    public var targetDescription: LocalizedText?
    /// The name of the framework.
    public var targetFramework: LocalizedText?
    /// The kind of node, such as `CFItem` or `ceasn:Competency`; extensible with `ext:`.
    public var targetType: String?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An alignment; whatever is left out is not written.
    public init(
        targetName: LocalizedText,
        targetUrl: String,
        type: [String] = ["Alignment"],
        targetCode: String? = nil,
        targetDescription: LocalizedText? = nil,
        targetFramework: LocalizedText? = nil,
        targetType: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.type = type
        self.targetName = targetName
        self.targetUrl = targetUrl
        self.targetCode = targetCode
        self.targetDescription = targetDescription
        self.targetFramework = targetFramework
        self.targetType = targetType
        self.extensions = extensions
    }
}

extension Alignment: TabledPart {
    package static let blank = Alignment(targetName: "", targetUrl: "", type: [])

    package static let members: [Member<Alignment>] = [
        .many("type", \.type),
        .one("targetName", \.targetName),
        .one("targetUrl", \.targetUrl),
        .one("targetCode", \.targetCode),
        .one("targetDescription", \.targetDescription),
        .one("targetFramework", \.targetFramework),
        .one("targetType", \.targetType),
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
