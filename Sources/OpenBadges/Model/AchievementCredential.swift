public import LinkedData

/// A credential that says who achieved what: an open badge (Open Badges 3.0 §B.1, class AchievementCredential).
public struct AchievementCredential: Sendable, Equatable {
    /// The JSON-LD contexts, in their order; they also tell the ``form``.
    public var context: [JSONValue]
    /// The URI of the credential.
    public var id: String
    /// The classes it belongs to.
    public var type: [String]
    /// The name, to be shown to people.
    public var name: LocalizedText?
    /// A short description.
    public var description: LocalizedText?
    /// A picture of the credential.
    public var image: Image?
    /// Who issued it.
    public var issuer: ProfileReference
    /// From when it holds; `issuanceDate` in version 1.1.
    public var validFrom: WrittenDateTime
    /// Until when it holds; `expirationDate` in version 1.1.
    public var validUntil: WrittenDateTime?
    /// When the achievement was awarded.
    public var awardedDate: WrittenDateTime?
    /// Who achieved what.
    public var credentialSubject: AchievementSubject
    /// What supports the claim.
    public var evidence: [Evidence]
    /// Credentials in which others vouch for this one, with embedded proofs.
    public var endorsement: [EndorsementCredential]
    /// Endorsements as compact JWS. Not every copy of the Open Badges context defines this term, so it must not stand
    /// in a badge that is signed with eddsa-rdfc-2022.
    public var endorsementJwt: [String]
    /// JSON schemas it claims to conform to: objects with `id` and `type`.
    public var credentialSchema: [JSONObject]
    /// Where to look whether it was revoked or suspended: objects with `type`, such as `BitstringStatusListEntry`. Open
    /// Badges 3.0 wants one at most; one is written without an array.
    public var credentialStatus: [JSONObject]
    /// Where to get a newer copy: an object with `id` and `type`.
    public var refreshService: JSONObject?
    /// Terms it was issued under: objects with `type`.
    public var termsOfUse: [JSONObject]
    /// Embedded proofs. Verify the bytes received, never what this type writes.
    public var proof: [JSONObject]
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// A credential in the form of version 2.0 unless other contexts are given.
    public init(
        id: String,
        issuer: ProfileReference,
        validFrom: WrittenDateTime,
        credentialSubject: AchievementSubject,
        context: [JSONValue] = ContextURL.forIssuing,
        type: [String] = ["VerifiableCredential", "OpenBadgeCredential"],
        name: LocalizedText? = nil,
        description: LocalizedText? = nil,
        image: Image? = nil,
        validUntil: WrittenDateTime? = nil,
        awardedDate: WrittenDateTime? = nil,
        evidence: [Evidence] = [],
        endorsement: [EndorsementCredential] = [],
        endorsementJwt: [String] = [],
        credentialSchema: [JSONObject] = [],
        credentialStatus: [JSONObject] = [],
        refreshService: JSONObject? = nil,
        termsOfUse: [JSONObject] = [],
        proof: [JSONObject] = [],
        extensions: JSONObject = JSONObject()
    ) {
        self.context = context
        self.id = id
        self.type = type
        self.name = name
        self.description = description
        self.image = image
        self.issuer = issuer
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.awardedDate = awardedDate
        self.credentialSubject = credentialSubject
        self.evidence = evidence
        self.endorsement = endorsement
        self.endorsementJwt = endorsementJwt
        self.credentialSchema = credentialSchema
        self.credentialStatus = credentialStatus
        self.refreshService = refreshService
        self.termsOfUse = termsOfUse
        self.proof = proof
        self.extensions = extensions
    }

    /// The edition of the data model it is written in, by its contexts.
    public var form: CredentialForm {
        CredentialForm(context: .array(context))
    }
}

extension AchievementCredential: TabledPart {
    package static let blank = AchievementCredential(
        id: "",
        issuer: .id(""),
        validFrom: WrittenDateTime(DateTimeStamp(milliseconds: 0)),
        credentialSubject: .blank,
        context: [],
        type: []
    )

    package static var members: [Member<Self>] { members(.version2) }

    private static func members(_ form: CredentialForm) -> [Member<Self>] {
        [
            .many("@context", \.context),
            .one("id", \.id),
            .many("type", \.type),
            .one("name", \.name),
            .one("description", \.description),
            .one("image", \.image),
            .one("issuer", \.issuer),
            .one(form.start, \.validFrom),
            .one(form.end, \.validUntil),
            .one("awardedDate", \.awardedDate),
            .one("credentialSubject", \.credentialSubject),
            .many("evidence", \.evidence),
            .many("endorsement", \.endorsement),
            .many("endorsementJwt", \.endorsementJwt),
            .many("credentialSchema", \.credentialSchema),
            .many("credentialStatus", \.credentialStatus, isCompact: true),
            .one("refreshService", \.refreshService),
            .many("termsOfUse", \.termsOfUse),
            .many("proof", \.proof),
        ]
    }

    /// Reads a credential in the form of version 2.0 or 1.1; unknown members go to ``extensions``.
    ///
    /// - Throws: ``ModelError`` with the place of a member that is missing or of the wrong kind.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        let form = CredentialForm(context: value["@context"])
        self = try Self.read(value, by: Self.members(form), at: path)
    }

    /// The credential as Open Badges 3.0 Appendix A wants it: no nulls, no empty arrays, several values always in an
    /// array.
    public var json: JSONValue {
        written(by: Self.members(form))
    }
}
