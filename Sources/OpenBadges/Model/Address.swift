public import LinkedData

/// A postal address (Open Badges 3.0 §B.1, class Address).
public struct Address: Sendable, Equatable {
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name of the country.
    public var addressCountry: String?
    /// The country by two letters (ISO 3166-1 alpha-2).
    public var addressCountryCode: String?
    /// The state or province.
    public var addressRegion: String?
    /// The town.
    public var addressLocality: String?
    /// Street and number.
    public var streetAddress: String?
    /// The post office box.
    public var postOfficeBoxNumber: String?
    /// The postal code.
    public var postalCode: String?
    /// The position.
    public var geo: GeoCoordinates?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An address; whatever is left out is not written.
    public init(
        type: [String] = ["Address"],
        addressCountry: String? = nil,
        addressCountryCode: String? = nil,
        addressRegion: String? = nil,
        addressLocality: String? = nil,
        streetAddress: String? = nil,
        postOfficeBoxNumber: String? = nil,
        postalCode: String? = nil,
        geo: GeoCoordinates? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.type = type
        self.addressCountry = addressCountry
        self.addressCountryCode = addressCountryCode
        self.addressRegion = addressRegion
        self.addressLocality = addressLocality
        self.streetAddress = streetAddress
        self.postOfficeBoxNumber = postOfficeBoxNumber
        self.postalCode = postalCode
        self.geo = geo
        self.extensions = extensions
    }
}

extension Address: TabledPart {
    package static let blank = Address(type: [])

    package static let members: [Member<Address>] = [
        .many("type", \.type),
        .one("addressCountry", \.addressCountry),
        .one("addressCountryCode", \.addressCountryCode),
        .one("addressRegion", \.addressRegion),
        .one("addressLocality", \.addressLocality),
        .one("streetAddress", \.streetAddress),
        .one("postOfficeBoxNumber", \.postOfficeBoxNumber),
        .one("postalCode", \.postalCode),
        .one("geo", \.geo),
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
