public import LinkedData

/// A position on the earth (Open Badges 3.0 §B.1, class GeoCoordinates).
public struct GeoCoordinates: Sendable, Equatable {
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// Degrees north, WGS 84.
    public var latitude: JSONNumber
    /// Degrees east, WGS 84.
    public var longitude: JSONNumber
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A geo coordinates; whatever is left out is not written.
    public init(
        latitude: JSONNumber,
        longitude: JSONNumber,
        type: [String] = ["GeoCoordinates"],
        extensions: JSONObject = JSONObject()
    ) {
        self.type = type
        self.latitude = latitude
        self.longitude = longitude
        self.extensions = extensions
    }
}

extension GeoCoordinates: TabledPart {
    package static let blank = GeoCoordinates(latitude: JSONNumber(0), longitude: JSONNumber(0), type: [])

    package static let members: [Member<GeoCoordinates>] = [
        .many("type", \.type, isCompact: true),
        .one("latitude", \.latitude),
        .one("longitude", \.longitude),
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
