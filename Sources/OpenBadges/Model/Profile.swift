public import LinkedData

/// A person or an organization, above all the issuer (Open Badges 3.0 §B.1, class Profile).
public struct Profile: Sendable, Equatable {
    /// The URI that identifies it. For an issuer a DID or the URL of its profile.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name.
    public var name: LocalizedText?
    /// The home page.
    public var url: String?
    /// A telephone number.
    public var phone: String?
    /// A short description.
    public var description: LocalizedText?
    /// Credentials in which others vouch for it, with embedded proofs.
    public var endorsement: [EndorsementCredential]
    /// Endorsements as compact JWS. Not every copy of the Open Badges context defines this term, so it must not stand
    /// in a badge that is signed with eddsa-rdfc-2022.
    public var endorsementJwt: [String]
    /// A logo or portrait.
    public var image: Image?
    /// An e-mail address.
    public var email: String?
    /// A postal address.
    public var address: Address?
    /// Identifiers in other systems.
    public var otherIdentifier: [IdentifierEntry]
    /// The name of a person who speaks for the organization.
    public var official: String?
    /// The organization it is part of.
    public var parentOrg: ProfileReference?
    /// Family name.
    public var familyName: String?
    /// Given name.
    public var givenName: String?
    /// Middle name.
    public var additionalName: String?
    /// Patronymic name.
    public var patronymicName: String?
    /// A title before the name.
    public var honorificPrefix: String?
    /// A title after the name.
    public var honorificSuffix: String?
    /// A prefix of the family name, like `de`.
    public var familyNamePrefix: String?
    /// Date of birth, YYYY-MM-DD.
    public var dateOfBirth: String?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A profile; whatever is left out is not written.
    public init(
        id: String,
        type: [String] = ["Profile"],
        name: LocalizedText? = nil,
        url: String? = nil,
        phone: String? = nil,
        description: LocalizedText? = nil,
        endorsement: [EndorsementCredential] = [],
        endorsementJwt: [String] = [],
        image: Image? = nil,
        email: String? = nil,
        address: Address? = nil,
        otherIdentifier: [IdentifierEntry] = [],
        official: String? = nil,
        parentOrg: ProfileReference? = nil,
        familyName: String? = nil,
        givenName: String? = nil,
        additionalName: String? = nil,
        patronymicName: String? = nil,
        honorificPrefix: String? = nil,
        honorificSuffix: String? = nil,
        familyNamePrefix: String? = nil,
        dateOfBirth: String? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.url = url
        self.phone = phone
        self.description = description
        self.endorsement = endorsement
        self.endorsementJwt = endorsementJwt
        self.image = image
        self.email = email
        self.address = address
        self.otherIdentifier = otherIdentifier
        self.official = official
        self.parentOrg = parentOrg
        self.familyName = familyName
        self.givenName = givenName
        self.additionalName = additionalName
        self.patronymicName = patronymicName
        self.honorificPrefix = honorificPrefix
        self.honorificSuffix = honorificSuffix
        self.familyNamePrefix = familyNamePrefix
        self.dateOfBirth = dateOfBirth
        self.extensions = extensions
    }
}

extension Profile: TabledPart {
    package static let blank = Profile(id: "", type: [])

    package static let members: [Member<Profile>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("name", \.name),
        .one("url", \.url),
        .one("phone", \.phone),
        .one("description", \.description),
        .many("endorsement", \.endorsement),
        .many("endorsementJwt", \.endorsementJwt),
        .one("image", \.image),
        .one("email", \.email),
        .one("address", \.address),
        .many("otherIdentifier", \.otherIdentifier),
        .one("official", \.official),
        .one("parentOrg", \.parentOrg),
        .one("familyName", \.familyName),
        .one("givenName", \.givenName),
        .one("additionalName", \.additionalName),
        .one("patronymicName", \.patronymicName),
        .one("honorificPrefix", \.honorificPrefix),
        .one("honorificSuffix", \.honorificSuffix),
        .one("familyNamePrefix", \.familyNamePrefix),
        .one("dateOfBirth", \.dateOfBirth),
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
