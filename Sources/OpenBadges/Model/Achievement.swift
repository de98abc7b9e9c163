public import LinkedData

/// What can be earned (Open Badges 3.0 §B.1, class Achievement).
public struct Achievement: Sendable, Equatable {
    /// The URI that identifies it.
    public var id: String
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// The name.
    public var name: LocalizedText
    /// A short description.
    public var description: LocalizedText
    /// What has to be done to earn it.
    public var criteria: Criteria
    /// The kind of achievement, such as `MicroCredential`; extensible with `ext:`.
    public var achievementType: String?
    /// The picture of the achievement.
    public var image: Image?
    /// Who defined it; may be another than the issuer.
    public var creator: ProfileReference?
    /// Nodes of outside frameworks it corresponds to.
    public var alignment: [Alignment]
    /// The results it can have.
    public var resultDescription: [ResultDescription]
    /// Keywords.
    public var tag: [String]
    /// Credit hours or the like that it is worth.
    public var creditsAvailable: JSONNumber?
    /// The subject, for example `Education`.
    public var fieldOfStudy: String?
    /// The specialty within the subject.
    public var specialization: String?
    /// A code for people, for example of a course.
    public var humanCode: String?
    /// The language of the achievement, a tag like `en-US`.
    public var inLanguage: String?
    /// The version.
    public var version: String?
    /// Other versions and equivalents.
    public var related: [Related]
    /// Identifiers in other systems.
    public var otherIdentifier: [IdentifierEntry]
    /// Credentials in which others vouch for it, with embedded proofs.
    public var endorsement: [EndorsementCredential]
    /// Endorsements as compact JWS. Not every copy of the Open Badges context defines this term, so it must not stand
    /// in a badge that is signed with eddsa-rdfc-2022.
    public var endorsementJwt: [String]
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An achievement; whatever is left out is not written.
    public init(
        id: String,
        name: LocalizedText,
        description: LocalizedText,
        criteria: Criteria,
        type: [String] = ["Achievement"],
        achievementType: String? = nil,
        image: Image? = nil,
        creator: ProfileReference? = nil,
        alignment: [Alignment] = [],
        resultDescription: [ResultDescription] = [],
        tag: [String] = [],
        creditsAvailable: JSONNumber? = nil,
        fieldOfStudy: String? = nil,
        specialization: String? = nil,
        humanCode: String? = nil,
        inLanguage: String? = nil,
        version: String? = nil,
        related: [Related] = [],
        otherIdentifier: [IdentifierEntry] = [],
        endorsement: [EndorsementCredential] = [],
        endorsementJwt: [String] = [],
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.description = description
        self.criteria = criteria
        self.achievementType = achievementType
        self.image = image
        self.creator = creator
        self.alignment = alignment
        self.resultDescription = resultDescription
        self.tag = tag
        self.creditsAvailable = creditsAvailable
        self.fieldOfStudy = fieldOfStudy
        self.specialization = specialization
        self.humanCode = humanCode
        self.inLanguage = inLanguage
        self.version = version
        self.related = related
        self.otherIdentifier = otherIdentifier
        self.endorsement = endorsement
        self.endorsementJwt = endorsementJwt
        self.extensions = extensions
    }
}

extension Achievement: TabledPart {
    package static let blank = Achievement(id: "", name: "", description: "", criteria: .blank, type: [])

    package static let members: [Member<Achievement>] = [
        .one("id", \.id),
        .many("type", \.type),
        .one("name", \.name),
        .one("description", \.description),
        .one("criteria", \.criteria),
        .one("achievementType", \.achievementType),
        .one("image", \.image),
        .one("creator", \.creator),
        .many("alignment", \.alignment),
        .many("resultDescription", \.resultDescription),
        .many("tag", \.tag),
        .one("creditsAvailable", \.creditsAvailable),
        .one("fieldOfStudy", \.fieldOfStudy),
        .one("specialization", \.specialization),
        .one("humanCode", \.humanCode),
        .one("inLanguage", \.inLanguage),
        .one("version", \.version),
        .many("related", \.related),
        .many("otherIdentifier", \.otherIdentifier),
        .many("endorsement", \.endorsement),
        .many("endorsementJwt", \.endorsementJwt),
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
