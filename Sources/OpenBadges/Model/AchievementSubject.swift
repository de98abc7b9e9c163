public import LinkedData

/// Who earned what, and how well (Open Badges 3.0 §B.1, class AchievementSubject).
public struct AchievementSubject: Sendable, Equatable {
    /// The URI of the earner. This or an ``identifier`` must be there.
    public var id: String?
    /// The classes it belongs to, as `type` lists them.
    public var type: [String]
    /// How the earner is recognized when there is no ``id``, or besides it.
    public var identifier: [IdentityObject]
    /// What was earned.
    public var achievement: Achievement
    /// When the activity began.
    public var activityStartDate: WrittenDateTime?
    /// When the activity ended.
    public var activityEndDate: WrittenDateTime?
    /// Credit hours or the like that were earned.
    public var creditsEarned: JSONNumber?
    /// The results achieved.
    public var result: [AchievementSubject.Result]
    /// How the earner went about it. Markdown.
    public var narrative: LocalizedText?
    /// The part the earner played.
    public var role: String?
    /// The academic term.
    public var term: String?
    /// The number of a license.
    public var licenseNumber: String?
    /// Who assessed on behalf of the issuer.
    public var source: ProfileReference?
    /// A picture of this award; when baked, it holds the credential.
    public var image: Image?
    /// Members that this class does not know, kept as they were read and written after the known ones.
    public var extensions: JSONObject

    /// An achievement subject; whatever is left out is not written.
    public init(
        achievement: Achievement,
        id: String? = nil,
        type: [String] = ["AchievementSubject"],
        identifier: [IdentityObject] = [],
        activityStartDate: WrittenDateTime? = nil,
        activityEndDate: WrittenDateTime? = nil,
        creditsEarned: JSONNumber? = nil,
        result: [AchievementSubject.Result] = [],
        narrative: LocalizedText? = nil,
        role: String? = nil,
        term: String? = nil,
        licenseNumber: String? = nil,
        source: ProfileReference? = nil,
        image: Image? = nil,
        extensions: JSONObject = JSONObject()
    ) {
        self.id = id
        self.type = type
        self.identifier = identifier
        self.achievement = achievement
        self.activityStartDate = activityStartDate
        self.activityEndDate = activityEndDate
        self.creditsEarned = creditsEarned
        self.result = result
        self.narrative = narrative
        self.role = role
        self.term = term
        self.licenseNumber = licenseNumber
        self.source = source
        self.image = image
        self.extensions = extensions
    }
}

extension AchievementSubject: TabledPart {
    package static let blank = AchievementSubject(achievement: .blank, type: [])

    package static let members: [Member<AchievementSubject>] = [
        .one("id", \.id),
        .many("type", \.type),
        .many("identifier", \.identifier),
        .one("achievement", \.achievement),
        .one("activityStartDate", \.activityStartDate),
        .one("activityEndDate", \.activityEndDate),
        .one("creditsEarned", \.creditsEarned),
        .many("result", \.result),
        .one("narrative", \.narrative),
        .one("role", \.role),
        .one("term", \.term),
        .one("licenseNumber", \.licenseNumber),
        .one("source", \.source),
        .one("image", \.image),
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
