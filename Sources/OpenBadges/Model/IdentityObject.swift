public import LinkedData

/// How the earner is recognized: a name in some system, plain or hashed (Open Badges 3.0 §B.1, class IdentityObject).
public struct IdentityObject: Sendable, Equatable {
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// Whether ``identityHash`` is a hash; if not, it is the plain value.
    public var hashed: Bool
    /// `sha256$` or `md5$` and the lower-case hex digits of the hash, or the plain value.
    public var identityHash: String
    /// The kind of identity, such as `emailAddress`; extensible with `ext:`.
    public var identityType: String
    /// Text that was appended to the value before hashing.
    public var salt: String?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An identity object; whatever is left out is not written.
    public init(
        hashed: Bool,
        identityHash: String,
        identityType: String,
        type: [String] = ["IdentityObject"],
        salt: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.type = type
        self.hashed = hashed
        self.identityHash = identityHash
        self.identityType = identityType
        self.salt = salt
        self.extensions = extensions
    }
}

extension IdentityObject: TabledPart {
    package static let blank = IdentityObject(hashed: false, identityHash: "", identityType: "", type: [])

    package static let members: [Member<IdentityObject>] = [
        .many("type", \.type, isCompact: true),
        .one("hashed", \.hashed),
        .one("identityHash", \.identityHash),
        .one("identityType", \.identityType),
        .one("salt", \.salt),
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
